import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useEffectEvent, useId, useMemo, useState } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { currentInstant, useSession } from '../../../client/session.ts'
import { instantAt } from '../../../domain/copenhagen-time.ts'
import { dayOf } from '../../../domain/days.ts'
import { compareInstants } from '../../../domain/instants.ts'
import { type MapChange, mapDifference } from '../../../domain/map-difference.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import { useFormat } from '../../../ui/format.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { Difference } from './difference.tsx'
import { News } from './news.tsx'

/** The map as it was, and what is different since. */
export interface Comparison {
  before: VisibleCaseFile
  changes: MapChange[]
}

interface Props {
  caseId: string
  file: VisibleCaseFile
  /** Of `file`, in Copenhagen. */
  day: string
  /** Gets what is compared with, for its ghosts on the map; null when nothing is. */
  onShow?: (comparison: Comparison | null) => void
}

const onDate = 'date'

/** The map at an earlier date or after a meeting: what is different since, in sentences. */
export function TimePanel({ caseId, file, day, onShow }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useId()
  const now = currentInstant(useSession())
  const [since, setSince] = useState(onDate)
  const [date, setDate] = useState('')
  const [problem, setProblem] = useState<string>()
  const [at, setAt] = useState<string>()
  const {
    data: before,
    error,
    isFetching,
  } = useQuery({ ...caseQueries.fileAt(caseId, at ?? ''), enabled: at !== undefined })
  const refusal = useRefusalText()

  const comparison = useMemo(
    () =>
      at === undefined || !before
        ? null
        : { before, changes: mapDifference(before, file, { before: dayOf(at), after: day }) },
    [before, file, at, day],
  )
  const show = useEffectEvent((comparison: Comparison | null) => onShow?.(comparison))
  useEffect(() => show(comparison), [comparison])
  useEffect(() => () => show(null), [])

  const meetings = file.meetings
    .flatMap(({ id, start, end = start, state }) =>
      end === undefined || state === 'draft' || state === 'cancelled' ? [] : { id, end },
    )
    .filter(({ end }) => compareInstants(end, now) < 0)
    .toSorted((a, b) => compareInstants(b.end, a.end))

  const compare = (event: FormEvent) => {
    event.preventDefault()
    const asked = since === onDate ? endOf(date) : meetings.find(({ id }) => id === since)?.end
    const isToday = since === onDate && parseDate(date) === day
    setProblem(asked === undefined ? t('map-time.dateWrong') : isToday ? t('map-time.dateToday') : undefined)
    setAt(isToday ? undefined : asked)
  }
  const errorText = problem ?? (error ? refusal(error) : undefined)
  const errorAt = (field: typeof onDate | 'meeting') =>
    (since === onDate) === (field === onDate) ? errorText : undefined

  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('map-time.title')}</h2>
      <News caseId={caseId} file={file} onCompare={setAt} />
      <form className="stack no-print" onSubmit={compare} noValidate>
        {meetings.length > 0 ? (
          <SelectField
            label={t('map-time.since')}
            error={errorAt('meeting')}
            value={since}
            onChange={(event) => {
              setSince(event.target.value)
              setProblem(undefined)
              setAt(undefined)
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
          <DateField label={t('map-time.date')} error={errorAt(onDate)} value={date} onChange={setDate} />
        ) : null}
        <div className="cluster">
          <Button type="submit" pending={isFetching}>
            {t('map-time.compare')}
          </Button>
          {comparison ? (
            <Button variant="quiet" onClick={() => setAt(undefined)}>
              {t('map-time.stop')}
            </Button>
          ) : null}
        </div>
      </form>
      <Difference at={at} comparison={comparison} after={file} />
    </section>
  )
}

/** The last moment of a day that was typed; undefined when it is no date. */
const endOf = (text: string): string | undefined => {
  const day = parseDate(text)
  return (day && instantAt(day, '23:59')) ?? undefined
}
