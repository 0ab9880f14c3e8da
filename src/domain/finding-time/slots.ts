import { compareInstants } from '../instants.ts'
import { millisecondsAMinute, minuteOfDay, type SlotGrid, slotGrid } from './slot-grid.ts'
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

/** How somebody stands to a slot, by the place where it begins: bytes, so that an appointment is one `fill`. */
type Standing = Uint8Array

interface Attendee {
  id: string
  standing: Standing
}

/**
 * When a meeting can be held with everybody who must come, best first: most of the others, then fewest who come only if
 * need be, then earliest. Touching another appointment is not overlapping it; an empty one takes no time.
 */
export function bestSlots(query: SlotQuery): Slot[] {
  const grid = slotGrid(query)
  const hindered = new Uint8Array(grid.size)
  for (const person of query.required) markAway(hindered, person, grid, query)
  // Elsewhere, whoever must come can: it costs nothing but where they would rather not.
  const reluctant = query.required.filter((person) => person.ifNeedBe)
  const required = reluctant.map((person) => attendee(person, grid, query))
  const optional = query.optional.map((person) => attendee(person, grid, query))
  const keys = ranked(grid, required, optional, query.limit, hindered)
  return keys.slice(0, query.limit).map((key) => slotOf(key % grid.size, grid, optional))
}

/**
 * The least that has to give when no slot has everybody who must come: fewest of them away, then fewest by phone, and
 * among those in the order of `bestSlots`, the best slot for each group of people. None when there is no need to.
 */
export function smallestRelaxation(query: SlotQuery): RelaxedSlot[] {
  const grid = slotGrid(query)
  const required = query.required.map((person) => attendee(person, grid, query))
  const optional = query.optional.map((person) => attendee(person, grid, query))
  const byPeople = new Map<string, RelaxedSlot>()
  let least: string | undefined
  for (const key of ranked(grid, required, optional)) {
    const start = key % grid.size
    const byPhone = who(required, start, [onlyByPhone])
    const without = who(required, start, [away])
    const relaxation = `${without.length} away, ${byPhone.length} by phone`
    least ??= relaxation
    if (relaxation !== least || without.length + byPhone.length === 0 || byPeople.size === query.limit) break
    const people = JSON.stringify([byPhone, without])
    if (!byPeople.has(people)) byPeople.set(people, { ...slotOf(start, grid, optional), byPhone, without })
  }
  return [...byPeople.values()]
}

/**
 * Slots, those that cost least first: each concern costs more than all that come after it together, the last is time.
 * The cost and the slot's place (the remainder by the grid's size) in one number. None where it is `hindered`, and none
 * after as many as are `enough` that suit everybody: nothing later is better.
 */
function ranked(
  { size, starts }: SlotGrid,
  required: readonly Attendee[],
  optional: readonly Attendee[],
  enough = Number.POSITIVE_INFINITY,
  hindered?: Standing,
): number[] {
  const oneMissing = required.length + optional.length + 1
  const onePhone = oneMissing * (optional.length + 1)
  const oneAway = onePhone * (required.length + 1)
  const ofRequired = [0, 1, onePhone, oneAway]
  const ofOptional = [0, 1, oneMissing, oneMissing]
  const keys: number[] = []
  let suiting = 0
  for (const start of starts()) {
    if (hindered?.[start]) continue
    const cost = price(required, start, ofRequired) + price(optional, start, ofOptional)
    keys.push(cost * size + start)
    if (cost === 0 && ++suiting === enough) break
  }
  return keys.sort((a, b) => a - b)
}

function price(people: readonly Attendee[], start: number, prices: readonly number[]): number {
  let sum = 0
  for (const { standing } of people) sum += prices[standing[start] ?? free] ?? 0
  return sum
}

const who = (people: readonly Attendee[], start: number, standings: readonly number[]): string[] =>
  people.filter(({ standing }) => standings.includes(standing[start] ?? free)).map(({ id }) => id)

const slotOf = (start: number, grid: SlotGrid, optional: readonly Attendee[]): Slot => ({
  ...grid.times(start),
  missing: who(optional, start, [onlyByPhone, away]),
})

function attendee(person: SlotPerson, grid: SlotGrid, query: SlotQuery): Attendee {
  const standing = new Uint8Array(grid.size)
  if (person.ifNeedBe) markAround(standing, ifNeedBe, person.ifNeedBe, 0, grid, query)
  markAway(standing, person, grid, query)
  return { id: person.id, standing }
}

/** Where a person cannot come, or only by phone. */
function markAway(standing: Standing, person: SlotPerson, grid: SlotGrid, query: SlotQuery): void {
  const { busy, travelMinutes, workingHours } = person
  if (travelMinutes) markAround(standing, onlyByPhone, busy, travelMinutes, grid, query)
  markAround(standing, away, busy, 0, grid, query)
  if (!workingHours) return
  const [from, to] = [minuteOfDay(workingHours.from), minuteOfDay(workingHours.to)]
  const tooLate = Math.max(to - query.durationMinutes + 1, 0)
  for (const midnight of grid.midnights) {
    standing.fill(away, grid.placeOf(midnight), grid.placeOf(midnight + from))
    standing.fill(away, grid.placeOf(midnight + tooLate), grid.placeOf(midnight + 24 * 60))
  }
}

/** The slots that overlap any of these intervals, or come closer to one than `around` minutes. */
function markAround(
  standing: Standing,
  as: number,
  intervals: SlotPerson['busy'],
  around: number,
  { begin, apart }: SlotGrid,
  { durationMinutes }: SlotQuery,
): void {
  const before = (begin + durationMinutes + around) * millisecondsAMinute
  const after = (begin - around) * millisecondsAMinute
  const step = apart * millisecondsAMinute
  intervals.forEach((interval) => {
    const from = milliseconds(interval[0])
    const to = milliseconds(interval[1])
    if (to - from < 1000 && compareInstants(interval[0], interval[1]) >= 0) return
    // A slot that ends when this begins, or begins when it ends, does not overlap it.
    const first = Math.floor((from - before) / step) + 1
    const end = Math.ceil((to - after) / step)
    standing.fill(as, first > 0 ? first : 0, end > 0 ? end : 0)
  })
}

const longestParsedExactly = '2026-10-05T07:00:00.000Z'.length

/**
 * Milliseconds since 1970. Engines round a fraction finer than that; here, where whole minutes count, any fraction of a
 * second may stand as its first thousandth.
 */
function milliseconds(instant: string): number {
  if (instant.length <= longestParsedExactly || !instant.includes('.')) return Date.parse(instant)
  const fraction = /\.\d*[1-9]/.test(instant) ? 1 : 0
  return Date.parse(instant.replace(/\.\d+/, '')) + fraction
}
