import { type FormEvent, useRef, useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { answersTo, experienceOf, questionsTo } from '../../../domain/experiences.ts'
import { isLonger, longestText } from '../../../domain/text-limits.ts'
import type { AfterQuestion } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { FormActions } from '../../../ui/form-actions.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { Question, type Typed } from './question.tsx'

type All = Readonly<Record<AfterQuestion, Typed>>

const told = ({ answer, comment }: Typed) => {
  const text = comment.trim()
  return answer === '' ? undefined : { answer, ...(text && { comment: text }) }
}
const isSame = (a: Typed, b: Typed): boolean => JSON.stringify(told(a)) === JSON.stringify(told(b))

/** What its reader is asked after the meeting. Nobody has to answer, and an answer can be changed. */
export function Questions() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file, meeting, me, short } = useMeeting()
  const command = useCommand(caseId)
  const status = useRef<HTMLParagraphElement>(null)
  const [kept, setKept] = useState<All>(() => {
    const of = (question: AfterQuestion): Typed => {
      const { answer = '', comment = '' } =
        experienceOf(file, { meeting: meeting.id, question, by: me }) ?? {}
      return { answer, comment }
    }
    return {
      cooperation: of('cooperation'),
      chose_participants: of('chose_participants'),
      knows_next: of('knows_next'),
    }
  })
  const [typed, setTyped] = useState(kept)
  const [errors, setErrors] = useState<Partial<Record<AfterQuestion, string>>>({})
  const [isSaved, setSaved] = useState(false)
  const [isSaving, setSaving] = useState(false)

  const questions = questionsTo(file, meeting, me)
  const [first] = questions
  const isCitizen = me === 'citizen'
  const change = (question: AfterQuestion, next: Typed) => {
    setSaved(false)
    setErrors(({ [question]: _, ...others }) => others)
    setTyped((all) => ({ ...all, [question]: next }))
  }
  const refuse = (question: AfterQuestion, error: string) => {
    setErrors((all) => ({ ...all, [question]: error }))
    document.getElementById(`after-${question}`)?.focus()
  }

  const send = async (question: AfterQuestion): Promise<boolean> => {
    const set = told(typed[question])
    if (!set) return false
    const was = told(kept[question]) ?? {}
    try {
      await command.mutateAsync({
        type: 'tellExperience',
        meeting: meeting.id,
        question,
        experience: crypto.randomUUID(),
        set,
        was,
      })
    } catch (error) {
      const theirs = conflictsOf(error)
      const now = (field: string) => theirs.find((one) => one.field === field)?.theirs
      const answer = answersTo(question).find((one) => one === now('answer')) ?? kept[question].answer
      const comment = now('comment')
      if (theirs.length > 0) {
        setKept((all) => ({
          ...all,
          [question]: { answer, comment: typeof comment === 'string' ? comment : kept[question].comment },
        }))
      }
      refuse(question, theirs.length > 0 ? t('after.questions.meanwhile') : refusal(error))
      return false
    }
    setKept((all) => ({ ...all, [question]: typed[question] }))
    return true
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSaving || first === undefined) return
    const lacking = questions.find((one) => typed[one].answer === '' && typed[one].comment.trim() !== '')
    if (lacking) return refuse(lacking, t('after.questions.missing'))
    if (questions.every((one) => typed[one].answer === '')) return refuse(first, t('after.questions.none'))
    const long = questions.find((one) => isLonger(typed[one].comment, longestText))
    if (long) return document.getElementById(`after-${long}-comment`)?.focus()
    setSaving(true)
    let isDone = true
    for (const question of questions) {
      if (!isSame(typed[question], kept[question])) isDone = (await send(question)) && isDone
    }
    setSaving(false)
    if (!isDone) return
    setSaved(true)
    status.current?.focus()
  }

  if (first === undefined) return null
  return (
    <section className="stack no-print" aria-labelledby="after-questions">
      <h2 id="after-questions">{t('after.questions.heading')}</h2>
      <p>{t(isCitizen ? 'after.questions.intro' : 'after.questions.introStaff')}</p>
      <p className="muted">
        {isCitizen
          ? t('after.questions.seenByOwn', { coordinator: short(file.coordinator) })
          : t('after.questions.seenBy', { name: file.citizen.displayName })}
      </p>
      <form className="stack" onSubmit={submit} noValidate>
        {questions.map((question) => (
          <Question
            key={question}
            question={question}
            label={isCitizen ? t(`vocabulary.experience.${question}`) : t('after.questions.staff')}
            typed={typed[question]}
            error={errors[question]}
            onChange={(next) => change(question, next)}
          />
        ))}
        <FormActions action={t('after.questions.save', { count: questions.length })} pending={isSaving} />
        <p role="status" ref={status} tabIndex={-1}>
          {isSaved ? t('after.questions.saved') : ''}
        </p>
      </form>
    </section>
  )
}
