import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, clockTime, instantAt } from './copenhagen-time.ts'
import { addDays, dayOf } from './days.ts'

describe('a clock time on a day', () => {
  test.each([
    ['2026-12-03', '10:00', '2026-12-03T10:00:00+01:00'],
    ['2026-07-01', '10:00', '2026-07-01T10:00:00+02:00'],
    ['2026-10-24', '10:00', '2026-10-24T10:00:00+02:00'],
    ['2026-10-26', '10:00', '2026-10-26T10:00:00+01:00'],
    ['2027-03-26', '10:00', '2027-03-26T10:00:00+01:00'],
    ['2027-03-30', '10:00', '2027-03-30T10:00:00+02:00'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant)
  })

  test('on the day summer time begins, an hour is never shown', () => {
    expect(instantAt('2027-03-28', '01:59')).toBe('2027-03-28T01:59:00+01:00')
    expect(instantAt('2027-03-28', '02:00')).toBeNull()
    expect(instantAt('2027-03-28', '02:59')).toBeNull()
    expect(instantAt('2027-03-28', '03:00')).toBe('2027-03-28T03:00:00+02:00')
  })

  test('on the day it ends, the hour told twice is the first', () => {
    expect(instantAt('2026-10-25', '01:59')).toBe('2026-10-25T01:59:00+02:00')
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T02:30:00+02:00')
    expect(instantAt('2026-10-25', '03:00')).toBe('2026-10-25T03:00:00+01:00')
  })

  test('comes back as it was typed, whenever the clock shows it', () => {
    const typed = fc.record({
      days: fc.integer({ min: 0, max: 3650 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    })
    fc.assert(
      fc.property(typed, ({ days, hour, minute }) => {
        const day = addDays('2026-01-01', days)
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = instantAt(day, time)
        if (instant === null) return
        expect([dayOf(instant), clockTime(instant)]).toEqual([day, time])
      }),
    )
  })
})

describe('some minutes later', () => {
  test('keeps the offset of its own moment', () => {
    expect(addMinutes('2026-12-03T10:00:00+01:00', 75)).toBe('2026-12-03T11:15:00+01:00')
    expect(addMinutes('2027-03-28T01:30:00+01:00', 60)).toBe('2027-03-28T03:30:00+02:00')
    expect(addMinutes('2026-12-03T09:00:00Z', 0)).toBe('2026-12-03T10:00:00+01:00')
  })
})
