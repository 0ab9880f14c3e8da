import type { CaseFile } from './case-file.ts'
import { compareInstants } from './instants.ts'
import type { Meeting } from './meeting.ts'
import { recipientOf } from './name-only.ts'
import { presentModes } from './vocabulary.ts'

/**
 * What a message says: come, something is changed, say whether you come, the meeting is off, or it goes on without you; and
 * before there is a time, say when you can, and that you have not said it yet; long after, a summary
 * that you have read is corrected.
 */
export const messageKinds = [
  'invite',
  'change',
  'remind',
  'cancel',
  'leave',
  'ask',
  'ask_again',
  'corrected',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** About the times a meeting could have; such a message is in no calendar. */
export const isAboutTimes = ({ kind }: { kind: MessageKind }): boolean =>
  kind === 'ask' || kind === 'ask_again'

/** With a calendar entry, or taking one back. */
export const isForCalendar = ({ kind }: { kind: MessageKind }): boolean =>
  kind !== 'corrected' && !isAboutTimes({ kind })

/** One who is to have the meeting in their calendar. */
export interface Invitee {
  /** A contact's id, "citizen", or `guest:` and the name of somebody without a contact. */
  recipient: string
  /** Lower case. Null: none is known. */
  address: string | null
  required: boolean
  /** Takes part in it; who only writes, or has sent regrets, is not invited anew. */
  comes: boolean
}

/** A message to one address; without one, what somebody has to be told in another way. */
export interface Message {
  recipient: string
  address: string | null
  kind: MessageKind
  required: boolean
  /** Instants; of a message about times, when the first one begins and the last one ends. */
  start: string
  end: string
  place: string | null
}

interface Connected {
  recipient: string
  email: string | null
}

// What each way in accepts already; here too, since a mail's address is a place to write headers and recipients.
const oneAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i

/** One e-mail address and nothing with it. */
export const isOneAddress = (text: string): boolean => oneAddress.test(text)

type People = Pick<CaseFile, 'contacts'>

/**
 * Who is to be invited to a meeting, and where: at the addresses of the people connected to a contact, else at the one
 * the contact itself has.
 */
export function inviteesOf(
  { contacts }: People,
  meeting: Meeting,
  connected: readonly Connected[],
): Invitee[] {
  const addressesOf = (recipient: string): (string | null)[] => {
    const own = connected.flatMap((one) =>
      one.recipient === recipient && one.email && isOneAddress(one.email) ? [one.email] : [],
    )
    if (own.length > 0) return own
    const email = contacts.find(({ id }) => id === recipient)?.person?.email
    return [email !== undefined && isOneAddress(email) ? email.toLowerCase() : null]
  }
  return invitedTo(meeting).flatMap((one) =>
    addressesOf(one.recipient).map((address) => ({ ...one, address })),
  )
}

/** Who is part of a meeting, each once: its participants, and whoever leads it or takes the minutes. */
export function invitedTo(
  meeting: Pick<Partial<Meeting>, 'chair' | 'minuteTaker'> & Pick<Meeting, 'participants'>,
): Omit<Invitee, 'address'>[] {
  const invited = meeting.participants.map((one) => ({
    recipient: recipientOf(one),
    required: one.required,
    comes: presentModes.includes(one.mode),
  }))
  const leading = [meeting.chair, meeting.minuteTaker].flatMap((contact) =>
    contact === undefined || invited.some(({ recipient }) => recipient === contact)
      ? []
      : [{ recipient: contact, required: true, comes: true }],
  )
  return [...new Map([...invited, ...leading].map((one) => [one.recipient, one])).values()]
}

/** A calendar belongs to an address, whoever is reached at it. */
const calendarOf = ({ address, recipient }: Pick<Message, 'address' | 'recipient'>): string =>
  address ?? `without ${recipient}`

/** With it the meeting stands in the calendar, and an answer is asked for. */
export const isEntered = ({ kind }: Pick<Message, 'kind'>): boolean =>
  kind === 'invite' || kind === 'change' || kind === 'remind'

const isAfter = (instant: string, now: string): boolean => compareInstants(instant, now) > 0

type Details = Pick<Message, 'start' | 'end' | 'place'>

const isSame = (a: Details, b: Details): boolean =>
  compareInstants(a.start, b.start) === 0 && compareInstants(a.end, b.end) === 0 && a.place === b.place

/** The last message to each calendar; `sent` is oldest first. */
export const latestMessages = <Sent extends Pick<Message, 'address' | 'recipient'>>(
  sent: readonly Sent[],
): Sent[] => [...new Map(sent.map((message) => [calendarOf(message), message])).values()]

/**
 * The messages that make every calendar say what the meeting is now, given all that went out before (`sent`, oldest
 * first): none when they do. Nobody is invited to what has begun, nor told of a change to what is over.
 */
export function messagesDue(
  meeting: Pick<Meeting, 'state' | 'start' | 'end' | 'place'>,
  invitees: readonly Invitee[],
  sent: readonly Message[],
  now: string,
): Message[] {
  const { state, start, end, place = null } = meeting
  if (state === 'held' || state === 'in_review' || state === 'published') return []
  const entered = new Map(
    latestMessages(sent)
      .filter(isEntered)
      .map((message) => [calendarOf(message), message]),
  )
  const details = state === 'called' && start && end ? { start, end, place } : null
  const wanted = new Map(
    details
      ? invitees
          .filter((one) => one.comes || entered.has(calendarOf(one)))
          .map((one) => [calendarOf(one), one])
      : [],
  )
  const kept = [...wanted].flatMap(([calendar, { recipient, address, required }]): Message[] => {
    if (!details) return []
    const had = entered.get(calendar)
    const message = { recipient, address, required, ...details }
    if (!had) return isAfter(details.start, now) ? [{ ...message, kind: 'invite' }] : []
    if (isSame(had, details)) return []
    return isAfter(had.start, now) || isAfter(details.start, now) ? [{ ...message, kind: 'change' }] : []
  })
  const reached = new Set([...wanted.values()].map(({ recipient }) => recipient))
  const removed = [...entered].flatMap(([calendar, message]): Message[] => {
    if (wanted.has(calendar) || !isAfter(message.end, now)) return []
    // They have an address now, and are invited there: there is nothing to take back.
    if (message.address === null && reached.has(message.recipient)) return []
    const { recipient, address, required, start, end, place } = message
    return [{ recipient, address, required, start, end, place, kind: details ? 'leave' : 'cancel' }]
  })
  return [...kept, ...removed]
}
