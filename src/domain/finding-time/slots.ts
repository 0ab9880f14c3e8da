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
  const plan = planOf(query)
  const possible: number[] = []
  for (let slot = plan.hindered.indexOf(0); slot !== -1; slot = plan.hindered.indexOf(0, slot + 1))
    possible.push(slot)
  // At these, whoever must come can: it costs nothing but where they would rather not.
  const required = plan.required.filter(({ wouldRatherNot }) => wouldRatherNot)
  const keys = ranked({ ...plan, required }, possible)
  const best: Slot[] = []
  for (let at = 0; at < keys.length && at < query.limit; at++) best.push(slotOf(plan, slotIn(keys, at, plan)))
  return best
}

/**
 * The least that has to give when no slot has everybody who must come: fewest of them away, then fewest by phone, and
 * among those in the order of `bestSlots`, the best slot for each group of people. None when there is no need to.
 */
export function smallestRelaxation(query: SlotQuery): RelaxedSlot[] {
  const plan = planOf(query)
  const byPeople = new Map<string, RelaxedSlot>()
  let least: string | undefined
  const keys = ranked(plan, Array.from(plan.hindered.keys()))
  for (let at = 0; at < keys.length; at++) {
    const slot = slotIn(keys, at, plan)
    const byPhone = who(plan.required, slot, [onlyByPhone])
    const without = who(plan.required, slot, [away])
    const relaxation = `${without.length} away, ${byPhone.length} by phone`
    least ??= relaxation
    if (relaxation !== least || without.length + byPhone.length === 0 || byPeople.size === query.limit) break
    const people = JSON.stringify([byPhone, without])
    if (!byPeople.has(people)) byPeople.set(people, { ...slotOf(plan, slot), byPhone, without })
  }
  return [...byPeople.values()]
}

interface Attendee {
  id: string
  /** By slot. */
  standing: Uint8Array
  /** They come to some only if need be. */
  wouldRatherNot: boolean
}

interface Plan {
  grid: SlotGrid
  required: Attendee[]
  optional: Attendee[]
  /** By slot: 1 where somebody who must come cannot, or only by phone. */
  hindered: Uint8Array
}

function planOf(query: SlotQuery): Plan {
  const grid = slotGrid(query)
  const hindered = new Uint8Array(grid.size)
  const attendee = (person: SlotPerson, cannot?: Uint8Array) => ({
    id: person.id,
    standing: standingOf(person, grid, query, cannot),
    wouldRatherNot: person.ifNeedBe !== undefined && person.ifNeedBe.length > 0,
  })
  return {
    grid,
    required: query.required.map((person) => attendee(person, hindered)),
    optional: query.optional.map((person) => attendee(person)),
    hindered,
  }
}

/**
 * Slots, those that cost least first: each concern costs more than all that come after it together, the last is time.
 * The cost and the slot in one number (`slotIn`): the platform sorts numbers fastest, and loops need nothing compiled.
 */
function ranked({ grid, required, optional }: Plan, slots: ArrayLike<number>): Float64Array {
  const oneMissing = required.length + optional.length + 1
  const onePhone = oneMissing * (optional.length + 1)
  const oneAway = onePhone * (required.length + 1)
  const costs = new Int32Array(slots.length)
  for (const { standing } of required) addCosts(costs, slots, standing, [0, 1, onePhone, oneAway])
  for (const { standing } of optional) addCosts(costs, slots, standing, [0, 1, oneMissing, oneMissing])
  const keys = new Float64Array(slots.length)
  for (let at = 0; at < keys.length; at++) keys[at] = (costs[at] ?? 0) * grid.size + (slots[at] ?? 0)
  return keys.sort()
}

const slotIn = (keys: Float64Array, at: number, { grid }: Plan): number => (keys[at] ?? 0) % grid.size

function addCosts(costs: Int32Array, slots: ArrayLike<number>, standing: Uint8Array, prices: number[]): void {
  for (let at = 0; at < costs.length; at++) {
    const stands = standing[slots[at] ?? 0] ?? free
    if (stands !== free) costs[at] = (costs[at] ?? 0) + (prices[stands] ?? 0)
  }
}

const who = (people: readonly Attendee[], slot: number, standings: readonly number[]): string[] =>
  people.filter(({ standing }) => standings.includes(standing[slot] ?? free)).map(({ id }) => id)

const slotOf = ({ grid, optional }: Plan, slot: number): Slot => ({
  ...grid.times(slot),
  missing: who(optional, slot, [onlyByPhone, away]),
})

/** How a person stands to each slot of the grid; in `hindered`, where they cannot come or only by phone. */
function standingOf(person: SlotPerson, grid: SlotGrid, query: SlotQuery, hindered?: Uint8Array): Uint8Array {
  const standing = new Uint8Array(grid.size)
  const { busy, ifNeedBe: unwanted, travelMinutes, workingHours } = person
  const mark = (as: number, from: number, to: number) => {
    standing.fill(as, from, to)
    if (as >= onlyByPhone) hindered?.fill(1, from, to)
  }
  const markAround = (as: number, intervals: Intervals, around: number) => {
    const longest = around + query.durationMinutes - 1
    intervals.forEach((interval) => {
      // Slots begin and end on whole minutes, so whatever it touches of one may be taken as all of it.
      const begin = minuteOf(interval[0])
      const finish = minuteAfter(interval[1])
      if (finish > begin + 1 || (finish > begin && compareInstants(interval[0], interval[1]) < 0))
        mark(as, grid.countBefore(begin - longest), grid.countBefore(finish + around))
    })
  }
  if (unwanted) markAround(ifNeedBe, unwanted, 0)
  if (travelMinutes) markAround(onlyByPhone, busy, travelMinutes)
  markAround(away, busy, 0)
  if (workingHours) {
    const [first, end] = slotsWithin(workingHours, grid, query)
    for (let day = 0; day < grid.size; day += grid.perDay) {
      mark(away, day, day + first)
      mark(away, day + end, day + grid.perDay)
    }
  }
  return standing
}

type Intervals = SlotPerson['busy']

/** Which of the slots of a day lie within a person's working hours: from the first to before the second. */
function slotsWithin(
  hours: NonNullable<SlotPerson['workingHours']>,
  { perDay }: SlotGrid,
  { workingHours, gridMinutes, durationMinutes }: SlotQuery,
): [number, number] {
  const from = minuteOfDay(workingHours.from)
  const first = Math.ceil((minuteOfDay(hours.from) - from) / gridMinutes)
  const last = Math.floor((minuteOfDay(hours.to) - durationMinutes - from) / gridMinutes)
  const ofDay = (slot: number): number => Math.min(Math.max(slot, 0), perDay)
  return [ofDay(first), ofDay(last + 1)]
}
