import ICAL from 'ical.js'
import { addDays } from '../days.ts'
import { decodeText } from '../exchange/table.ts'
import type { BusyTime } from './busy-time.ts'
import { CalendarRefusal, TimeReader } from './calendar-times.ts'
import { eventTimes, type Span } from './event-times.ts'

/** Why a calendar could not be read. Never what it says: it may be about a person. */
type CalendarProblem = CalendarRefusal['problem']

/** When somebody is busy, or why that could not be read. */
export type CalendarReading = { busy: BusyTime[] } | { problem: CalendarProblem }

/** Of what is read of a file: some 30,000 appointments. */
const mostCharacters = 3_000_000

/** What says when. Everything else (titles, places, people) is not even parsed. */
const saysWhen =
  /^(BEGIN|END|TZID|TZOFFSETFROM|TZOFFSETTO|UID|SEQUENCE|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|TRANSP|FREEBUSY)[:;]/i

/**
 * When somebody is busy, of the bytes of an iCalendar file (RFC 5545): instants in UTC, in order, touching ones joined, cut
 * to the days of the window in Copenhagen, and nothing else of the file. Times without a zone are Copenhagen's.
 * Transparent and cancelled events do not count. A time zone the platform knows by name is taken from it, any other from
 * the file. Refused whole when any part of it cannot be read: half a calendar would look free.
 *
 * ical.js looks without an end for a time that a rule never comes to: for where that hurts nobody, a worker with a limit.
 */
export function busyTimes(bytes: Uint8Array, window: { from: string; to: string }): CalendarReading {
  try {
    const calendars = parsed(decodeText(bytes))
    return { busy: joined(calendars.flatMap((calendar) => busyIn(calendar, window))) }
  } catch (error) {
    // A parser's own message quotes the file, so it goes no further.
    return { problem: error instanceof CalendarRefusal ? error.problem : 'not_a_calendar' }
  }
}

function parsed(text: string): ICAL.Component[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => saysWhen.test(line))
  const kept = lines.join('\r\n')
  if (kept.length > mostCharacters) throw new CalendarRefusal('too_long')
  const data: unknown = ICAL.parse(kept)
  if (!Array.isArray(data) || data.length === 0) throw new CalendarRefusal('not_a_calendar')
  const calendars = (typeof data[0] === 'string' ? [data] : data).map((one) => new ICAL.Component(one))
  if (!calendars.every(({ name }) => name === 'vcalendar')) throw new CalendarRefusal('not_a_calendar')
  return calendars
}

function busyIn(calendar: ICAL.Component, window: { from: string; to: string }): Span[] {
  const times = new TimeReader(calendar)
  const span = { start: times.midnight(window.from), end: times.midnight(addDays(window.to, 1)) }
  const byUid = new Map<string, ICAL.Component[]>()
  for (const [index, event] of partsOf(calendar, 'vevent').entries()) {
    const uid = String(event.getFirstPropertyValue('uid') ?? `no uid ${index}`)
    byUid.set(uid, [...(byUid.get(uid) ?? []), event])
  }
  return [
    ...[...byUid.values()].flatMap((versions) => eventTimes(versions, times, span)),
    ...partsOf(calendar, 'vfreebusy').flatMap((one) => freeBusyTimes(one, times)),
  ]
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
}

/** Each taken out of the calendar: inside it, ical.js goes through all of it for the zone of each time. */
const partsOf = (calendar: ICAL.Component, name: string): ICAL.Component[] =>
  calendar.getAllSubcomponents(name).map((part) => new ICAL.Component(part.toJSON()))

const freeBusyTimes = (component: ICAL.Component, times: TimeReader): Span[] =>
  component
    .getAllProperties('freebusy')
    .filter((one) => String(one.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
    .flatMap((one) => times.periods(one))

/** In order, overlapping and touching ones as one. */
function joined(busy: Span[]): BusyTime[] {
  const result: Span[] = []
  for (const one of busy.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end)
    else result.push({ ...one })
  }
  const written = (instant: number): string => new Date(instant).toISOString().replace('.000', '')
  return result.map(({ start, end }) => [written(start), written(end)])
}
