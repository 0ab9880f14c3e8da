import ICAL from 'ical.js'
import type { invitationAnswers } from './vocabulary.ts'

export type Answer = (typeof invitationAnswers)[number]

export interface Reply {
  uid: string
  /** Of the message that is answered. */
  sequence: number
  /** Lower case. */
  address: string
  answer: Answer
  /** When it was given, an instant. */
  at: string
}

const answerOf: Record<string, Answer> = { ACCEPTED: 'yes', DECLINED: 'no', TENTATIVE: 'tentative' }

/** The answer to an invitation in iCalendar text (RFC 5546 3.2.3); null when it is none. The parser's words go no further. */
export function readReply(text: string): Reply | null {
  try {
    const calendar = ICAL.Component.fromString(text)
    const event = calendar.getFirstSubcomponent('vevent')
    const attendees = event?.getAllProperties('attendee') ?? []
    const [attendee] = attendees
    if (!event || !attendee || attendees.length !== 1) return null
    if (String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return null
    const answer = answerOf[String(attendee.getFirstParameter('partstat')).toUpperCase()]
    const address = /^mailto:(.+@.+)$/i.exec(String(attendee.getFirstValue()).trim())?.[1]?.toLowerCase()
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
    const at = stampOf(event)
    const uid = String(event.getFirstPropertyValue('uid') ?? '')
    if (!answer || !address || !at || !isUid(uid) || !isSequence(sequence)) return null
    return { uid, sequence, address, answer, at }
  } catch {
    return null
  }
}

/** Printable text: what else stands in one was never ours, and a database refuses to look for it. */
const isUid = (uid: string): boolean => /^\P{Cc}{1,255}$/u.test(uid)

/** A whole number, not negative (RFC 5545 3.8.7.4), that a database's integer holds. */
const isSequence = (number: number): boolean =>
  Number.isInteger(number) && number >= 0 && number <= 2_147_483_647

function stampOf(event: ICAL.Component): string | undefined {
  const stamp = event.getFirstPropertyValue('dtstamp')
  return stamp instanceof ICAL.Time ? stamp.toJSDate().toISOString() : undefined
}
