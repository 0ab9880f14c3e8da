import { addDays } from '../days.ts'

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

/** How far ahead it is kept when somebody is busy: a year, from a day on. */
export const busyWindow = (day: string) => ({ from: day, to: addDays(day, 365) })
