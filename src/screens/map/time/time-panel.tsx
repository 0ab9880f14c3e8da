import { type FormEvent, useEffect, useId, useState } from 'react'
import { type MapMoment, type MapView, paths } from '../../../client/paths.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { statusOf } from '../../../client/request.ts'
import { currentInstant, useSession } from '../../../client/session.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import { useFormat } from '../../../ui/format.ts'
import { useNavigate, useSearch } from '../../../ui/navigation.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { News } from './news.tsx'
import { pastMeetings, type Time } from './use-time.ts'

interface Props {
  caseId: string
  view: MapView
  file: VisibleCaseFile
  /** Of `file`, in Copenhagen. */
  day: string
  time: Time
}

const onDate = 'date'

/** The way to the map of an earlier date or after a meeting, and to what is different since. */
export function TimePanel({ caseId, view, file, day, time }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useId()
  const navigate = useNavigate()
  const search = useSearch()
  const refusal = useRefusalText()
  const meetings = pastMeetings(file, currentInstant(useSession()))
  const [since, setSince] = useState(onDate)
  const [date, setDate] = useState(() => parseDate(search.at ?? search.since ?? '') ?? '')
  const [problem, setProblem] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const field = useId()

  const go = (moment: MapMoment) => navigate(paths.map(caseId, view, moment), { keepScroll: true })
  const show = (way: keyof MapMoment) => {
    const asked = since === onDate ? (parseDate(date) ?? undefined) : since
    const isToCome = since === onDate && asked !== undefined && asked > day
    const wrong = asked === undefined ? 'dateWrong' : asked === day ? 'dateToday' : undefined
    setProblem(isToCome ? t('refusal.in_the_future') : wrong && t(`map-time.${wrong}`))
    setAttempt(attempt + 1)
    if (asked !== undefined) go(wrong || isToCome ? {} : { [way]: asked })
  }
  const compare = (event: FormEvent) => {
    event.preventDefault()
    show('since')
  }
  // Today's map is theirs to see: what is not there to them is that day's.
  const refused = (cause: Error) => (statusOf(cause) === 404 ? t('map-time.unseenThen') : refusal(cause))
  const error = problem ?? (time.error ? refused(time.error) : undefined)
  // What is wrong with what was asked for is read aloud with its field.
  useEffect(() => {
    if (attempt > 0 && error !== undefined) document.getElementById(field)?.focus()
  }, [attempt, error, field])

  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('map-time.title')}</h2>
      {time.past ? null : (
        <News caseId={caseId} file={file} day={day} onCompare={(at) => go({ since: at })} />
      )}
      <form className="stack no-print" onSubmit={compare} noValidate>
        {meetings.length > 0 ? (
          <SelectField
            {...(since !== onDate && { id: field })}
            label={t('map-time.when')}
            error={since === onDate ? undefined : error}
            value={since}
            onChange={(event) => {
              setSince(event.target.value)
              setProblem(undefined)
            }}
            choices={[
              { value: onDate, label: t('map-time.aDate') },
              ...meetings.map(({ id, end }) => ({
                value: id,
                label: t('map-time.theMeeting', { day: format.date(end) }),
              })),
            ]}
          />
        ) : null}
        {since === onDate ? (
          <DateField id={field} label={t('map-time.date')} error={error} value={date} onChange={setDate} />
        ) : null}
        <div className="cluster">
          <Button type="submit" pending={time.isFetching}>
            {t('map-time.compare')}
          </Button>
          <Button variant="secondary" pending={time.isFetching} onClick={() => show('at')}>
            {t('map-time.show')}
          </Button>
        </div>
      </form>
    </section>
  )
}
