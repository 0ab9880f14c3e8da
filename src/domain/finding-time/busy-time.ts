import { addDays, dayOf } from '../days.ts'
import { compareInstants } from '../instants.ts'

/** From an instant to another. */
export type BusyTime = [start: string, end: string]

/** Whose calendar is known in a case, and when they are busy. */
export interface KnownCalendar {
  /** A contact's id, or "citizen". */
  as: string
  /** Given by themselves; else by the coordinator, who was sent it. */
  own: boolean
  /** An instant. */
  uploadedAt: string
  /** The last day it is known of. */
  until: string
  busy: BusyTime[]
}

/** More is no calendar of anybody's. */
export const mostBusyTimes = 5000

/** Of a calendar's file, in bytes. */
export const largestCalendar = 10_000_000

/** In milliseconds. A rule of a calendar may have it searched without an end. */
export const longestReading = 5_000

/** How far ahead it is kept when somebody is busy: a year, from a day on. */
export const busyWindow = (day: string) => ({ from: day, to: addDays(day, 365) })

/** When somebody is busy, as it is kept. */
export interface KeptBusyTimes {
  /** An instant. */
  uploadedAt: string
  /** The last day they are known of. */
  until: string
  busy: BusyTime[]
}

/** What is kept: the times of the coming year that are not over. */
export function keptBusyTimes(busy: readonly BusyTime[], now: string): KeptBusyTimes {
  const until = busyWindow(dayOf(now)).to
  const isKept = ([start, end]: BusyTime) => compareInstants(end, now) > 0 && dayOf(start) <= until
  return { uploadedAt: now, until, busy: busy.filter(isKept) }
}
