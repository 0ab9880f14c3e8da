import { expect, test } from 'vitest'
import { compareInstants } from './instants.ts'

test('the same moment in two offsets is the same', () => {
  expect(compareInstants('2026-12-03T10:00:00+01:00', '2026-12-03T09:00:00Z')).toBe(0)
  expect(compareInstants('2026-12-03T10:00:00.50+01:00', '2026-12-03T09:00:00.5Z')).toBe(0)
})

test('earlier is below zero, later above', () => {
  expect(compareInstants('2026-12-03T10:00:00+01:00', '2026-12-03T10:00:00Z')).toBeLessThan(0)
  expect(compareInstants('2026-12-03T10:00:01Z', '2026-12-03T10:00:00.9Z')).toBeGreaterThan(0)
})

test('fractions count, however small', () => {
  expect(compareInstants('2026-12-03T10:00:00.0000001Z', '2026-12-03T10:00:00Z')).toBeGreaterThan(0)
  expect(compareInstants('2026-12-03T10:00:00.0000001Z', '2026-12-03T10:00:00.0000002Z')).toBeLessThan(0)
  expect(compareInstants('2026-12-03T10:00:00.1Z', '2026-12-03T10:00:00.09Z')).toBeGreaterThan(0)
})
