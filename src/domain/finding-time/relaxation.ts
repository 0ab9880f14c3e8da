import { addDays, daysBetween } from '../days.ts'
import { type RelaxedSlot, smallestRelaxation } from './slots.ts'
import {
  askedInPerson,
  askedWithTravel,
  findSlots,
  overlaps,
  type SoughtTime,
  withReasons,
} from './sought-times.ts'

/** One thing that would have to give, and the best slot there is then. */
export interface Relaxation {
  slot: RelaxedSlot & { ifNeedBe: string[] }
  /** Somebody would come outside the hours they can be reached in. */
  outsideHours?: string
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
 * phone (the best three groups), one of them outside the hours they can be reached in, a shorter meeting, a later last
 * day. None when there is a slot, or nothing would help.
 */
export function relaxations(sought: SoughtTime): Relaxation[] {
  if (first(sought)) return []
  return [...withFewer(sought), ...outsideHours(sought), ...shorter(sought), ...later(sought)]
}

function first(sought: SoughtTime): Relaxation['slot'] | undefined {
  const [slot] = findSlots({ ...sought, limit: 1 })
  return slot && { ...slot, byPhone: [], without: [] }
}

function withFewer(sought: SoughtTime): Relaxation[] {
  const { required } = askedInPerson(sought)
  return smallestRelaxation({ ...askedWithTravel(sought), limit: 3 }).map((slot) => {
    const isHindered = (id: string) => required.some((one) => one.id === id && one.busy.some(overlaps(slot)))
    // Where there is no way to travel from, as from a time that was said no to, whoever comes need not phone.
    return { slot: withReasons({ ...slot, byPhone: slot.byPhone.filter(isHindered) }, sought) }
  })
}

function outsideHours(sought: SoughtTime): Relaxation[] {
  return sought.required.flatMap(({ id, reachable }) => {
    if (!reachable) return []
    const required = sought.required.map(({ reachable: hours, ...one }) =>
      one.id === id || !hours ? one : { ...one, reachable: hours },
    )
    const slot = first({ ...sought, required })
    return slot ? [{ slot, outsideHours: id }] : []
  })
}

function shorter(sought: SoughtTime): Relaxation[] {
  const longest = Math.ceil(sought.durationMinutes / stepMinutes - 1) * stepMinutes
  for (let durationMinutes = longest; durationMinutes >= shortestMinutes; durationMinutes -= stepMinutes) {
    const slot = first({ ...sought, durationMinutes })
    if (slot) return [{ slot, durationMinutes }]
  }
  return []
}

function later(sought: SoughtTime): Relaxation[] {
  const { from, to: asked } = sought.window
  for (let weeks = 1; weeks <= mostWeeksLater; weeks++) {
    const to = addDays(asked, weeks * 7)
    if (daysBetween(from, to) > mostDays) return []
    const slot = first({ ...sought, window: { from: addDays(asked, 1), to } })
    if (slot) return [{ slot, to: slot.start.slice(0, 10) }]
  }
  return []
}
