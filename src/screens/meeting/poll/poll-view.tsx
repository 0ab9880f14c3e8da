import { useQuery } from '@tanstack/react-query'
import { pollQuery } from '../../../client/polls.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { useFormat } from '../../../ui/format.ts'
import { SaveState } from '../../../ui/save-state.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './poll.module.css'
import { PollTimeFields } from './poll-time.tsx'
import { useAnswers } from './use-answers.ts'

interface Props {
  caseId: string
  meetingId: string
  /** The meeting's time, when it has one. An instant. */
  start: string | undefined
}

/** Saying when one can: a page for a phone, done in ten seconds. */
export function PollView({ caseId, meetingId, start }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { data: poll, error } = useQuery(pollQuery(caseId, meetingId))
  const { chosen, choose, state, failure } = useAnswers(caseId, meetingId)
  if (error && !poll) return <Alert kind="error">{refusal(error)}</Alert>
  if (!poll) return <Skeleton lines={6} />

  // What was just chosen is shown, whatever arrives from before.
  const times = poll.times.map((time) => {
    const answer = chosen.get(time.id)
    return answer ? { ...time, answer, notedBy: null } : time
  })
  const done = times.filter(({ answer }) => answer !== null).length
  return (
    <section className={styles.view} aria-labelledby="poll">
      <h2 id="poll">{t('poll.answer.title')}</h2>
      {failure ? (
        <Alert kind="error" live>
          {refusal(failure)}
        </Alert>
      ) : null}
      {!poll.isAsked ? (
        <p>{t('poll.answer.notAsked')}</p>
      ) : !poll.isOpen ? (
        <Alert kind="info" title={t('poll.answer.closed')}>
          {start === undefined
            ? t('poll.answer.ring')
            : t('poll.answer.chosen', { when: format.dateTime(start) })}
        </Alert>
      ) : (
        <>
          <p>
            {t('poll.answer.intro')} {t('poll.answer.private')}
          </p>
          <div className={styles.times}>
            {times.map((time) => (
              <PollTimeFields
                key={time.id}
                time={time}
                answer={time.answer}
                notedBy={time.notedBy}
                onAnswer={(answer) => void choose(time.id, answer)}
              />
            ))}
          </div>
          <p role="status">
            {done === times.length
              ? t('poll.answer.done')
              : t('poll.answer.progress', { done, all: times.length })}
          </p>
          <SaveState state={state} />
        </>
      )}
    </section>
  )
}
