import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, dayOf, daysBetween, isWorkingDay, publicHolidays } from './days.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days', () => {
  test('adding days and counting them are each other’s opposite', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n)
      }),
    )
  })

  test('a day is a date, also on the days that have 23 and 25 hours', () => {
    expect(addDays('2027-03-27', 1)).toBe('2027-03-28')
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29')
    expect(addDays('2026-10-25', -1)).toBe('2026-10-24')
    expect(dayOf('2027-03-28T22:30:00Z')).toBe('2027-03-29')
    expect(dayOf('2026-10-25T22:30:00Z')).toBe('2026-10-25')
  })

  test('a fraction of a second does not reach into the next day', () => {
    expect(dayOf('2026-12-03T22:59:59.999999999Z')).toBe('2026-12-03')
  })

  test('the far ends of the calendar can be counted with', () => {
    expect(addDays(dayOf('9999-12-31T23:59:59Z'), 30)).toBe('+010000-01-31')
    expect(dayOf('0000-01-01T00:00:00+01:00')).toBe('-000001-12-31')
  })
})

describe('working days', () => {
  test('the nth working day is one, with n-1 of them before it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const to = addWorkingDays(from, n)
        const passed = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1))
        expect(isWorkingDay(to)).toBe(true)
        expect(passed.filter((between) => isWorkingDay(between))).toHaveLength(n)
      }),
    )
  })

  test('backwards as forwards; none leaves the day', () => {
    expect(addWorkingDays('2027-01-04', -1)).toBe('2026-12-30')
    expect(addWorkingDays('2026-12-25', 0)).toBe('2026-12-25')
  })

  test('a municipality may be closed on days of its own', () => {
    expect(isWorkingDay('2026-06-05')).toBe(true)
    expect(isWorkingDay('2026-06-05', ['06-05'])).toBe(false)
    expect(addWorkingDays('2026-06-04', 1, ['06-05'])).toBe('2026-06-08')
  })

  test('Easter Sunday is a Sunday, and holidays come in order', () => {
    for (let year = 1900; year < 2200; year++) {
      const holidays = publicHolidays(year)
      const easter = holidays.find(({ name }) => name === 'Påskedag')
      expect(new Date(easter?.day ?? '').getUTCDay()).toBe(0)
      expect(holidays.map((holiday) => holiday.day)).toEqual(
        holidays.map((holiday) => holiday.day).toSorted(),
      )
    }
  })
})
