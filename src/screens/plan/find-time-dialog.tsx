import { useQuery } from '@tanstack/react-query'
import { useFormContext } from 'react-hook-form'
import { busyTimesQueries } from '../../client/busy-times.ts'
import { useClosingDays } from '../../client/closing-days.ts'
import { pollQuery } from '../../client/polls.ts'
import { reachableHoursQuery } from '../../client/reachable-hours.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { KnownCalendars } from './known-calendars.tsx'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'
import { SlotChoices } from './slot-choices.tsx'
import { TimeWishFields } from './time-wish-fields.tsx'
import { attendeesOf, soughtTimeOf, type TimeWishes, wishErrors } from './time-wishes.ts'

interface Props {
  wishes: TimeWishes
  onWishes: (wishes: TimeWishes) => void
  onChoose: (slot: { start: string; end: string }) => void
  onClose: () => void
}

/** What is asked of a time, whose calendars are known, and the times that are best. */
export function FindTimeDialog({ wishes, onWishes, onChoose, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { file, meetingId, now, full } = usePlanning()
  const { getValues } = useFormContext<PlanValues>()
  const caseId = file.citizen.id
  const { data: known, error } = useQuery(busyTimesQueries.known(caseId))
  const { data: hours, error: hoursError } = useQuery(reachableHoursQuery(caseId))
  const closingDays = useClosingDays()
  const isPolling = file.meetings.some(({ id, state }) => id === meetingId && state === 'polling')
  const { data: poll, error: pollError } = useQuery({
    ...pollQuery(caseId, meetingId),
    enabled: isPolling,
  })
  const asked = isPolling ? poll?.result?.ranked : []
  const failure = error ?? hoursError ?? pollError
  const errors = wishErrors(wishes, now)
  const attendees = attendeesOf(getValues('people')).map((one) => ({
    ...one,
    name: one.contact === undefined ? one.name : full(one.contact),
  }))
  const unknown = attendees.filter(({ contact }) => !known?.some(({ as }) => as === contact))
  const isAskable = Object.keys(errors).length === 0 && attendees.length > 0
  return (
    <Dialog wide title={t('find-time.title')} onClose={onClose}>
      <div className="stack">
        <TimeWishFields wishes={wishes} errors={errors} closingDays={closingDays} onWishes={onWishes} />
        {failure ? (
          <Alert kind="error" live>
            {refusal(failure)}
          </Alert>
        ) : null}
        {known && hours && asked ? (
          <>
            <p>
              {unknown.length > 0
                ? t('find-time.calendars.unknown', { names: unknown.map(({ name }) => name).join('; ') })
                : t(attendees.length > 0 ? 'find-time.calendars.all' : 'find-time.nobody')}
            </p>
            {asked.length > 0 ? <p>{t('find-time.slots.asked')}</p> : null}
            {isAskable ? (
              <SlotChoices
                sought={soughtTimeOf(wishes, attendees, { calendars: known, hours, asked, closingDays })}
                attendees={attendees}
                isSure={unknown.length === 0}
                onChoose={onChoose}
              />
            ) : null}
            <KnownCalendars attendees={attendees} known={known} hours={hours} until={wishes.to} />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
