import { addDays, isWorkingDay } from '../days.ts'
import type { SlotQuery } from './slot-query.ts'

const minutesADay = 1440
const millisecondsAMinute = 60_000

/** Minutes since midnight of a clock time, `09:30`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** A fraction of a second finer than a thousandth, which engines round: it has a digit where the offset would be. */
const isFine = (instant: string): boolean => instant[19] === '.' && /^\d/.test(instant.slice(23))

/** Whole minutes since 1970; a begun one does not count. */
export const minuteOf = (instant: string): number =>
  Math.floor(Date.parse(isFine(instant) ? instant.replace(/\.\d+/, '') : instant) / millisecondsAMinute)

/** Whole minutes since 1970; a begun one counts. */
export const minuteAfter = (instant: string): number =>
  isFine(instant) && /\.\d*[1-9]/.test(instant)
    ? minuteOf(instant) + 1
    : Math.ceil(Date.parse(instant) / millisecondsAMinute)

/** Days since 1970 of the last Sunday of a month (1 to 12). */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / (minutesADay * millisecondsAMinute)
  // 1970 began on a Thursday.
  return last - ((((last + 4) % 7) + 7) % 7)
}

/**
 * Minutes ahead of UTC in Copenhagen at midnight, by the rule of the European Union since 1996 (Directive 2000/84/EC): by
 * hand, since the platform takes a tenth of a second to look up its first time zone on a slow telephone.
 */
function aheadAtMidnight(dayNumber: number, year: number): number {
  return dayNumber > lastSunday(year, 3) && dayNumber <= lastSunday(year, 10) ? 120 : 60
}

/** Where slots may lie: their starts in order, `perDay` of them on each working day of the window. */
export interface SlotGrid {
  size: number
  perDay: number
  /** How many slots begin before a minute since 1970. */
  countBefore: (minute: number) => number
  /** The instants of a slot, with the offset Copenhagen has then. */
  times: (slot: number) => { start: string; end: string }
}

/**
 * The slots of a window: on Monday to Friday without public holidays and closing days, from the beginning of the working
 * hours on, a grid apart, ending when the working hours end at the latest.
 */
export function slotGrid(query: Pick<SlotQuery, GridKey>): SlotGrid {
  const { window, durationMinutes, gridMinutes, closingDays } = query
  const from = minuteOfDay(query.workingHours.from)
  const room = minuteOfDay(query.workingHours.to) - from - durationMinutes
  const perDay = room < 0 ? 0 : Math.floor(room / gridMinutes) + 1

  const first = Date.parse(window.from) / (minutesADay * millisecondsAMinute)
  /** By day of the window: the minute of its midnight, how many slots are before it, and whether it has any. */
  const midnights: number[] = []
  const before: number[] = []
  const isOpen: boolean[] = []
  const openDays: { day: string; ahead: number }[] = []
  for (let day = window.from, number = first; day <= window.to; day = addDays(day, 1), number++) {
    const ahead = aheadAtMidnight(number, Number(day.slice(0, 4)))
    const open = isWorkingDay(day, closingDays)
    midnights.push(number * minutesADay - ahead)
    before.push(openDays.length * perDay)
    isOpen.push(open)
    // The clock is changed on Sundays: a working day keeps the offset it began with.
    if (open) openDays.push({ day, ahead })
  }
  const size = openDays.length * perDay

  return {
    size,
    perDay,
    countBefore: (minute) => {
      let day = Math.floor((minute + 120) / minutesADay) - first
      if (day >= midnights.length) day = midnights.length - 1
      if (day >= 0 && minute < (midnights[day] ?? 0)) day -= 1
      if (day < 0) return 0
      const earlier = before[day] ?? 0
      if (!isOpen[day]) return earlier
      const onTheDay = Math.ceil((minute - (midnights[day] ?? 0) - from) / gridMinutes)
      return earlier + Math.min(Math.max(onTheDay, 0), perDay)
    },
    times: (slot) => {
      const { day, ahead } = openDays[Math.floor(slot / perDay)] ?? { day: '', ahead: 0 }
      const start = from + (slot % perDay) * gridMinutes
      const at = (minute: number) => `${day}T${clock(minute)}:00+0${ahead / 60}:00`
      return { start: at(start), end: at(start + durationMinutes) }
    },
  }
}

type GridKey = 'window' | 'durationMinutes' | 'gridMinutes' | 'workingHours' | 'closingDays'

const clock = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
const twoDigits = (number: number): string => String(number).padStart(2, '0')
