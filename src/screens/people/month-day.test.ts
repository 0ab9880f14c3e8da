import { expect, test } from 'vitest'
import { monthDayFrom } from './month-day.ts'

test.each([
  ['24.12.', '12-24'],
  ['24.12', '12-24'],
  [' 5/6 ', '06-05'],
  ['05. 06.', '06-05'],
  ['29.2.', '02-29'],
])('%j is a day', (typed, day) => {
  expect(monthDayFrom(typed)).toBe(day)
})

test.each(['', '24', '12-24', '31.4.', '30.2', '0.1.', '1.13.', '24.12.2026', 'juleaften', '240190-1234'])(
  '%j is none',
  (typed) => {
    expect(monthDayFrom(typed)).toBeNull()
  },
)
