import type { SlotPerson, SlotQuery } from '../../src/domain/finding-time/slot-query.ts'
import { oracleAddDays, oracleCompare, oracleIsWorkingDay } from './days.ts'

// The slots of a meeting a second time, the long way: every minute of every day is asked of the platform's time zones,
// every slot is held against every interval, and the whole list is sorted. It shares nothing with the product but types.

export interface OracleSlot {
  start: number
  end: number
  missing: string[]
  without: string[]
  byPhone: string[]
}

const minute = 60_000
const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

const instants = new Map<string, number>()
/** The instant at which a clock in Copenhagen shows a day and a time, found by looking at it. */
function whenShown(day: string, time: string): number {
  const shown = `${day} ${time}`
  const known = instants.get(shown)
  if (known !== undefined) return known
  const around = Date.parse(`${day}T${time}:00Z`)
  for (const hours of [-3, -2, -1, 0]) {
    const instant = around + hours * 60 * minute
    if (copenhagen.format(instant) === shown) {
      instants.set(shown, instant)
      return instant
    }
  }
  throw new Error(`never shown: ${shown}`)
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

type Intervals = SlotPerson['busy']

const overlaps = (intervals: Intervals, start: number, end: number): boolean =>
  intervals.some(
    ([from, to]) =>
      oracleCompare(from, to) < 0 &&
      oracleCompare(from, new Date(end).toISOString()) < 0 &&
      oracleCompare(new Date(start).toISOString(), to) < 0,
  )

/** Every slot of the window, whoever can come, in the order of rank. */
export function oracleRanking(query: SlotQuery): OracleSlot[] {
  const found: (OracleSlot & { needBe: number })[] = []
  for (let day = query.window.from; day <= query.window.to; day = oracleAddDays(day, 1)) {
    if (!oracleIsWorkingDay(day, query.closingDays)) continue
    let sinceOpening = -1
    for (let minutes = 0; minutes + query.durationMinutes < 1440; minutes++) {
      const time = timeOf(minutes)
      const endTime = timeOf(minutes + query.durationMinutes)
      if (time >= query.workingHours.from) sinceOpening++
      if (sinceOpening < 0 || sinceOpening % query.gridMinutes !== 0 || endTime > query.workingHours.to)
        continue
      const start = whenShown(day, time)
      const end = whenShown(day, endTime)
      const isAway = ({ busy, workingHours }: SlotPerson) =>
        overlaps(busy, start, end) ||
        (workingHours !== undefined && (time < workingHours.from || endTime > workingHours.to))
      const cannotTravel = (person: SlotPerson) => {
        const way = (person.travelMinutes ?? 0) * minute
        return !isAway(person) && overlaps(person.busy, start - way, end + way)
      }
      const wouldRatherNot = (person: SlotPerson) =>
        !isAway(person) && !cannotTravel(person) && overlaps(person.ifNeedBe ?? [], start, end)
      const ids = (people: SlotPerson[]) => people.map(({ id }) => id)
      found.push({
        start,
        end,
        missing: ids(query.optional.filter((one) => isAway(one) || cannotTravel(one))),
        without: ids(query.required.filter(isAway)),
        byPhone: ids(query.required.filter(cannotTravel)),
        needBe: [...query.required, ...query.optional].filter(wouldRatherNot).length,
      })
    }
  }
  found.sort(
    (a, b) =>
      a.without.length - b.without.length ||
      a.byPhone.length - b.byPhone.length ||
      a.missing.length - b.missing.length ||
      a.needBe - b.needBe ||
      a.start - b.start,
  )
  return found.map(({ needBe: _, ...slot }) => slot)
}
