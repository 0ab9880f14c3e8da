import ICAL from 'ical.js'
import { addLocalTime, addUtcTime, copenhagenZone } from './copenhagen-zone.ts'
import { isOneAddress, type Message } from './invitation.ts'

/** All that a calendar is told: no citizen, no agency, no case, no place (it may name an agency) and nobody else. */
export const neutralTitle = 'Møde'
const byAccount = 'Log ind for at læse mere.'
const byPersonalLink = 'Åbn dit personlige link for at læse mere.'
const alarm = '-PT1H'

export type CalendarMessage = Pick<Message, 'kind' | 'address' | 'required' | 'start' | 'end'> & {
  uid: string
  sequence: number
  /** When it was decided, an instant: the same each time it is written. */
  at: string
  /** The e-mail address that answers go to. */
  organizer: string
  /** Its recipient has no account to sign in with. */
  byLink: boolean
}

export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** What the message does (RFC 5546). Without an address nobody can be asked for an answer. */
export const methodOf = ({ kind, address }: Pick<Message, 'kind' | 'address'>): Method =>
  kind === 'cancel' || kind === 'leave' ? 'CANCEL' : address === null ? 'PUBLISH' : 'REQUEST'

export function calendar(method: Method): ICAL.Component {
  const component = new ICAL.Component('vcalendar')
  component.addPropertyWithValue('version', '2.0')
  component.addPropertyWithValue('prodid', '-//Roedtraad//DA')
  component.addPropertyWithValue('method', method)
  component.addSubcomponent(copenhagenZone())
  return component
}

/** iCalendar text (RFC 5545): lines of at most 75 octets, each ended by CRLF. */
export const calendarText = (component: ICAL.Component): string => `${component.toString()}\r\n`

/**
 * One recipient's copy of a message, with nobody else in it. Written again, it is the same to the letter. Throws when
 * the address is not just one.
 */
export function invitationCalendar(message: CalendarMessage): string {
  const { uid, sequence, at, start, end, address, organizer, required, byLink } = message
  if (address !== null && !isOneAddress(address)) throw new Error('Not one address')
  const method = methodOf(message)
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uid)
  event.addPropertyWithValue('sequence', sequence)
  addUtcTime(event, 'dtstamp', at)
  addLocalTime(event, 'dtstart', start)
  addLocalTime(event, 'dtend', end)
  event.addPropertyWithValue('summary', neutralTitle)
  event.addPropertyWithValue('description', byLink ? byPersonalLink : byAccount)
  event.addPropertyWithValue('class', 'PRIVATE')
  event.addPropertyWithValue('transp', method === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE')
  event.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  event.addPropertyWithValue('organizer', `mailto:${organizer}`)
  if (address !== null) {
    const attendee = event.addPropertyWithValue('attendee', `mailto:${address}`)
    attendee.setParameter('role', required ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT')
    if (method === 'REQUEST') {
      attendee.setParameter('partstat', 'NEEDS-ACTION')
      attendee.setParameter('rsvp', 'TRUE')
    }
  }
  if (method !== 'CANCEL') event.addSubcomponent(reminder())
  const component = calendar(method)
  component.addSubcomponent(event)
  return calendarText(component)
}

function reminder(): ICAL.Component {
  const component = new ICAL.Component('valarm')
  component.addPropertyWithValue('action', 'DISPLAY')
  component.addPropertyWithValue('description', neutralTitle)
  component.addPropertyWithValue('trigger', ICAL.Duration.fromString(alarm))
  return component
}
