import { expect, test } from 'vitest'
import { dateText, parseDate, parseTime, timeText } from './date-text.ts'

test.each([
  ['3.12.2026', '2026-12-03'],
  ['03.12.26', '2026-12-03'],
  ['3/12-26', '2026-12-03'],
  ['031226', '2026-12-03'],
  ['03122026', '2026-12-03'],
  ['2026-12-03', '2026-12-03'],
  [' 29.2.2028 ', '2028-02-29'],
])('the date %s is understood', (typed, iso) => {
  expect(parseDate(typed)).toBe(iso)
})

test.each(['', '31.11.2026', '29.2.2026', '3.13.2026', 'i morgen', '3.12', '0.1.2026'])(
  'the date "%s" is refused',
  (typed) => {
    expect(parseDate(typed)).toBeNull()
  },
)

test.each([
  ['10.00', '10:00'],
  ['kl. 9', '09:00'],
  ['9:30', '09:30'],
  ['0930', '09:30'],
  ['23.59', '23:59'],
])('the time %s is understood', (typed, time) => {
  expect(parseTime(typed)).toBe(time)
})

test.each(['', '24.00', '10.60', 'ti', '10.5'])('the time "%s" is refused', (typed) => {
  expect(parseTime(typed)).toBeNull()
})

test('dates and times are written the Danish way', () => {
  expect(dateText('2026-12-03')).toBe('3.12.2026')
  expect(timeText('10:00')).toBe('10.00')
})
