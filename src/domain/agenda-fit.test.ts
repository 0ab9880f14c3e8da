import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMinutes } from './agenda-fit.ts'

test('the items keep their proportions and add up to the meeting', () => {
  expect(fitMinutes([5, 10, 10, 20, 5, 5, 10, 7, 3], 60)).toEqual([4, 8, 8, 16, 4, 4, 8, 6, 2])
  expect(fitMinutes([10, 10, 10], 35)).toEqual([12, 12, 11])
  expect(fitMinutes([60, 1, 1], 10)).toEqual([8, 1, 1])
})

test('an item without minutes stays without', () => {
  expect(fitMinutes([0, 10], 15)).toEqual([0, 15])
})

test('there must be something to share out, and a minute for each', () => {
  expect(fitMinutes([], 60)).toBeUndefined()
  expect(fitMinutes([0], 60)).toBeUndefined()
  expect(fitMinutes([5, 5, 5], 2)).toBeUndefined()
  expect(fitMinutes([5], -10)).toBeUndefined()
})

test('whatever the items: the sum is exact, nobody loses their item, and the longer is never the shorter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 20, max: 480 }),
      (minutes, total) => {
        const fitted = fitMinutes(minutes, total) ?? []
        expect(fitted.reduce((sum, one) => sum + one, 0)).toBe(total)
        expect(Math.min(...fitted)).toBeGreaterThanOrEqual(1)
        for (const [at, one] of minutes.entries())
          for (const [other, longer] of minutes.entries())
            if (one < longer) expect(fitted[at]).toBeLessThanOrEqual((fitted[other] ?? 0) + 1)
      },
    ),
  )
})
