import { publicHolidays } from '../days.ts'
import type { SlotQuery } from './slot-query.ts'

const minutesADay = 1440
export const millisecondsAMinute = 60_000
const millisecondsADay = minutesADay * millisecondsAMinute

/** Minutes since midnight of a clock time, `09:30`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Days since 1970 of a date. */
const dayNumber = (date: string): number => Date.parse(date) / millisecondsADay

// 1970 began on a Thursday.
const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

/** Days since 1970 of the last Sunday of a month (1 to 12). */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / millisecondsADay
  return last - ((last + 4) % 7)
}

/**
 * Whether Copenhagen has summer time on a working day, by the rule of the European Union since 1996 (Directive
 * 2000/84/EC): by hand, since the platform takes a tenth of a second to look up its first time zone on a slow telephone.
 */
function summerTime(firstYear: number): (day: number) => boolean {
  const [march, october] = [lastSunday(firstYear, 3), lastSunday(firstYear, 10)]
  const [nextMarch, nextOctober] = [lastSunday(firstYear + 1, 3), lastSunday(firstYear + 1, 10)]
  return (day) => (day > march && day < october) || (day > nextMarch && day < nextOctober)
}

/** Days since 1970 of the public holidays and closing days of the years of a window. */
function daysOff(window: SlotQuery['window'], closingDays: readonly string[]): Set<number> {
  const off = new Set<number>()
  for (let year = Number(window.from.slice(0, 4)); year <= Number(window.to.slice(0, 4)); year++) {
    for (const { day } of publicHolidays(year)) off.add(dayNumber(day))
    for (const closed of closingDays) {
      // The 29th of February is not the 1st of March of other years.
      const date = new Date(Date.UTC(year, Number(closed.slice(0, 2)) - 1, Number(closed.slice(3))))
      if (date.getUTCDate() === Number(closed.slice(3))) off.add(+date / millisecondsADay)
    }
  }
  return off
}

/** Where slots may lie: places in time that are so far apart that every slot begins at one. */
export interface SlotGrid {
  /** The minute since 1970 of the first place. */
  begin: number
  /** Minutes from a place to the next. */
  apart: number
  /** How many places there are. */
  size: number
  /** The places where slots begin, in order. */
  starts: () => Iterable<number>
  /** The midnights that the days with slots begin with, in minutes since 1970. */
  midnights: number[]
  /** The first place at a minute since 1970 or after it. */
  placeOf: (minute: number) => number
  /** The instants of the slot that begins at a place, with the offset Copenhagen has then. */
  times: (place: number) => { start: string; end: string }
}

/**
 * The slots of a window: on Monday to Friday without public holidays and closing days, from the beginning of the working
 * hours on, a grid apart, ending when the working hours end at the latest.
 */
export function slotGrid(query: Pick<SlotQuery, GridKey>): SlotGrid {
  const { window, workingHours, durationMinutes, gridMinutes, closingDays } = query
  const [firstDay, lastDay] = [dayNumber(window.from), dayNumber(window.to)]
  const from = minuteOfDay(workingHours.from)
  const latest = minuteOfDay(workingHours.to) - durationMinutes
  const isSummer = summerTime(Number(window.from.slice(0, 4)))
  const aheadOn = (day: number): number => (isSummer(day) ? 120 : 60)
  const off = daysOff(window, closingDays)
  // All midnights are at whole hours.
  const apart = greatestDivisor(60, greatestDivisor(from, gridMinutes))
  const step = gridMinutes / apart
  const begin = firstDay * minutesADay - 120
  const placeOf = (minute: number): number => Math.max(Math.ceil((minute - begin) / apart), 0)
  const midnights: number[] = []
  for (let day = firstDay; day <= lastDay; day++) {
    if (isWeekend(day) || off.has(day)) continue
    // The clock is changed on Sundays: a working day keeps the offset it began with.
    midnights.push(day * minutesADay - aheadOn(day))
  }
  return {
    begin,
    apart,
    size: placeOf((lastDay + 1) * minutesADay),
    midnights,
    // One after the other: when the first ones are good enough, the rest is never asked for.
    *starts() {
      for (const midnight of midnights) {
        const end = placeOf(midnight + latest + 1)
        for (let place = placeOf(midnight + from); place < end; place += step) yield place
      }
    },
    placeOf,
    times: (place) => {
      const start = begin + place * apart
      const ahead = aheadOn(Math.floor((start + 120) / minutesADay))
      const at = (minute: number) => {
        const clock = new Date((minute + ahead) * millisecondsAMinute).toISOString()
        return `${clock.slice(0, -'.000Z'.length)}+0${ahead / 60}:00`
      }
      return { start: at(start), end: at(start + durationMinutes) }
    },
  }
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

type GridKey = 'window' | 'durationMinutes' | 'gridMinutes' | 'workingHours' | 'closingDays'
