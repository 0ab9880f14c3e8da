import { da as danish } from 'date-fns/locale/da'
import { enGB as english } from 'date-fns/locale/en-GB'
import { expect, test } from 'vitest'
import { formatFor, isoWeek } from './format.ts'

const da = formatFor('da')
const en = formatFor('en')
const start = '2026-12-03T10:00:00+01:00'

test('dates are written as Danes write them', () => {
  expect(da.date('2026-12-03')).toBe('3. december 2026')
  expect(da.longDate('2026-12-03')).toBe('torsdag den 3. december 2026')
  expect(da.shortDate('2026-12-03')).toBe('3.12.2026')
  expect(da.dayMonth('2026-12-03')).toBe('3. december')
})

test('times have a full stop and "kl."', () => {
  expect(da.time(start)).toBe('kl. 10.00')
  expect(da.dateTime(start)).toBe('torsdag den 3. december 2026 kl. 10.00')
  expect(da.timeSpan(start, '2026-12-03T11:15:00+01:00')).toBe('kl. 10.00–11.15')
})

test('English is British', () => {
  expect(en.date('2026-12-03')).toBe('3 December 2026')
  expect(en.dateTime(start)).toBe('Thursday, 3 December 2026 at 10:00')
})

test.each([
  [da, danish],
  [en, english],
])('months and weekdays have the names that the language gives them', (format, { localize }) => {
  for (let month = 0; month < 12; month++) {
    const day = `2026-${String(month + 1).padStart(2, '0')}-10`
    expect(format.date(day)).toContain(` ${localize.month(month as 0)} 2026`)
  }
  for (let weekday = 0; weekday < 7; weekday++) {
    // 1 November 2026 is a Sunday.
    expect(format.longDate(`2026-11-0${weekday + 1}`)).toMatch(
      new RegExp(`^${localize.day(weekday as 0)}\\b`),
    )
  }
})

test('an instant is shown in Danish time wherever it was written', () => {
  expect(da.time('2026-07-01T22:30:00Z')).toBe('kl. 00.30')
  expect(da.date('2026-07-01T22:30:00Z')).toBe('2. juli 2026')
  expect(da.time('2026-12-03T00:05:00+01:00')).toBe('kl. 00.05')
})

test('2026 has a week 53', () => {
  expect(da.week('2026-12-03')).toBe('uge 49')
  expect(isoWeek('2026-12-28')).toBe(53)
  expect(isoWeek('2027-01-03')).toBe(53)
  expect(isoWeek('2027-01-04')).toBe(1)
  expect(isoWeek('2024-12-30')).toBe(1)
})
