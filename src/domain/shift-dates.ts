import { TZDate, tz } from '@date-fns/tz'
import { format } from 'date-fns'
import type { CaseFile } from './case-file.ts'
import { addDays, dayOf, daysBetween } from './days.ts'

/** The fields that hold a date or an instant, wherever in a case file they stand. */
const dated = new Set(
  (
    'exportedAt approvedOn askedOn answeredOn closedOn dueOn startOn endOn offeredOn acceptedOn declinedOn withdrawnOn ' +
    'revisedOn doneOn on effectiveFrom lastContact since promisedBy expected from until to next start end at calledAt ' +
    'arrivedAt'
  ).split(' '),
)
const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const inCopenhagen = tz('Europe/Copenhagen')

function shiftInstant(instant: string, days: number): string {
  const local = inCopenhagen(instant)
  const [year = 0, month = 1, day = 1] = addDays(dayOf(instant), days).split('-').map(Number)
  const shifted = new TZDate(
    year,
    month - 1,
    day,
    local.getHours(),
    local.getMinutes(),
    local.getSeconds(),
    'Europe/Copenhagen',
  )
  return format(shifted, "yyyy-MM-dd'T'HH:mm:ssxxx")
}

/**
 * The same case `days` whole days later (earlier when negative): every date and instant is moved, the clock in Copenhagen
 * shows the same time before and after, also over a change to or from summer time, and no text is touched.
 */
export function shiftDates(file: CaseFile, days: number): CaseFile {
  return JSON.parse(JSON.stringify(file), (key, value) => {
    if (typeof value !== 'string' || !dated.has(key)) return value
    if (dayPattern.test(value)) return addDays(value, days)
    return instantPattern.test(value) ? shiftInstant(value, days) : value
  })
}

/** The same case moved by whole days, so that its first meeting is on the day of `now` in Copenhagen. */
export function shiftToDay(file: CaseFile, now: string): CaseFile {
  const start = file.meetings[0]?.start
  return start === undefined ? file : shiftDates(file, daysBetween(dayOf(start), dayOf(now)))
}
