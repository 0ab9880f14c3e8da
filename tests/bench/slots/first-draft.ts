import { TZDate } from '@date-fns/tz'
import { addMinutes, areIntervalsOverlapping, eachDayOfInterval, isAfter, set } from 'date-fns'
import { isWorkingDay } from '../../../src/domain/days.ts'
import type { SlotPerson, SlotQuery } from '../../../src/domain/finding-time/slot-query.ts'

const zone = 'Europe/Copenhagen'
const timeOn = (day: TZDate, time: string): TZDate => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return set(day, { hours, minutes })
}

/** The ranking as it is written at first: dates with a time zone from end to end. */
export function firstDraft(query: SlotQuery): { start: number; missing: string[] }[] {
  const { window, durationMinutes, gridMinutes, workingHours } = query
  const isFree = (person: SlotPerson, start: TZDate, end: TZDate): boolean =>
    !person.busy.some(([from, to]) =>
      areIntervalsOverlapping({ start, end }, { start: new TZDate(from, zone), end: new TZDate(to, zone) }),
    )
  const found: { start: number; missing: string[] }[] = []
  const days = eachDayOfInterval({ start: new TZDate(window.from, zone), end: new TZDate(window.to, zone) })
  for (const day of days) {
    if (!isWorkingDay(day.toISOString().slice(0, 10), query.closingDays)) continue
    const closing = timeOn(day, workingHours.to)
    let start = timeOn(day, workingHours.from)
    while (!isAfter(addMinutes(start, durationMinutes), closing)) {
      const end = addMinutes(start, durationMinutes)
      if (query.required.every((person) => isFree(person, start, end))) {
        const missing = query.optional.filter((person) => !isFree(person, start, end)).map(({ id }) => id)
        found.push({ start: start.getTime(), missing })
      }
      start = addMinutes(start, gridMinutes)
    }
  }
  found.sort((a, b) => a.missing.length - b.missing.length || a.start - b.start)
  return found.slice(0, query.limit)
}
