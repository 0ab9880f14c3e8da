import { isProfessional } from './at-work.ts'
import { isPresent } from './attendance.ts'
import type { Answer, Experience } from './experience.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'
import { type AfterQuestion, afterQuestions, cooperationAnswers, yesNoAnswers } from './vocabulary.ts'

/** Whether a meeting has been held, whatever has become of its summary. */
export const wasHeld = ({ state }: Pick<VisibleMeeting, 'state'>): boolean =>
  state === 'held' || state === 'in_review' || state === 'published'

export const answersTo = (question: AfterQuestion): readonly Answer[] =>
  question === 'cooperation' ? cooperationAnswers : yesNoAnswers

/**
 * What somebody is asked after a meeting: the citizen all three questions, whether they came or not; who took part by
 * profession how the effort works together (domain.md 2.1, P17: both sides are asked). The rest, nothing.
 */
export function questionsTo(
  { contacts }: Pick<VisibleCaseFile, 'contacts'>,
  { participants }: Pick<VisibleMeeting, 'participants'>,
  who: string,
): readonly AfterQuestion[] {
  if (who === 'citizen') return afterQuestions
  const contact = contacts.find(({ id }) => id === who)
  const wasThere = participants.some(
    (one) => one.contact === who && (isPresent(one) || one.items?.some((item) => isPresent(one, item))),
  )
  return wasThere && contact && isProfessional(contact) ? ['cooperation'] : []
}

type Asked = { meeting: string; question: AfterQuestion; by: string }

/** Somebody's answer after a meeting; a file from elsewhere may hold several, of which the last one counts. */
export const experienceOf = (
  { experiences }: Pick<VisibleCaseFile, 'experiences'>,
  { meeting, question, by }: Asked,
): Experience | undefined =>
  experiences.findLast((one) => one.meeting === meeting && one.question === question && one.by === by)

/** What somebody is still asked after a meeting that was held: nothing more when they have answered one question. */
export function questionsLeft(
  file: Pick<VisibleCaseFile, 'contacts' | 'experiences'>,
  meeting: Pick<VisibleMeeting, 'id' | 'state' | 'participants'>,
  who: string,
): readonly AfterQuestion[] {
  const questions = wasHeld(meeting) ? questionsTo(file, meeting, who) : []
  const hasAnswered = questions.some((question) =>
    experienceOf(file, { meeting: meeting.id, question, by: who }),
  )
  return hasAnswered ? [] : questions
}

/** How one question was answered after a meeting, as far as the reader sees it. */
export interface Told {
  question: AfterQuestion
  /** One of each who answered, in the order of the file. */
  answers: Experience[]
  /** How many gave each answer, those nobody gave left out. */
  counts: { answer: Answer; count: number }[]
}

/** The answers after a meeting together; a question that nobody answered is left out. */
export function toldAfter(file: Pick<VisibleCaseFile, 'experiences'>, meeting: string): Told[] {
  return afterQuestions.flatMap((question) => {
    const answers = file.experiences.filter(
      (one) => one === experienceOf(file, { meeting, question, by: one.by }),
    )
    const counts = answersTo(question).flatMap((answer) => {
      const count = answers.filter((one) => one.answer === answer).length
      return count > 0 ? { answer, count } : []
    })
    return answers.length > 0 ? { question, answers, counts } : []
  })
}
