import ICAL from 'ical.js'
import { isPresent, takesPlace } from './attendance.ts'
import type { CaseFile, Recipient } from './case-file.ts'
import { addLocalTime, addUtcTime } from './copenhagen-zone.ts'
import { calendar, calendarText, neutralTitle } from './invitation-calendar.ts'

export interface MeetingTime {
  /** A meeting's, within its case. */
  meeting: string
  /** Instants. */
  start: string
  end: string
}

/** When somebody is at meetings of a case: those that take place, at a time, with them present at some of it. */
export function meetingTimes({ meetings }: Pick<CaseFile, 'meetings'>, recipient: Recipient): MeetingTime[] {
  return meetings.filter(takesPlace).flatMap(({ id, state, start, end, participants }) => {
    const own = participants.find(({ contact }) => contact === recipient)
    const there = own && (isPresent(own) || own.items?.some((item) => isPresent(own, item)))
    return there && state !== 'polling' && start && end ? [{ meeting: id, start, end }] : []
  })
}

/** A calendar of busy times that all have the same neutral title, to subscribe to. `at`: when it was asked for. */
export function calendarFeed(
  busy: readonly (Omit<MeetingTime, 'meeting'> & { uid: string })[],
  at: string,
): string {
  const feed = calendar('PUBLISH')
  for (const { uid, start, end } of busy) {
    const event = new ICAL.Component('vevent')
    event.addPropertyWithValue('uid', uid)
    addUtcTime(event, 'dtstamp', at)
    addLocalTime(event, 'dtstart', start)
    addLocalTime(event, 'dtend', end)
    event.addPropertyWithValue('summary', neutralTitle)
    event.addPropertyWithValue('class', 'PRIVATE')
    event.addPropertyWithValue('transp', 'OPAQUE')
    event.addPropertyWithValue('status', 'CONFIRMED')
    feed.addSubcomponent(event)
  }
  return calendarText(feed)
}
