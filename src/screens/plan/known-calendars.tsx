import { useBusyTimesOf } from '../../client/busy-times.ts'
import { useCalendarFile } from '../../client/read-calendar.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { type KnownCalendar, mostBusyTimes } from '../../domain/finding-time/busy-time.ts'
import type { NotedHours } from '../../domain/finding-time/reachable-hours.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useFormat } from '../../ui/format.ts'
import { CalendarAddressOf } from './calendar-address-of.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import { ReachableHoursOf } from './reachable-hours.tsx'
import type { Attendee } from './time-wishes.ts'

interface Props {
  attendees: readonly Attendee[]
  known: readonly KnownCalendar[]
  hours: readonly NotedHours[]
  /** The last day that is asked for. */
  until: string
}

/** Whose calendar is known and whose is not, and where a file that somebody sent is taken in. */
export function KnownCalendars({ attendees, known, hours, until }: Props) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-labelledby="known-calendars">
      <h3 id="known-calendars">{t('find-time.calendars.heading')}</h3>
      <p className="muted">{t('find-time.calendars.private')}</p>
      <ul className={styles.calendars}>
        {attendees.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            {one.contact === undefined ? (
              <span>{t('find-time.calendars.none')}</span>
            ) : (
              <>
                <CalendarOf
                  contact={one.contact}
                  name={one.name}
                  calendar={known.find(({ as }) => as === one.contact)}
                  until={until}
                />
                <ReachableHoursOf
                  contact={one.contact}
                  name={one.name}
                  hours={hours.find(({ as }) => as === one.contact)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CalendarProps {
  contact: string
  name: string
  calendar: KnownCalendar | undefined
  until: string
}

function CalendarOf({ contact, name, calendar, until }: CalendarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { file } = usePlanning()
  const read = useCalendarFile()
  const keep = useBusyTimesOf(file.citizen.id, contact)
  const problem = read.data && 'problem' in read.data ? read.data.problem : undefined
  const isTooMuch = read.data && 'busy' in read.data && read.data.busy.length > mostBusyTimes
  const failure = problem
    ? t(`busy-times.problems.${problem}`)
    : isTooMuch
      ? t('busy-times.tooMany')
      : read.isError || keep.isError
        ? refusal(read.error ?? keep.error)
        : undefined

  const take = (chosen: File | undefined) => {
    if (!chosen) return
    keep.reset()
    read.mutate(chosen, {
      onSuccess: (found) => {
        if ('busy' in found && found.busy.length <= mostBusyTimes) keep.mutate(found.busy)
      },
    })
  }
  return (
    <>
      <span role="status">
        {read.isPending || keep.isPending
          ? t('find-time.calendars.working')
          : calendar
            ? t(calendar.own ? 'find-time.calendars.own' : 'find-time.calendars.sent', {
                count: calendar.busy.length,
                when: format.date(calendar.uploadedAt),
              })
            : t('find-time.calendars.none')}
      </span>
      {calendar && calendar.until < until ? (
        <span>{t('find-time.calendars.until', { until: format.date(calendar.until) })}</span>
      ) : null}
      {failure ? (
        <Alert kind="error" live>
          {failure}
        </Alert>
      ) : null}
      {calendar?.own ? null : (
        <div className="cluster">
          <FileButton
            label={t('find-time.calendars.take')}
            of={name}
            accept=".ics,text/calendar"
            variant="secondary"
            onFile={take}
          />
          {calendar ? (
            <Button
              variant="quiet"
              small
              pending={keep.isPending}
              aria-label={t('find-time.calendars.removeOf', { name })}
              onClick={() => keep.mutate(undefined)}
            >
              {t('find-time.calendars.remove')}
            </Button>
          ) : null}
        </div>
      )}
      <CalendarAddressOf contact={contact} name={name} isOwn={calendar?.own ?? false} />
    </>
  )
}
