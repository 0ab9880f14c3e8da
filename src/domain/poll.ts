import { compareInstants } from './instants.ts'
import { type Invitee, invitedTo } from './invitation.ts'
import type { Meeting } from './meeting.ts'
import { agendaMinutes } from './plan-notes.ts'
import type { PollAnswer } from './vocabulary.ts'

/** More are not answered in ten seconds. */
export const mostPollTimes = 10

/** A time a meeting could have. Instants. */
export interface ProposedTime {
  start: string
  end: string
}

export interface PollTime extends ProposedTime {
  id: string
}

/** What somebody says of one time. */
export interface GivenAnswer {
  time: string
  recipient: string
  answer: PollAnswer
  /** Who noted it, when somebody else was told it; null when it was given by the one whose it is. */
  notedBy?: string | null
}

export type Voter = Pick<Invitee, 'recipient' | 'required'>

/** Who is asked when they can: those who take part, not those who only write or have sent regrets. */
export const votersOf = (meeting: Parameters<typeof invitedTo>[0]): Voter[] =>
  invitedTo(meeting)
    .filter(({ comes }) => comes)
    .map(({ recipient, required }) => ({ recipient, required }))

/** How long a meeting is planned to be, in minutes: as its times say, else as its agenda does; 0 while neither does. */
export const plannedMinutes = ({ start, end, agenda }: Pick<Meeting, 'start' | 'end' | 'agenda'>): number =>
  start !== undefined && end !== undefined
    ? (Date.parse(end) - Date.parse(start)) / 60_000
    : agendaMinutes(agenda)

export type TimesProblem = 'no_times' | 'too_many_times' | 'in_the_past' | 'times_overlap'

/**
 * What is wrong with proposed times, which are all of one length, by their place in the list; undefined when nothing
 * is. They begin after `now`, and touching is not overlapping.
 */
export function timesProblem(
  times: readonly ProposedTime[],
  now: string,
): { code: TimesProblem; at?: number } | undefined {
  if (times.length === 0) return { code: 'no_times' }
  if (times.length > mostPollTimes) return { code: 'too_many_times' }
  const past = times.findIndex(({ start }) => compareInstants(start, now) <= 0)
  if (past !== -1) return { code: 'in_the_past', at: past }
  const twice = times.findIndex((time, at) => times.slice(0, at).some((earlier) => overlap(time, earlier)))
  return twice === -1 ? undefined : { code: 'times_overlap', at: twice }
}

const overlap = (a: ProposedTime, b: ProposedTime): boolean =>
  compareInstants(a.start, b.end) < 0 && compareInstants(b.start, a.end) < 0

/** A time with what was said of it: recipients, in the order of those asked. */
export interface RankedTime extends PollTime {
  /** Who must come and cannot. */
  impossibleFor: string[]
  /** Who must come and has not answered. */
  waitingFor: string[]
  /** Who need not come and cannot. */
  missing: string[]
  /** Who need not come and has not answered. */
  silent: string[]
  can: string[]
  ifNeedBe: string[]
  /** Answers that were told, and by whom they were noted. */
  told: { recipient: string; by: string }[]
}

/**
 * Proposed times, best first: those that nobody who must come has said no to, of them those that all of them have
 * answered; then most of the others, fewest who come only if need be, and the earliest.
 */
export function rankTimes(
  times: readonly PollTime[],
  voters: readonly Voter[],
  answers: readonly GivenAnswer[],
): RankedTime[] {
  return times.map((time) => withAnswers(time, voters, answers)).sort(compareTimes)
}

function withAnswers(time: PollTime, voters: readonly Voter[], answers: readonly GivenAnswer[]): RankedTime {
  const given = new Map(
    answers.filter((one) => one.time === time.id).map((answer) => [answer.recipient, answer]),
  )
  const who = (answer: PollAnswer | undefined, required?: boolean) =>
    voters
      .filter(
        (voter) =>
          given.get(voter.recipient)?.answer === answer && voter.required === (required ?? voter.required),
      )
      .map(({ recipient }) => recipient)
  return {
    ...time,
    impossibleFor: who('no', true),
    waitingFor: who(undefined, true),
    missing: who('no', false),
    silent: who(undefined, false),
    can: who('yes'),
    ifNeedBe: who('if_need_be'),
    told: voters.flatMap(({ recipient }) => {
      const by = given.get(recipient)?.notedBy
      return by ? [{ recipient, by }] : []
    }),
  }
}

// Of times that are equal in the first two, as many of those who must come can: what differs after that are the others.
function compareTimes(a: RankedTime, b: RankedTime): number {
  return (
    a.impossibleFor.length - b.impossibleFor.length ||
    a.waitingFor.length - b.waitingFor.length ||
    b.can.length + b.ifNeedBe.length - (a.can.length + a.ifNeedBe.length) ||
    a.ifNeedBe.length - b.ifNeedBe.length ||
    compareInstants(a.start, b.start)
  )
}

/** Who has not said what they can of every time. */
export const notAnswered = (ranked: readonly RankedTime[], voters: readonly Voter[]): Voter[] =>
  voters.filter(({ recipient }) =>
    ranked.some(({ waitingFor, silent }) => waitingFor.includes(recipient) || silent.includes(recipient)),
  )

/** Who has said what they can of every time, and when they said the last of it. Nobody while there are no times. */
export function answeredAll(
  times: readonly PollTime[],
  answers: readonly (GivenAnswer & { at: string })[],
): { recipient: string; at: string }[] {
  if (times.length === 0) return []
  const recipients = [...new Set(answers.map(({ recipient }) => recipient))]
  return recipients.flatMap((recipient) => {
    const theirs = answers.filter((one) => one.recipient === recipient)
    if (!times.every(({ id }) => theirs.some(({ time }) => time === id))) return []
    const [last] = theirs.map(({ at }) => at).toSorted((a, b) => compareInstants(b, a))
    return last === undefined ? [] : [{ recipient, at: last }]
  })
}

/** A poll as its coordinator reads it. */
export interface PollResult {
  /** The best first. */
  ranked: RankedTime[]
  voters: Voter[]
  /** Who has left a time open. */
  notAnswered: Voter[]
}

export function pollResult(
  times: readonly PollTime[],
  voters: Voter[],
  answers: readonly GivenAnswer[],
): PollResult {
  const ranked = rankTimes(times, voters, answers)
  return { ranked, voters, notAnswered: notAnswered(ranked, voters) }
}
