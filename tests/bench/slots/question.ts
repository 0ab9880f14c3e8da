import type { SlotQuery } from '../../../src/domain/finding-time/slot-query.ts'

const minute = 60_000
const weeks = 8

/** The same numbers every time, so that runs compare. */
function draws(): (below: number) => number {
  let state = 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Twelve people over eight weeks from the day, with forty appointments each. */
export function question(from: string): SlotQuery {
  const draw = draws()
  const first = Date.parse(`${from}T07:00:00Z`)
  const person = (id: string) => ({
    id,
    busy: Array.from({ length: 40 }, (): [string, string] => {
      const start = first + (draw(weeks * 7) * 1440 + draw(32) * 15) * minute
      const at = (instant: number) => new Date(instant).toISOString()
      return [at(start), at(start + (1 + draw(8)) * 15 * minute)]
    }),
  })
  const people = (kind: string) => Array.from({ length: 6 }, (_, number) => person(`${kind}${number}`))
  const lastDay = new Date(first + (weeks * 7 - 1) * 1440 * minute)
  return {
    window: { from, to: lastDay.toISOString().slice(0, 10) },
    durationMinutes: 75,
    gridMinutes: 15,
    workingHours: { from: '09:00', to: '15:30' },
    closingDays: ['12-24', '12-31'],
    required: people('m'),
    optional: people('o'),
    limit: 10,
  }
}
