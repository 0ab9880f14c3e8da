import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestSlots, smallestRelaxation } from '../../src/domain/finding-time/slots.ts'
import { slotQueries } from '../oracle/random-slots.ts'
import { oracleRanking } from '../oracle/slots.ts'

// Over random calendars; ROEDTRAAD_RUNS asks for more of them.
const numRuns = Number(process.env.ROEDTRAAD_RUNS ?? 150)

const instants = ({ start, end }: { start: string; end: string }) => ({
  start: Date.parse(start),
  end: Date.parse(end),
})

test('the best slots are those of trying them all', () => {
  let withSlots = 0
  fc.assert(
    fc.property(slotQueries, (query) => {
      const all = oracleRanking(query).filter(({ without, byPhone }) => without.length + byPhone.length === 0)
      const expected = all.slice(0, query.limit).map(({ start, end, missing }) => ({ start, end, missing }))
      const found = bestSlots(query)
      expect(found.map((slot) => ({ ...instants(slot), missing: slot.missing }))).toEqual(expected)
      if (found.length > 0) withSlots += 1
    }),
    { numRuns },
  )
  // The test would say nothing if hardly anything ever fitted.
  expect(withSlots).toBeGreaterThan(numRuns / 4)
}, 300_000)

test('the smallest relaxation is that of trying them all', () => {
  let relaxed = 0
  fc.assert(
    fc.property(slotQueries, (query) => {
      const all = oracleRanking(query)
      const [best] = all
      const found = smallestRelaxation(query)
      if (!best || best.without.length + best.byPhone.length === 0) {
        expect(found).toEqual([])
        return
      }
      relaxed += 1
      const people = (slot: (typeof all)[number]) => JSON.stringify([slot.without, slot.byPhone])
      const expected = all
        .filter(
          (slot) =>
            slot.without.length === best.without.length && slot.byPhone.length === best.byPhone.length,
        )
        .filter((slot, at, same) => same.findIndex((other) => people(other) === people(slot)) === at)
        .slice(0, query.limit)
      expect(found.map((slot) => ({ ...slot, ...instants(slot) }))).toEqual(expected)
    }),
    { numRuns },
  )
  expect(relaxed).toBeGreaterThan(numRuns / 10)
}, 300_000)

test('the 29th of February is no other day in a year that has none', () => {
  const asked = {
    durationMinutes: 60,
    gridMinutes: 60,
    workingHours: { from: '09:00', to: '10:00' },
    closingDays: ['02-29'],
    required: [],
    optional: [],
    limit: 10,
  }
  const daysOf = (from: string, to: string) =>
    bestSlots({ ...asked, window: { from, to } }).map(({ start }) => start.slice(0, 10))
  expect(daysOf('2027-02-26', '2027-03-02')).toEqual(['2027-02-26', '2027-03-01', '2027-03-02'])
  expect(daysOf('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-03-01'])
})
