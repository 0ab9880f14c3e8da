import { compareInstants } from '../instants.ts'
import { minuteAfter, minuteOf, minuteOfDay, type SlotGrid, slotGrid } from './slot-grid.ts'
import type { SlotPerson, SlotQuery } from './slot-query.ts'

/** A time for a meeting, in instants with Copenhagen's offset. */
export interface Slot {
  start: string
  end: string
  /** Who need not come and cannot. */
  missing: string[]
}

/** A slot that is possible when some of those who must come do not, or not in the room. */
export interface RelaxedSlot extends Slot {
  /** Who must come and can only by phone: the way there clashes. */
  byPhone: string[]
  /** Who must come and cannot. */
  without: string[]
}

/** How a person stands to a slot. */
const free = 0
const ifNeedBe = 1
const onlyByPhone = 2
const away = 3

/**
 * When a meeting can be held with everybody who must come, best first: most of the others, then fewest who come only if
 * need be, then earliest. Touching another appointment is not overlapping it; an empty one takes no time.
 */
export function bestSlots(query: SlotQuery): Slot[] {
  const ranking = rank(query)
  return ranking.best(0).slice(0, query.limit).map(ranking.slot)
}

/**
 * The least that has to give when no slot has everybody who must come: fewest of them away, then fewest by phone, and
 * among those in the order of `bestSlots`, the best slot for each group of people. None when there is no need to.
 */
export function smallestRelaxation(query: SlotQuery): RelaxedSlot[] {
  const ranking = rank(query)
  const byPeople = new Map<string, RelaxedSlot>()
  const least = ranking.least()
  if (least === 0) return []
  for (const slot of ranking.best(least)) {
    if (byPeople.size === query.limit) break
    const byPhone = ranking.who(query.required, slot, onlyByPhone)
    const without = ranking.who(query.required, slot, away)
    const people = JSON.stringify([byPhone, without])
    if (!byPeople.has(people)) byPeople.set(people, { ...ranking.slot(slot), byPhone, without })
  }
  return [...byPeople.values()]
}

function rank(query: SlotQuery) {
  const { required, optional } = query
  const grid = slotGrid(query)
  const { size } = grid
  const standings = new Map<SlotPerson, Uint8Array>()

  // One number a slot, so that each concern outweighs all that come after it: away, by phone, missing, if need be.
  const missingOne = required.length + optional.length + 1
  const onePhone = missingOne * (optional.length + 1)
  const oneAway = onePhone * (required.length + 1)
  const costs = new Float64Array(size)
  const add = (person: SlotPerson, prices: readonly number[]) => {
    const standing = standingOf(person, grid, query)
    standings.set(person, standing)
    for (let slot = 0; slot < size; slot++)
      costs[slot] = (costs[slot] ?? 0) + (prices[standing[slot] ?? free] ?? 0)
  }
  for (const person of required) add(person, [0, 1, onePhone, oneAway])
  for (const person of optional) add(person, [0, 1, missingOne, missingOne])

  const who = (people: readonly SlotPerson[], slot: number, standing: number): string[] =>
    people.filter((person) => standings.get(person)?.[slot] === standing).map(({ id }) => id)
  const isMissing = (person: SlotPerson, slot: number): boolean =>
    (standings.get(person)?.[slot] ?? free) >= onlyByPhone
  const relaxation = (cost: number): number => Math.floor(cost / onePhone)

  return {
    who,
    /** The smallest relaxation any slot takes; 0 when there is none to take, too. */
    least: (): number => (size === 0 ? 0 : relaxation(costs.reduce((a, b) => Math.min(a, b)))),
    /** The slots that take that relaxation, best first. */
    best: (wanted: number): number[] => {
      // The cost and the place in one number: the platform sorts numbers fastest.
      const keys = costs
        .map((cost, slot) => (relaxation(cost) === wanted ? cost * size + slot : Infinity))
        .sort()
      const end = keys.indexOf(Infinity)
      return Array.from(end === -1 ? keys : keys.subarray(0, end), (key) => key % size)
    },
    slot: (slot: number): Slot => ({
      ...grid.times(slot),
      missing: optional.filter((person) => isMissing(person, slot)).map(({ id }) => id),
    }),
  }
}

/** How a person stands to each slot of the grid. */
function standingOf(person: SlotPerson, grid: SlotGrid, query: SlotQuery): Uint8Array {
  const standing = new Uint8Array(grid.size)
  const { durationMinutes: duration } = query
  if (person.ifNeedBe) mark(standing, ifNeedBe, person.ifNeedBe, 0, grid, duration)
  if (person.travelMinutes) mark(standing, onlyByPhone, person.busy, person.travelMinutes, grid, duration)
  mark(standing, away, person.busy, 0, grid, duration)
  if (person.workingHours) markOutside(standing, person.workingHours, grid, query)
  return standing
}

/** Marks the slots that overlap an interval with `around` minutes on both sides of it. */
function mark(
  standing: Uint8Array,
  as: number,
  intervals: SlotPerson['busy'],
  around: number,
  { countBefore }: SlotGrid,
  duration: number,
): void {
  for (const [start, end] of intervals) {
    // Slots begin and end on whole minutes, so whatever it touches of one may be taken as all of it.
    const begin = minuteOf(start)
    const finish = minuteAfter(end)
    if (finish <= begin || (finish === begin + 1 && compareInstants(start, end) >= 0)) continue
    const from = countBefore(begin - around - duration + 1)
    const to = countBefore(finish + around)
    standing.fill(as, from, to)
  }
}

/** Marks the slots that do not lie within a person's working hours. */
function markOutside(
  standing: Uint8Array,
  hours: NonNullable<SlotPerson['workingHours']>,
  { size, perDay }: SlotGrid,
  { workingHours, gridMinutes, durationMinutes }: SlotQuery,
): void {
  const from = minuteOfDay(workingHours.from)
  const first = Math.ceil((minuteOfDay(hours.from) - from) / gridMinutes)
  const last = Math.floor((minuteOfDay(hours.to) - durationMinutes - from) / gridMinutes)
  for (let slot = 0; slot < size; slot++) {
    const onTheDay = slot % perDay
    if (onTheDay < first || onTheDay > last) standing[slot] = away
  }
}
