import { useTranslation } from 'react-i18next'

const timeZone = 'Europe/Copenhagen'
const dayMs = 86_400_000

/** A calendar date as noon there (never another day), an instant as itself. */
const at = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00Z` : value)

/** Writes dates in one way; what it takes is made when the first is written, since making it is slow. */
function dateWriter(locale: string, options: Intl.DateTimeFormatOptions = {}): (value: string) => string {
  let format: Intl.DateTimeFormat | undefined
  return (value) => {
    format ??= new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return format.format(at(value))
  }
}

function makeFormat(language: string) {
  const danish = language !== 'en'
  const locale = danish ? 'da-DK' : 'en-GB'
  const formatter = (options: Intl.DateTimeFormatOptions) => dateWriter(locale, options)
  const iso = dateWriter('sv-SE')
  const clock = formatter({ hour: '2-digit', minute: '2-digit', hour12: false })
  const time = (instant: string) => (danish ? `kl. ${clock(instant)}` : clock(instant))
  const longDay = formatter({ dateStyle: 'full' })
  let number: Intl.NumberFormat | undefined
  return {
    /** 3. december 2026 */
    date: formatter({ dateStyle: 'long' }),
    /** torsdag den 3. december 2026 */
    longDate: longDay,
    /** 3. december */
    dayMonth: formatter({ day: 'numeric', month: 'long' }),
    /** 3.12.2026 */
    shortDate: formatter({ day: 'numeric', month: 'numeric', year: 'numeric' }),
    /** kl. 10.00 */
    time,
    /** torsdag den 3. december 2026 kl. 10.00 */
    dateTime: (instant: string) => `${longDay(instant)} ${danish ? '' : 'at '}${time(instant)}`,
    /** 10.00–11.15 */
    timeSpan: (start: string, end: string) => `${time(start)}–${clock(end)}`,
    /** uge 49 (ISO) */
    week: (value: string) => `${danish ? 'uge' : 'week'} ${isoWeek(iso(value))}`,
    number: (value: number) => {
      number ??= new Intl.NumberFormat(locale)
      return number.format(value)
    },
  }
}

/** The ISO week of a day: the week of its Thursday. */
export function isoWeek(day: string): number {
  const date = at(day)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayMs)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - first) / dayMs / 7) + 1
}

// A formatter costs as much to make as hundreds of dates to write: one of each a language.
const made = new Map<string, ReturnType<typeof makeFormat>>()

/** Dates and times as they are written in a language, always in Danish time. Dates are ISO days or instants. */
export function formatFor(language: string): ReturnType<typeof makeFormat> {
  const format = made.get(language) ?? makeFormat(language)
  made.set(language, format)
  return format
}

/** `formatFor` the language the page is in. */
export function useFormat(): ReturnType<typeof makeFormat> {
  const { i18n } = useTranslation()
  return formatFor(i18n.language)
}
