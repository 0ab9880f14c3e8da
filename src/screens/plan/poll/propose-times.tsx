import { useRef, useState } from 'react'
import { type LinkCode, useProposeTimes } from '../../../client/polls.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { clockTime } from '../../../domain/copenhagen-time.ts'
import { dayOf } from '../../../domain/days.ts'
import { mostPollTimes, type PollTime } from '../../../domain/poll.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { usePlanning } from '../plan-context.tsx'
import styles from './poll.module.css'
import { type ProposalError, proposalFrom, type TypedTime } from './proposed-times.ts'

const sentences = {
  minutes_wrong: 'poll.propose.minutesWrong',
  date_missing: 'poll.propose.dateMissing',
  date_wrong: 'plan.errors.date_wrong',
  time_missing: 'poll.propose.timeMissing',
  time_wrong: 'plan.errors.time_wrong',
  time_skipped: 'plan.errors.time_skipped',
  in_the_past: 'poll.propose.pastTime',
  times_overlap: 'refusal.times_overlap',
} as const satisfies Record<ProposalError, string>

const typedTime = (date = '', from = ''): TypedTime => ({ key: `t-${crypto.randomUUID()}`, date, from })

interface Props {
  caseId: string
  /** What is asked about already. */
  times: readonly Pick<PollTime, 'start'>[]
  /** How long the meeting is; 0 when nobody has said. */
  minutes: number
  /** With the codes of the links that the mails carry. */
  onProposed: (codes: LinkCode[]) => void
  onClose: () => void
}

/** Up to ten times that the invited are asked about. */
export function ProposeTimes({ caseId, times, minutes, onProposed, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { meetingId, now } = usePlanning()
  const propose = useProposeTimes(caseId, meetingId)
  const [typed, setTyped] = useState(() =>
    times.length > 0 ? times.map(({ start }) => typedTime(dayOf(start), clockTime(start))) : [typedTime()],
  )
  const [length, setLength] = useState(minutes > 0 ? String(minutes) : '')
  const [errors, setErrors] = useState<ReadonlyMap<string, ProposalError>>(new Map())
  const [attempt, setAttempt] = useState(0)
  const [said, setSaid] = useState('')
  const addButton = useRef<HTMLButtonElement>(null)

  const sentence = (field: string) => {
    const code = errors.get(field)
    return code && t(sentences[code])
  }
  const edit = (key: string, change: Partial<TypedTime>) =>
    setTyped((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const add = () => {
    const next = typedTime('', typed.at(-1)?.from)
    setTyped([...typed, next])
    requestAnimationFrame(() => document.getElementById(`${next.key}-date`)?.focus())
  }
  const remove = (key: string, number: number) => {
    setTyped(typed.filter((one) => one.key !== key))
    setSaid(t('poll.propose.removed', { number }))
    requestAnimationFrame(() => addButton.current?.focus())
  }
  const send = async () => {
    const made = proposalFrom(typed, length, now)
    setErrors('errors' in made ? made.errors : new Map())
    if ('errors' in made) return setAttempt(attempt + 1)
    let codes: LinkCode[]
    try {
      codes = (await propose.mutateAsync(made.proposal)).codes
    } catch {
      return
    }
    onProposed(codes)
  }

  return (
    <Dialog title={t('poll.propose.title')} onClose={onClose} wide>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!propose.isPending) void send()
        }}
      >
        <ErrorSummary
          attempt={attempt}
          errors={[...errors.keys()].map((field) => ({ field, message: sentence(field) ?? '' }))}
        />
        <p>
          {t('poll.propose.intro')} {times.length > 0 ? t('poll.propose.kept') : ''}
        </p>
        <TextField
          id="minutes"
          label={t('poll.propose.minutes')}
          error={sentence('minutes')}
          inputMode="numeric"
          autoComplete="off"
          width="short"
          value={length}
          onChange={(event) => setLength(event.target.value)}
        />
        <ol className={styles.proposed}>
          {typed.map(({ key, date, from }, at) => (
            <li key={key}>
              <fieldset className={styles.proposal}>
                <legend>{t('poll.propose.time', { number: at + 1 })}</legend>
                <DateField
                  id={`${key}-date`}
                  label={t('poll.propose.date')}
                  error={sentence(`${key}-date`)}
                  value={date}
                  onChange={(value) => edit(key, { date: value })}
                />
                <TimeField
                  id={`${key}-from`}
                  label={t('poll.propose.from')}
                  error={sentence(`${key}-from`)}
                  value={from}
                  onChange={(value) => edit(key, { from: value })}
                />
                {typed.length > 1 ? (
                  <Button variant="quiet" small onClick={() => remove(key, at + 1)}>
                    {t('poll.propose.remove', { number: at + 1 })}
                  </Button>
                ) : null}
              </fieldset>
            </li>
          ))}
        </ol>
        <p role="status" className="visually-hidden">
          {said}
        </p>
        {typed.length < mostPollTimes ? (
          <div>
            <Button ref={addButton} variant="secondary" onClick={add}>
              {t('poll.propose.add')}
            </Button>
          </div>
        ) : null}
        <FormActions
          action={t('poll.propose.send')}
          pending={propose.isPending}
          failure={propose.error && refusal(propose.error)}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
