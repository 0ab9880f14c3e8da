import type after from './after.da.json'
import type agenda from './agenda.da.json'
import type app from './app.da.json'
import type baton from './baton.da.json'
import type busyTimes from './busy-times.da.json'
import type calendar from './calendar.da.json'
import type calendarAddress from './calendar-address.da.json'
import type caseTexts from './case.da.json'
import type cases from './cases.da.json'
import type closingDays from './closing-days.da.json'
import type copy from './copy.da.json'
import type exchange from './exchange.da.json'
import type findTime from './find-time.da.json'
import type firstVisit from './first-visit.da.json'
import type followUps from './follow-ups.da.json'
import type guest from './guest.da.json'
import type help from './help.da.json'
import type invitation from './invitation.da.json'
import type map from './map.da.json'
import type mapEdit from './map-edit.da.json'
import type mapGaps from './map-gaps.da.json'
import type mapMatrix from './map-matrix.da.json'
import type mapMeeting from './map-meeting.da.json'
import type mapTime from './map-time.da.json'
import type me from './me.da.json'
import type meeting from './meeting.da.json'
import type minutes from './minutes.da.json'
import type myMap from './my-map.da.json'
import type people from './people.da.json'
import type plan from './plan.da.json'
import type poll from './poll.da.json'
import type refusal from './refusal.da.json'
import type review from './review.da.json'
import type room from './room.da.json'
import type signIn from './sign-in.da.json'
import type status from './status.da.json'
import type summary from './summary.da.json'
import type talk from './talk.da.json'
import type ui from './ui.da.json'
import type vocabulary from './vocabulary.da.json'
import type writing from './writing.da.json'

/** All that is said. A file's name is the first part of its keys. */
interface Texts {
  after: typeof after
  agenda: typeof agenda
  app: typeof app
  baton: typeof baton
  'busy-times': typeof busyTimes
  case: typeof caseTexts
  calendar: typeof calendar
  'calendar-address': typeof calendarAddress
  cases: typeof cases
  'closing-days': typeof closingDays
  copy: typeof copy
  exchange: typeof exchange
  'find-time': typeof findTime
  'first-visit': typeof firstVisit
  'follow-ups': typeof followUps
  guest: typeof guest
  help: typeof help
  invitation: typeof invitation
  map: typeof map
  'map-edit': typeof mapEdit
  'map-gaps': typeof mapGaps
  'map-matrix': typeof mapMatrix
  'map-meeting': typeof mapMeeting
  'map-time': typeof mapTime
  me: typeof me
  meeting: typeof meeting
  minutes: typeof minutes
  'my-map': typeof myMap
  people: typeof people
  plan: typeof plan
  poll: typeof poll
  refusal: typeof refusal
  review: typeof review
  room: typeof room
  'sign-in': typeof signIn
  status: typeof status
  summary: typeof summary
  talk: typeof talk
  ui: typeof ui
  vocabulary: typeof vocabulary
  writing: typeof writing
}

/** Texts that differ by number have a key for each form, and are asked for without it. */
type Base<Key extends string> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key

type KeysOf<Part> = {
  [Key in keyof Part & string]: Part[Key] extends string ? Base<Key> : `${Key}.${KeysOf<Part[Key]>}`
}[keyof Part & string]

type GroupsOf<Part> = {
  [Key in keyof Part & string]: Part[Key] extends string ? never : Key | `${Key}.${GroupsOf<Part[Key]>}`
}[keyof Part & string]

/** Every key of the Danish texts: the compiler checks each that is used. */
export type TextKey = KeysOf<Texts>
/** What leads to several texts. */
export type GroupKey = GroupsOf<Texts>
