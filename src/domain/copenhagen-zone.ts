import ICAL from 'ical.js'
import { clockTime } from './copenhagen-time.ts'
import { dayOf } from './days.ts'

const tzid = 'Europe/Copenhagen'

/** The rules of the EU's summer time since 1981 and 1996 (Directive 2000/84/EC), as RFC 5545 3.6.5 writes them. */
const rules = [
  { name: 'daylight', start: '1981-03-29T02:00:00', month: 3, from: '+01:00', to: '+02:00', short: 'CEST' },
  { name: 'standard', start: '1996-10-27T03:00:00', month: 10, from: '+02:00', to: '+01:00', short: 'CET' },
]

/** Denmark's time zone with both its rules, for a calendar that has times in it. */
export function copenhagenZone(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone')
  zone.addPropertyWithValue('tzid', tzid)
  for (const { name, start, month, from, to, short } of rules) {
    const rule = new ICAL.Component(name)
    rule.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(start))
    rule.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from))
    rule.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to))
    rule.addPropertyWithValue('tzname', short)
    rule.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`))
    zone.addSubcomponent(rule)
  }
  return zone
}

/** Adds an instant as what the clock shows in Copenhagen then, in that zone. */
export function addLocalTime(event: ICAL.Component, name: 'dtstart' | 'dtend', instant: string): void {
  const time = ICAL.Time.fromDateTimeString(`${dayOf(instant)}T${clockTime(instant)}:00`)
  event.addPropertyWithValue(name, time).setParameter('tzid', tzid)
}

/** Adds an instant as such, in whole seconds. */
export function addUtcTime(event: ICAL.Component, name: string, instant: string): void {
  const utc = new Date(instant).toISOString().slice(0, 19)
  event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(`${utc}Z`))
}
