import { describe, expect, it } from 'vitest'
import joern from '../../mocks/cases/joern.json'
import maja from '../../mocks/cases/maja.json'
import { caseFileSchema } from './case-file.ts'
import { daysBetween } from './days.ts'
import { shiftDates, shiftToDay } from './shift-dates.ts'

const cases = [maja, joern].map((file) => caseFileSchema.parse(file))

/** Every string of a document with its path. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`))
}

describe.each(cases)('the case of $citizen.displayName', (file) => {
  it('is another day everywhere, at the same time of day, and its texts are untouched', () => {
    const shifted = new Map(strings(shiftDates(file, 200)))
    for (const [path, before] of strings(file)) {
      const after = shifted.get(path) ?? ''
      if (!/^\d{4}-\d{2}-\d{2}/.test(before)) {
        expect(after, path).toBe(before)
        continue
      }
      expect(daysBetween(before.slice(0, 10), after.slice(0, 10)), path).toBe(200)
      expect(after.slice(10, 19), path).toBe(before.slice(10, 19))
    }
  })

  it('has its own first meeting today when it is moved there', () => {
    const { start = '' } = shiftToDay(file, '2027-05-04T00:30:00+02:00').meetings[0] ?? {}
    expect(start.slice(0, 10)).toBe('2027-05-04')
    expect(start.slice(11, 19)).toBe(file.meetings[0]?.start?.slice(11, 19))
  })

  it('is itself again when it is moved there and back over summer time', () => {
    expect(shiftDates(shiftDates(file, 200), -200)).toEqual(file)
  })

  it('is a valid case file wherever it is moved', () => {
    for (const days of [-500, -37, 1, 90, 365, 1000]) {
      expect(caseFileSchema.safeParse(shiftDates(file, days)).success).toBe(true)
    }
  })
})

it('keeps ten o’clock ten o’clock when summer time has begun in between', () => {
  const [file] = cases
  if (!file) throw new Error('no case')
  expect(file.meetings[0]?.start).toBe('2026-12-03T10:00:00+01:00')
  expect(shiftDates(file, 150).meetings[0]?.start).toBe('2027-05-02T10:00:00+02:00')
})

it('reads an instant of another offset as the day and clock it is in Copenhagen', () => {
  const [file] = cases
  if (!file) throw new Error('no case')
  const late = { ...file, exportedAt: '2026-12-02T23:30:00Z' }
  expect(shiftDates(late, 1).exportedAt).toBe('2026-12-04T00:30:00+01:00')
})
