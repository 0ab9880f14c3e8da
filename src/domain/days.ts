import { tzOffset } from '@date-fns/tz/tzOffset'

// A day is an ISO 8601 calendar date, `2026-12-03`. Days are counted as dates, never as 24 hours.

const millisecondsADay = 86_400_000
const isoDay = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, -'T00:00:00.000Z'.length)

/** The date in Copenhagen of an instant with an offset. */
export function dayOf(instant: string): string {
  // A fraction never changes the day, and engines round a long one.
  const moment = Date.parse(instant.replace(/\.\d+/, ''))
  return isoDay(moment + tzOffset('Europe/Copenhagen', new Date(moment)) * 60_000)
}

/** The date `n` days after `day`; before it when `n` is negative. */
export function addDays(day: string, n: number): string {
  return isoDay(Date.parse(day) + n * millisecondsADay)
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsADay
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms). */
function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const k = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * k - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const marchDay = 22 + h + l - 7 * m
  return addDays(`${yearText(year)}-03-01`, marchDay - 1)
}

const yearText = (year: number): string => String(year).padStart(4, '0')

export interface PublicHoliday {
  day: string
  /** In Danish. */
  name: string
}

const holidaysOfYear = new Map<number, readonly PublicHoliday[]>()

/** Denmark's public holidays of a year, in order. Store bededag is one until 2023 (lov nr. 214 af 06/03/2023). */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const known = holidaysOfYear.get(year)
  if (known) return known
  const easterDay = easter(year)
  const afterEaster = (days: number, name: string) => ({ day: addDays(easterDay, days), name })
  const inYear = (monthDay: string, name: string) => ({ day: `${yearText(year)}-${monthDay}`, name })
  const holidays = [
    inYear('01-01', 'Nytårsdag'),
    afterEaster(-3, 'Skærtorsdag'),
    afterEaster(-2, 'Langfredag'),
    afterEaster(0, 'Påskedag'),
    afterEaster(1, '2. påskedag'),
    ...(year < 2024 ? [afterEaster(26, 'Store bededag')] : []),
    afterEaster(39, 'Kristi himmelfartsdag'),
    afterEaster(49, 'Pinsedag'),
    afterEaster(50, '2. pinsedag'),
    inYear('12-25', 'Juledag'),
    inYear('12-26', '2. juledag'),
  ]
  holidaysOfYear.set(year, holidays)
  return holidays
}

/** The days of the year (month-day) a municipality is closed beside the public holidays, unless it says otherwise. */
export const defaultClosingDays: readonly string[] = ['12-24', '12-31']

/** Not a Saturday, a Sunday, a public holiday or a closing day (month-day) of the municipality. */
export function isWorkingDay(day: string, closingDays: readonly string[] = defaultClosingDays): boolean {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6 || closingDays.includes(day.slice(-5))) return false
  return !publicHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.day === day)
}

/** The `n`th working day after `day` (before it when negative); `day` itself for 0. */
export function addWorkingDays(
  day: string,
  n: number,
  closingDays: readonly string[] = defaultClosingDays,
): string {
  let result = day
  for (let left = Math.abs(n); left > 0; ) {
    result = addDays(result, Math.sign(n))
    if (isWorkingDay(result, closingDays)) left -= 1
  }
  return result
}
