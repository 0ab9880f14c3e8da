import ICAL from 'ical.js'
import type { Span } from './event-times.ts'
import { namedZone } from './zones.ts'

/** That a calendar cannot be read, and why. */
export class CalendarRefusal extends Error {
  readonly problem: 'not_a_calendar' | 'unknown_time_zone' | 'not_a_time' | 'too_long'
  constructor(problem: CalendarRefusal['problem']) {
    super(problem)
    this.problem = problem
  }
}

/** What an ical.js time says, in milliseconds since 1970. */
export const instantOf = (time: ICAL.Time): number => time.toUnixTime() * 1000

/** The times of a calendar, each in the zone it is meant in. */
export class TimeReader {
  readonly #calendar: ICAL.Component
  readonly #home: ICAL.Timezone
  readonly #zones = new Map<string, ICAL.Timezone>()

  constructor(calendar: ICAL.Component) {
    this.#calendar = calendar
    this.#home = this.#zone('Europe/Copenhagen')
  }

  /** The instant a day begins in Copenhagen. */
  midnight(day: string): number {
    return instantOf(this.#in(ICAL.Time.fromDateString(day), this.#home))
  }

  /** The times of a property; those without a zone in `otherwise`. */
  of(property: ICAL.Property | null, otherwise = this.#home): ICAL.Time[] {
    return this.#values(property, otherwise).map(({ time }) => time)
  }

  /** The periods of a property, with their ends. */
  periods(property: ICAL.Property, otherwise = this.#home): Span[] {
    return this.#values(property, otherwise).flatMap(({ value, time }) => {
      if (!(value instanceof ICAL.Period)) return []
      const start = instantOf(time)
      const end = value.duration
        ? start + value.duration.toSeconds() * 1000
        : instantOf(this.#in(value.getEnd(), time.zone))
      return [{ start, end }]
    })
  }

  /** A time that is in no zone of its own, such as where a rule ends, in one. */
  meant(time: ICAL.Time, zone: ICAL.Timezone): ICAL.Time {
    return time.zone === ICAL.Timezone.utcTimezone ? time : this.#in(time, zone)
  }

  #values(property: ICAL.Property | null, otherwise: ICAL.Timezone): { value: unknown; time: ICAL.Time }[] {
    if (property === null) return []
    if (!saysRealTimes(property)) throw new CalendarRefusal('not_a_time')
    const name = property.getFirstParameter('tzid')
    const zone = name ? this.#zone(name) : otherwise
    return property.getValues().map((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value
      if (!(time instanceof ICAL.Time)) throw new CalendarRefusal('not_a_time')
      // A day is a day of whoever has the calendar, wherever they are.
      return { value, time: this.meant(time, time.isDate ? this.#home : zone) }
    })
  }

  #in(time: ICAL.Time, zone: ICAL.Timezone): ICAL.Time {
    const moved = time.clone()
    moved.zone = zone
    return moved
  }

  #zone(name: string): ICAL.Timezone {
    const zone = this.#zones.get(name) ?? namedZone(name) ?? this.#described(name)
    this.#zones.set(name, zone)
    return zone
  }

  #described(name: string): ICAL.Timezone {
    const component = this.#calendar
      .getAllSubcomponents('vtimezone')
      .find((one) => one.getFirstPropertyValue('tzid') === name)
    if (!component) throw new CalendarRefusal('unknown_time_zone')
    return new ICAL.Timezone(component)
  }
}

/** Whether there are such dates and times: the parser takes the 45th of the 13th month for a day of the next year. */
function saysRealTimes(property: ICAL.Property): boolean {
  const [, , , ...values]: unknown[] = property.toJSON()
  return values.every((value) => {
    const [, date] =
      /^(\d{4}-\d\d-\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)|$)/.exec(String(value)) ?? []
    const at = Date.parse(date ?? '')
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date
  })
}
