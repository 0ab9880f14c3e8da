import { expect, test } from 'vitest'
import { proposalFrom, type TypedTime } from './proposed-times.ts'

const now = '2026-10-01T09:00:00+02:00'
const typed = (date: string, from: string, key = 't1'): TypedTime => ({ key, date, from })
const errorsOf = (times: TypedTime[], length = '75') => {
  const made = proposalFrom(times, length, now)
  return 'errors' in made ? Object.fromEntries(made.errors) : {}
}

test('what is typed becomes instants, on both sides of the change of the clock', () => {
  expect(proposalFrom([typed('2026-10-24', '10:00'), typed('2026-10-26', '10:00')], ' 75 ', now)).toEqual({
    proposal: { starts: ['2026-10-24T10:00:00+02:00', '2026-10-26T10:00:00+01:00'], minutes: 75 },
  })
})

test('what stands in the way is said at its field', () => {
  expect(errorsOf([typed('', ''), typed('31.2.', '25', 't2')], '4')).toEqual({
    minutes: 'minutes_wrong',
    't1-date': 'date_missing',
    't1-from': 'time_missing',
    't2-date': 'date_wrong',
    't2-from': 'time_wrong',
  })
  expect(errorsOf([typed('2027-03-28', '02:30')])).toEqual({ 't1-from': 'time_skipped' })
  expect(errorsOf([typed('2026-10-01', '09:00')])).toEqual({ 't1-from': 'in_the_past' })
  const day = '2026-10-25'
  // An hour later by the clock and two by the sun: what looks as if it overlapped does not.
  expect(errorsOf([typed(day, '02:00'), typed(day, '03:00', 't2')])).toEqual({})
  expect(errorsOf([typed(day, '03:00'), typed(day, '04:00', 't2')])).toEqual({ 't2-from': 'times_overlap' })
})

test('a length is minutes, whole, and of a meeting', () => {
  for (const length of ['', '0', '601', '-5', '7,5', '1e2']) {
    expect(errorsOf([typed('2026-10-24', '10:00')], length), length).toEqual({ minutes: 'minutes_wrong' })
  }
})
