import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { type LinkCode, pollQuery, useClosePoll } from '../../../client/polls.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { clockTime } from '../../../domain/copenhagen-time.ts'
import { dayOf } from '../../../domain/days.ts'
import { type ProposedTime, plannedMinutes } from '../../../domain/poll.ts'
import type { VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { usePlanning } from '../plan-context.tsx'
import { type PlanValues, planFrom } from '../plan-values.ts'
import { PollResult } from './poll-result.tsx'
import { ProposeTimes } from './propose-times.tsx'
import { TellCodes } from './tell-codes.tsx'

interface Props {
  caseId: string
  /** As it is stored; undefined before. */
  meeting: VisibleMeeting | undefined
  /** Stores the plan; false when something stands in the way. */
  onSave: () => Promise<boolean>
  /** The stored meeting has another time now, or none. */
  onTime: (time: Partial<ProposedTime>) => void
}

/** Finding a time by asking: times are proposed, answered by those invited, and one is chosen. */
export function PollSection({ caseId, meeting, onSave, onTime }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { meetingId } = usePlanning()
  const { getValues, resetField } = useFormContext<PlanValues>()
  const isPolling = meeting?.state === 'polling'
  const { data: poll } = useQuery({ ...pollQuery(caseId, meetingId), enabled: isPolling })
  const close = useClosePoll(caseId, meetingId)
  const [isProposing, setProposing] = useState(false)
  const [codes, setCodes] = useState<readonly LinkCode[]>([])

  /** The form's time follows, as if it had been there from the start. */
  const follow = (time: Partial<ProposedTime>) => {
    const { start, end } = time
    resetField('date', { defaultValue: start ? dayOf(start) : '' })
    resetField('from', { defaultValue: start ? clockTime(start) : '' })
    resetField('to', { defaultValue: end ? clockTime(end) : '' })
    onTime(time)
  }
  const times = isPolling && poll ? poll.times : []
  const [first] = times
  const planned = planFrom(getValues())
  const asked = times.length > 0 ? times : planned.start === undefined ? [] : [{ start: planned.start }]
  const minutes = plannedMinutes(first ? { ...first, agenda: [] } : planned)

  return (
    <section className="stack" aria-labelledby="plan-poll">
      <h2 id="plan-poll">{t('poll.section.heading')}</h2>
      {times.length === 0 ? <p>{t('poll.section.intro')}</p> : null}
      {isPolling && poll?.result && times.length > 0 ? (
        <>
          {meeting.start !== undefined && !poll.isOpen ? (
            <Alert kind="success" live>
              {t('poll.section.chosen', { when: format.dateTime(meeting.start) })}
            </Alert>
          ) : (
            <p role="status">{t(poll.isOpen ? 'poll.section.open' : 'poll.section.closed')}</p>
          )}
          <PollResult
            caseId={caseId}
            result={poll.result}
            isOpen={poll.isOpen}
            start={meeting.start}
            onChosen={follow}
          />
        </>
      ) : null}
      {close.isError ? (
        <Alert kind="error" live>
          {refusal(close.error)}
        </Alert>
      ) : null}
      <div className="cluster">
        <Button
          variant="secondary"
          onClick={async () => {
            if (await onSave()) setProposing(true)
          }}
        >
          {t(
            times.length === 0
              ? 'poll.section.propose'
              : poll?.isOpen
                ? 'poll.section.change'
                : 'poll.section.askAgain',
          )}
        </Button>
        {poll?.isOpen && times.length > 0 ? (
          <Button variant="secondary" pending={close.isPending} onClick={() => close.mutate()}>
            {t('poll.section.close')}
          </Button>
        ) : null}
      </div>
      {isProposing ? (
        <ProposeTimes
          caseId={caseId}
          times={asked}
          minutes={minutes}
          onClose={() => setProposing(false)}
          onProposed={(made) => {
            follow({})
            setCodes(made)
            setProposing(false)
          }}
        />
      ) : null}
      {codes.length > 0 ? <TellCodes codes={codes} onClose={() => setCodes([])} /> : null}
    </section>
  )
}
