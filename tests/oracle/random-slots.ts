import fc from 'fast-check'
import type { SlotPerson, SlotQuery } from '../../src/domain/finding-time/slot-query.ts'
import { oracleAddDays } from './days.ts'

const minute = 60_000

/** Around what is easily wrong: both changes of the clock, Easter, Christmas and New Year, Whitsun; and any other time. */
const firstDays = fc.oneof(
  fc.constantFrom('2026-10-19', '2026-10-24', '2026-10-25', '2027-03-22', '2027-03-26', '2027-03-28'),
  fc.constantFrom('2026-12-21', '2027-05-03', '2027-05-14', '2024-02-26', '2023-05-04', '1999-12-30'),
  fc.nat({ max: 20_000 }).map((days) => oracleAddDays('1996-01-01', days)),
)

const clockTime = fc
  .nat({ max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const hours = fc.oneof(
  fc.constantFrom(
    { from: '09:00', to: '15:30' },
    { from: '08:10', to: '16:05' },
    { from: '00:00', to: '23:59' },
  ),
  fc
    .tuple(clockTime, clockTime)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
)

/** The same point in time, written in one of many ways. */
function written(instant: number, way: number): string {
  const offsets = [0, 60, 120, -330, 825, -720]
  const offset = offsets[way % offsets.length] ?? 0
  const shown = new Date(instant + offset * minute).toISOString()
  const [hour, rest] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
    String(n).padStart(2, '0'),
  )
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${hour}:${rest}`
  const fraction = ['', '.000', '.0000000001', shown.slice(19, 23)][way % 4] ?? ''
  return `${shown.slice(0, 19)}${fraction}${zone}`
}

/** Some whole days, some of minutes and seconds, now and then nothing or backwards; unsorted, overlapping. */
const intervals = (from: string, days: number, most: number) => {
  const first = Date.parse(from) - 86_400_000
  const quarters = fc.tuple(fc.integer({ min: 0, max: (days + 2) * 96 }), fc.integer({ min: -2, max: 40 }))
  return fc.array(
    fc
      .tuple(
        quarters,
        fc.nat({ max: 23 }),
        fc.oneof(fc.constant(0), fc.integer({ min: -90_000, max: 90_000 })),
      )
      .map(([[start, length], way, odd]): [string, string] => {
        const begin = first + start * 15 * minute
        return [written(begin + odd, way), written(begin + length * 15 * minute, way * 7)]
      }),
    { maxLength: most },
  )
}

const person = (id: string, from: string, days: number, busy: number): fc.Arbitrary<SlotPerson> =>
  fc.record(
    {
      id: fc.constant(id),
      busy: intervals(from, days, busy),
      ifNeedBe: intervals(from, days, 10),
      workingHours: hours,
      travelMinutes: fc.constantFrom(0, 15, 20, 90),
    },
    { requiredKeys: ['id', 'busy'] },
  )

/** Any question about slots, so full now and then that nothing fits. */
export const slotQueries: fc.Arbitrary<SlotQuery> = fc
  .record({
    from: firstDays,
    days: fc.integer({ min: 0, max: 12 }),
    must: fc.nat({ max: 4 }),
    may: fc.nat({ max: 4 }),
  })
  .chain(({ from, days, must, may }) =>
    fc.record({
      window: fc.constant({ from, to: oracleAddDays(from, days) }),
      durationMinutes: fc.constantFrom(15, 30, 60, 75, 90, 200, 37),
      gridMinutes: fc.constantFrom(5, 15, 30, 60, 45, 7),
      workingHours: hours,
      closingDays: fc.subarray(['12-24', '12-31', '10-26', '03-30', '02-29', '05-07']),
      required: fc.tuple(
        ...Array.from({ length: must }, (_, n) => person(`m${n}`, from, days, 12 * (days + 1))),
      ),
      optional: fc.tuple(
        ...Array.from({ length: may }, (_, n) => person(`o${n}`, from, days, 4 * (days + 1))),
      ),
      limit: fc.constantFrom(1, 10, 1000),
    }),
  )
