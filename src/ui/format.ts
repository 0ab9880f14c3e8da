import { tzOffset } from '@date-fns/tz/tzOffset'
import { useTranslation } from '../texts/language.ts'

// Written from parts: making an Intl.DateTimeFormat costs a phone a sixth of a second before the first page is there.

const timeZone = 'Europe/Copenhagen'
const minuteMs = 60_000
const dayMs = 86_400_000

/** A calendar date as itself (never another day); an instant as the clock in Denmark shows it. To be read as UTC. */
function shown(value: string): Date {
  if (value.length === 10) return new Date(`${value}T12:00:00Z`)
  const instant = new Date(value)
  return new Date(instant.getTime() + tzOffset(timeZone, instant) * minuteMs)
}

const clockOf = (instant: string): string => shown(instant).toISOString().slice(11, 16)

interface Names {
  /** From January. */
  months: readonly string[]
  /** From Sunday. */
  weekdays: readonly string[]
}

function partsOf(value: string, { months, weekdays }: Names) {
  const date = shown(value)
  return {
    iso: date.toISOString().slice(0, 10),
    day: date.getUTCDate(),
    month: months[date.getUTCMonth()],
    weekday: weekdays[date.getUTCDay()],
    year: date.getUTCFullYear(),
  }
}

type Parts = ReturnType<typeof partsOf>

// The names alone: a date library's locales, which also read dates and count distances, were a tenth of the start code.
const danish = {
  months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
  number: 'da-DK',
  dayMonth: ({ day, month }: Parts) => `${day}. ${month}`,
  date: ({ day, month, year }: Parts) => `${day}. ${month} ${year}`,
  longDate: ({ weekday, day, month, year }: Parts) => `${weekday} den ${day}. ${month} ${year}`,
  shortDate: ({ iso, day, year }: Parts) => `${day}.${Number(iso.slice(5, 7))}.${year}`,
  clock: (time: string) => time.replace(':', '.'),
  time: (clock: string) => `kl. ${clock}`,
  dateTime: (date: string, time: string) => `${date} ${time}`,
  week: 'uge',
}

const english: typeof danish = {
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  number: 'en-GB',
  dayMonth: ({ day, month }) => `${day} ${month}`,
  date: ({ day, month, year }) => `${day} ${month} ${year}`,
  longDate: ({ weekday, day, month, year }) => `${weekday}, ${day} ${month} ${year}`,
  shortDate: ({ iso }) => iso.split('-').reverse().join('/'),
  clock: (time) => time,
  time: (clock) => clock,
  dateTime: (date, time) => `${date} at ${time}`,
  week: 'week',
}

function makeFormat(way: typeof danish) {
  const written = (write: (parts: Parts) => string) => (value: string) => write(partsOf(value, way))
  const clock = (time: string) => way.time(way.clock(time))
  const time = (instant: string) => clock(clockOf(instant))
  const longDate = written(way.longDate)
  const dateTime = (instant: string) => way.dateTime(longDate(instant), time(instant))
  const timeSpan = (start: string, end: string) => `${time(start)}–${way.clock(clockOf(end))}`
  let number: Intl.NumberFormat | undefined
  return {
    /** 3. december 2026 */
    date: written(way.date),
    /** torsdag den 3. december 2026 */
    longDate,
    /** 3. december */
    dayMonth: written(way.dayMonth),
    /** 3.12.2026 */
    shortDate: written(way.shortDate),
    /** kl. 10.00, of an instant */
    time,
    /** kl. 10.00, of `10:00` */
    clock,
    /** torsdag den 3. december 2026 kl. 10.00 */
    dateTime,
    /** 10.00–11.15 */
    timeSpan,
    /** torsdag den 3. december 2026 kl. 10.00–11.15, or its beginning where no end is known */
    meetingTime: (start: string, end: string | undefined) =>
      end ? `${longDate(start)} ${timeSpan(start, end)}` : dateTime(start),
    /** uge 49 (ISO) */
    week: (value: string) => `${way.week} ${isoWeek(partsOf(value, way).iso)}`,
    number: (value: number) => {
      if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
      number ??= new Intl.NumberFormat(way.number)
      return number.format(value)
    },
  }
}

/** The ISO week of a day: the week of its Thursday. */
export function isoWeek(day: string): number {
  const date = shown(day)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - first) / dayMs / 7) + 1
}

const formats = { da: makeFormat(danish), en: makeFormat(english) }

/** Dates and times as they are written in a language, always in Danish time. Dates are ISO days or instants. */
export const formatFor = (language: string): (typeof formats)['da'] =>
  language === 'en' ? formats.en : formats.da

/** `formatFor` the language the page is in. */
export function useFormat(): (typeof formats)['da'] {
  const { language } = useTranslation()
  return formatFor(language)
}
