import ICAL from 'ical.js'
import { CalendarRefusal, instantOf, type TimeReader } from './calendar-times.ts'

/** Milliseconds since 1970. */
export interface Span {
  start: number
  end: number
}

/** Of one event up to the end of what is asked for: more are no appointments of anybody's. */
const mostTimes = 50_000
/** In milliseconds. */
const day = 86_400_000

/** When an event keeps somebody busy, given its versions: itself, and the times of it that were changed. */
export function eventTimes(versions: readonly ICAL.Component[], times: TimeReader, span: Span): Span[] {
  let main: ICAL.Component | undefined
  const changes = new Map<number, Change>()
  for (const event of versions.toSorted((a, b) => sequenceOf(a) - sequenceOf(b))) {
    const property = event.getFirstProperty('recurrence-id')
    const [of] = times.of(property)
    if (property && of) {
      const thenToo = String(property.getFirstParameter('range') ?? '').toUpperCase() === 'THISANDFUTURE'
      changes.set(instantOf(of), { of, event, thenToo })
    } else main = event
  }
  return [
    ...(main ? timesOf(main, changes, times, span) : []),
    ...[...changes.values()].flatMap(({ event }) => timesOf(event, new Map(), times, span)),
  ]
}

interface Change {
  /** The time that was changed. */
  of: ICAL.Time
  event: ICAL.Component
  /** Whether all later times change as it does. */
  thenToo: boolean
}

const sequenceOf = (event: ICAL.Component): number => Number(event.getFirstPropertyValue('sequence') ?? 0)

/** The times of an event but those that were changed, or are left out. */
function timesOf(
  event: ICAL.Component,
  changes: ReadonlyMap<number, Change>,
  times: TimeReader,
  span: Span,
): Span[] {
  const start = startOf(event, times)
  const excluded = event.getAllProperties('exdate').flatMap((one) => times.of(one, start.zone))
  const excludedInstants = new Set(excluded.map(instantOf))
  const excludedDays = new Set(excluded.filter(({ isDate }) => isDate).map(dayOf))
  const isLeftOut = (at: ICAL.Time, instant: number): boolean =>
    changes.has(instant) || excludedInstants.has(instant) || excludedDays.has(dayOf(at))

  const usual = spanOf(event, start, times)
  const later = [...changes.values()]
    .filter(({ thenToo }) => thenToo)
    .map((change) => ({ from: instantOf(change.of), move: mover(change, times) }))
    .sort((a, b) => b.from - a.from)

  const added = event.getAllProperties('rdate')
  const periods = isFree(event) ? [] : added.flatMap((one) => times.periods(one, start.zone))
  const ofPeriod = new Map(periods.map((period) => [period.start, period]))
  const longest = Math.max(
    ...[event, ...[...changes.values()].map((one) => one.event)].map((one) => lengthOf(one, times)),
  )
  const near = { start: span.start - longest - 31 * day, end: span.end + 31 * day }
  const starts = [
    start,
    ...added.flatMap((one) => times.of(one, start.zone)),
    ...event.getAllProperties('rrule').flatMap((one) => recurring(one, start, times, near)),
  ]
  const byInstant = new Map(starts.map((at) => [instantOf(at), at]))
  return [...byInstant].flatMap(([instant, at]) => {
    if (isLeftOut(at, instant)) return []
    const period = ofPeriod.get(instant)
    const move = later.find(({ from }) => from <= instant)?.move
    return period ?? (move ? move(at) : usual(at))
  })
}

const dayOf = ({ year, month, day }: ICAL.Time): string => `${year}-${month}-${day}`

const isFree = (event: ICAL.Component): boolean =>
  String(event.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED' ||
  String(event.getFirstPropertyValue('transp') ?? '').toUpperCase() === 'TRANSPARENT'

function startOf(event: ICAL.Component, times: TimeReader): ICAL.Time {
  const [start] = times.of(event.getFirstProperty('dtstart'))
  if (!start) throw new CalendarRefusal('not_a_time')
  return start
}

/** The times of a rule that are near what is asked for: `from` is before all that may reach into it. */
function recurring(
  property: ICAL.Property,
  start: ICAL.Time,
  times: TimeReader,
  { start: from, end }: Span,
): ICAL.Time[] {
  const rule: unknown = property.getFirstValue()
  if (!(rule instanceof ICAL.Recur)) throw new CalendarRefusal('not_a_calendar')
  if (rule.until) {
    const isWholeDay = rule.until.isDate && !start.isDate
    rule.until = times.meant(rule.until, start.zone)
    if (isWholeDay) rule.until = endOfDay(rule.until)
  }
  const found: ICAL.Time[] = []
  const iterator = rule.iterator(skippedAhead(rule, start, from))
  let looked = 0
  for (let at = iterator.next(); at && clockOf(at) < end + day; at = iterator.next()) {
    looked += 1
    if (looked > mostTimes) throw new CalendarRefusal('too_long')
    if (clockOf(at) >= from - day) found.push(at.clone())
  }
  return found
}

/** What a clock shows, as if it were UTC: without the time it takes to look up its zone. */
const clockOf = ({ year, month, day: date, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, date, hour, minute, second)

/**
 * Where a rule of days or weeks may as well begin, when nobody counts its times: a whole number of its turns later. ical.js
 * goes through all of them, and a meeting each week since years ago would take seconds on a telephone.
 */
function skippedAhead({ freq, interval, count }: ICAL.Recur, start: ICAL.Time, from: number): ICAL.Time {
  const daysATurn = freq === 'DAILY' ? interval : freq === 'WEEKLY' ? interval * 7 : 0
  if (daysATurn < 1 || count) return start
  const turns = Math.floor((from - day - clockOf(start)) / day / daysATurn) - 1
  return turns > 0 ? daysAfter(start, turns * daysATurn) : start
}

function endOfDay(day: ICAL.Time): ICAL.Time {
  const { year, month, day: date } = day
  return new ICAL.Time({ year, month, day: date, hour: 23, minute: 59, second: 59 }, day.zone)
}

/** When somebody is busy with the occurrence that begins at a time; never when it is free. */
function spanOf(event: ICAL.Component, start: ICAL.Time, times: TimeReader): (at: ICAL.Time) => Span[] {
  const endOf = endsOf(event, start, times)
  if (isFree(event)) return () => []
  return (at) => [{ start: instantOf(at), end: endOf(at) }]
}

/** From a beginning to its end. DTEND gives the exact time passed, days of DURATION are days of the calendar (3.8.5.3). */
function endsOf(event: ICAL.Component, start: ICAL.Time, times: TimeReader): (at: ICAL.Time) => number {
  const duration = event.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) {
    const days = duration.weeks * 7 + duration.days
    const rest = duration.toSeconds() - days * 86_400
    return (at) => instantOf(daysAfter(at, days)) + rest * 1000
  }
  const [end] = times.of(event.getFirstProperty('dtend'))
  if (start.isDate) {
    const days = end ? Math.max(Math.round((instantOf(end) - instantOf(start)) / day), 1) : 1
    return (at) => instantOf(daysAfter(at, days))
  }
  const length = end ? instantOf(end) - instantOf(start) : 0
  return (at) => instantOf(at) + length
}

function daysAfter(time: ICAL.Time, days: number): ICAL.Time {
  const moved = time.clone()
  moved.adjust(days, 0, 0, 0)
  return moved
}

function lengthOf(event: ICAL.Component, times: TimeReader): number {
  const start = startOf(event, times)
  return endsOf(event, start, times)(start) - instantOf(start)
}

/** Moves later times as one was moved. */
function mover({ of, event }: Change, times: TimeReader): (at: ICAL.Time) => Span[] {
  const start = startOf(event, times)
  const shift = start.subtractDate(of)
  const toSpan = spanOf(event, start, times)
  return (at) => {
    const moved = at.clone()
    moved.zone = start.zone
    moved.addDuration(shift)
    return toSpan(moved)
  }
}
