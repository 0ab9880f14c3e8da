import { expect, test } from 'vitest'
import { isUnderWay } from './meeting.ts'

test.each([
  ['held', '2026-12-03T10:59:59+01:00', true],
  // The same moment, written with another offset, is its end.
  ['held', '2026-12-03T10:00:00Z', false],
  ['called', '2026-12-03T10:30:00+01:00', false],
  ['in_review', '2026-12-03T10:30:00+01:00', false],
] as const)('a meeting that is %s is under way at %s: %s', (state, now, expected) => {
  const times = { start: '2026-12-03T10:00:00+01:00', end: '2026-12-03T11:00:00+01:00' }
  expect(isUnderWay({ state, ...times }, now)).toBe(expected)
})

test('one without a time is under way until it is ended', () => {
  expect(isUnderWay({ state: 'held' }, '2026-12-03T10:00:00Z')).toBe(true)
})
