import { addDays, publicHolidays } from '../days.ts'
import type { SlotQuery } from './slot-query.ts'

const minutesADay = 1440
const millisecondsAMinute = 60_000

/** Minutes since midnight of a clock time, `09:30`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** A fraction of a second finer than a thousandth, which engines round: it has a digit where the offset would be. */
const isFine = (instant: string): boolean => {
  const code = instant.charCodeAt(23)
  return code >= zero && code <= nine && instant.charCodeAt(19) === point
}
const [point, zero, nine] = [46, 48, 57]

/** Whole minutes since 1970; a begun one does not count. */
export const minuteOf = (instant: string): number =>
  Math.floor(Date.parse(isFine(instant) ? instant.replace(/\.\d+/, '') : instant) / millisecondsAMinute)

/** Whole minutes since 1970; a begun one counts. */
export const minuteAfter = (instant: string): number =>
  isFine(instant) && /\.\d*[1-9]/.test(instant)
    ? minuteOf(instant) + 1
    : Math.ceil(Date.parse(instant) / millisecondsAMinute)

/** Days since 1970 of a date. */
const dayNumber = (date: string): number => Date.parse(date) / (minutesADay * millisecondsAMinute)

// 1970 began on a Thursday.
const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

/** Days since 1970 of the last Sunday of a month (1 to 12). */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / (minutesADay * millisecondsAMinute)
  return last - ((last + 4) % 7)
}

/**
 * Whether Copenhagen has summer time at the midnight a day begins with, by the rule of the European Union since 1996
 * (Directive 2000/84/EC): by hand, since the platform takes a tenth of a second to look up its first time zone on a slow
 * telephone.
 */
function summerTime(firstYear: number): (day: number) => boolean {
  const [march, october] = [lastSunday(firstYear, 3), lastSunday(firstYear, 10)]
  const [nextMarch, nextOctober] = [lastSunday(firstYear + 1, 3), lastSunday(firstYear + 1, 10)]
  return (day) => (day > march && day <= october) || (day > nextMarch && day <= nextOctober)
}

/** Days since 1970 of the public holidays and closing days of the years of a window. */
function daysOff(window: SlotQuery['window'], closingDays: readonly string[]): Set<number> {
  const off = new Set<number>()
  for (let year = Number(window.from.slice(0, 4)); year <= Number(window.to.slice(0, 4)); year++) {
    for (const { day } of publicHolidays(year)) off.add(dayNumber(day))
    for (const closed of closingDays) {
      // The 29th of February is not the 1st of March of other years.
      const date = new Date(Date.UTC(year, Number(closed.slice(0, 2)) - 1, Number(closed.slice(3))))
      if (date.getUTCDate() === Number(closed.slice(3))) off.add(+date / (minutesADay * millisecondsAMinute))
    }
  }
  return off
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

  const first = dayNumber(window.from)
  const isSummer = summerTime(Number(window.from.slice(0, 4)))
  const aheadOn = (day: number): number => (isSummer(first + day) ? 120 : 60)
  /** By day of the window: the minute of its midnight, and how many slots are before it; at last, how many there are. */
  const midnights: number[] = []
  const before: number[] = []
  const openDays: number[] = []
  const off = daysOff(window, closingDays)
  const days = dayNumber(window.to) - first + 1
  for (let day = 0; day < days; day++) {
    midnights.push((first + day) * minutesADay - aheadOn(day))
    before.push(openDays.length * perDay)
    if (!isWeekend(first + day) && !off.has(first + day)) openDays.push(day)
  }
  const size = openDays.length * perDay
  before.push(size)

  return {
    size,
    perDay,
    countBefore: (minute) => {
      let day = Math.min(Math.floor((minute + 120) / minutesADay) - first, days - 1)
      if (day >= 0 && minute < (midnights[day] ?? 0)) day -= 1
      if (day < 0) return 0
      const onTheDay = Math.ceil((minute - (midnights[day] ?? 0) - from) / gridMinutes)
      return Math.min((before[day] ?? 0) + Math.max(onTheDay, 0), before[day + 1] ?? 0)
    },
    times: (slot) => {
      const day = openDays[Math.floor(slot / perDay)] ?? 0
      const date = addDays(window.from, day)
      // The clock is changed on Sundays: a working day keeps the offset it began with.
      const offset = `+0${aheadOn(day) / 60}:00`
      const start = from + (slot % perDay) * gridMinutes
      const at = (minute: number) => `${date}T${clock(minute)}:00${offset}`
      return { start: at(start), end: at(start + durationMinutes) }
    },
  }
}

type GridKey = 'window' | 'durationMinutes' | 'gridMinutes' | 'workingHours' | 'closingDays'

const clock = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
const twoDigits = (number: number): string => String(number).padStart(2, '0')
