import { instantAt } from '../../../src/domain/copenhagen-time.ts'
import { addDays, isWorkingDay } from '../../../src/domain/days.ts'
import type { SlotPerson, SlotQuery } from '../../../src/domain/finding-time/slot-query.ts'

const minute = 60_000

const inMilliseconds = ({ id, busy }: SlotPerson) => ({
  id,
  busy: busy.map(([start, end]) => ({ start: Date.parse(start), end: Date.parse(end) })),
})

/** The ranking over milliseconds since 1970: every slot against everybody's every appointment. */
export function nestedLoop(query: SlotQuery): { start: number; missing: string[] }[] {
  const required = query.required.map(inMilliseconds)
  const optional = query.optional.map(inMilliseconds)
  const found: { start: number; missing: string[] }[] = []
  for (let day = query.window.from; day <= query.window.to; day = addDays(day, 1)) {
    if (!isWorkingDay(day, query.closingDays)) continue
    const closing = Date.parse(instantAt(day, query.workingHours.to) ?? '')
    let start = Date.parse(instantAt(day, query.workingHours.from) ?? '')
    for (; start + query.durationMinutes * minute <= closing; start += query.gridMinutes * minute) {
      const end = start + query.durationMinutes * minute
      const isFree = ({ busy }: ReturnType<typeof inMilliseconds>) => {
        for (const one of busy) if (one.start < end && start < one.end) return false
        return true
      }
      if (!required.every(isFree)) continue
      found.push({ start, missing: optional.filter((one) => !isFree(one)).map(({ id }) => id) })
    }
  }
  found.sort((a, b) => a.missing.length - b.missing.length || a.start - b.start)
  return found.slice(0, query.limit)
}
