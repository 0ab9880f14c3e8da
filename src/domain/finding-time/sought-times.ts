import { instantAt } from '../copenhagen-time.ts'
import { addDays } from '../days.ts'
import { compareInstants } from '../instants.ts'
import type { BusyTime } from './busy-time.ts'
import type { ReachableHours } from './reachable-hours.ts'
import type { SlotPerson, SlotQuery } from './slot-query.ts'
import { bestSlots, type Slot } from './slots.ts'

/** Somebody a time is sought for. */
export interface SoughtPerson extends Pick<SlotPerson, 'id' | 'busy' | 'ifNeedBe' | 'travelMinutes'> {
  /** Times they were asked about and said no to: no way to travel is added to these. */
  saidNo?: BusyTime[]
  /** The only hours they can be reached in. */
  reachable?: ReachableHours
}

/** What is asked of a time. */
export type SoughtTime = Omit<SlotQuery, 'required' | 'optional'> &
  Record<'required' | 'optional', SoughtPerson[]>

export interface FoundSlot extends Slot {
  /** Who comes only if need be, in the order they were given. */
  ifNeedBe: string[]
}

/** As `bestSlots`, with what was said no to and the hours somebody can be reached in, and who comes only if need be. */
export function findSlots(sought: SoughtTime): FoundSlot[] {
  return bestSlots(askedInPerson(sought)).map((slot) => withReasons(slot, sought))
}

/** A slot with who of those there comes only if need be. */
export function withReasons<Found extends Slot & { without?: string[] }>(
  slot: Found,
  { required, optional }: SoughtTime,
): Found & FoundSlot {
  const away = new Set([...slot.missing, ...(slot.without ?? [])])
  const ifNeedBe = [...required, ...optional]
    .filter(({ id, ifNeedBe: unwanted = [] }) => !away.has(id) && unwanted.some(overlaps(slot)))
    .map(({ id }) => id)
  return { ...slot, ifNeedBe }
}

/** What is asked of `bestSlots`: the way there is part of the busy times, where it matters to nothing else. */
export const askedInPerson = (sought: SoughtTime): SlotQuery =>
  asked(sought, ({ travelMinutes = 0, busy, saidNo = [] }) => ({
    busy: [...(travelMinutes > 0 ? busy.flatMap(widened(travelMinutes)) : busy), ...saidNo],
  }))

/** What is asked of `smallestRelaxation`, which tells whom the way there alone keeps away. */
export const askedWithTravel = (sought: SoughtTime): SlotQuery =>
  asked(sought, ({ travelMinutes, busy, saidNo = [] }) => ({
    busy: [...busy, ...saidNo],
    ...(travelMinutes !== undefined && { travelMinutes }),
  }))

/** Whether a slot and a time overlap: touching is not overlapping, and an empty time overlaps nothing. */
export const overlaps =
  (slot: Pick<Slot, 'start' | 'end'>) =>
  ([start, end]: BusyTime): boolean =>
    compareInstants(start, end) < 0 &&
    compareInstants(start, slot.end) < 0 &&
    compareInstants(slot.start, end) < 0

const widened =
  (minutes: number) =>
  ([start, end]: BusyTime): BusyTime[] => {
    if (compareInstants(start, end) >= 0) return []
    const by = (instant: string, change: number) =>
      new Date(Date.parse(instant) + change * 60_000).toISOString()
    return [[by(start, -minutes), by(end, minutes)]]
  }

function asked(
  { required, optional, ...query }: SoughtTime,
  timesOf: (person: SoughtPerson) => Pick<SlotPerson, 'busy' | 'travelMinutes'>,
): SlotQuery {
  const personOf = (person: SoughtPerson): SlotPerson => {
    const { id, ifNeedBe, reachable } = person
    const { busy, ...rest } = timesOf(person)
    if (!reachable) return { id, busy, ...rest, ...(ifNeedBe && { ifNeedBe }) }
    const { days, from, to } = reachable
    return {
      id,
      busy: [...busy, ...otherDays(days, query.window)],
      workingHours: { from, to },
      ...rest,
      ...(ifNeedBe && { ifNeedBe }),
    }
  }
  return { ...query, required: required.map(personOf), optional: optional.map(personOf) }
}

/** The days that are none of those weekdays. */
function otherDays(days: readonly number[], { from, to }: SlotQuery['window']): BusyTime[] {
  const found: BusyTime[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const [start, end] = [instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00')]
    if (!days.includes(new Date(day).getUTCDay()) && start && end) found.push([start, end])
  }
  return found
}
