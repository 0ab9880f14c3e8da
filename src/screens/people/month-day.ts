/**
 * A day of any year as it is typed, `24.12.`, `24/12` or `5.6`: month-day, `12-24`. Null when there is no such day; the
 * 29th of February is one.
 */
export function monthDayFrom(typed: string): string | null {
  const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[./]\s*(\d{1,2})\s*\.?\s*$/.exec(typed) ?? []
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const there = new Date(`2000-${monthDay}`)
  const exists = !Number.isNaN(there.getTime()) && there.toISOString().slice(5, 10) === monthDay
  return exists ? monthDay : null
}
