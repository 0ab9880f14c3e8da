import { addDays, daysBetween } from '../days.ts'
import type { SlotQuery } from './slot-query.ts'
import { bestSlots, type RelaxedSlot, smallestRelaxation } from './slots.ts'

/** One thing that would have to give, and the best slot there is then. */
export interface Relaxation {
  slot: RelaxedSlot
  /** A shorter meeting than asked for. */
  durationMinutes?: number
  /** A later last day than asked for. */
  to?: string
}

/** How much shorter a meeting may get is a whole number of these. */
const stepMinutes = 15
const shortestMinutes = 30
const mostWeeksLater = 8
const mostDays = 365

/**
 * What would have to give when no slot has everybody who must come, the least of each kind: fewest of them away or by
 * phone (the best three groups), a shorter meeting, a later last day. None when there is a slot, or nothing would help.
 */
export function relaxations(query: SlotQuery): Relaxation[] {
  if (first(query)) return []
  const people = smallestRelaxation({ ...query, limit: 3 }).map((slot) => ({ slot }))
  return [...people, ...shorter(query), ...later(query)]
}

function first(query: SlotQuery): RelaxedSlot | undefined {
  const [slot] = bestSlots({ ...query, limit: 1 })
  return slot && { ...slot, byPhone: [], without: [] }
}

function shorter(query: SlotQuery): Relaxation[] {
  const longest = Math.ceil(query.durationMinutes / stepMinutes - 1) * stepMinutes
  for (let durationMinutes = longest; durationMinutes >= shortestMinutes; durationMinutes -= stepMinutes) {
    const slot = first({ ...query, durationMinutes })
    if (slot) return [{ slot, durationMinutes }]
  }
  return []
}

function later(query: SlotQuery): Relaxation[] {
  const { from, to: asked } = query.window
  for (let weeks = 1; weeks <= mostWeeksLater; weeks++) {
    const to = addDays(asked, weeks * 7)
    if (daysBetween(from, to) > mostDays) return []
    const slot = first({ ...query, window: { from: addDays(asked, 1), to } })
    if (slot) return [{ slot, to: slot.start.slice(0, 10) }]
  }
  return []
}
