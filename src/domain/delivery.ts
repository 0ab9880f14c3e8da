import { compareInstants } from './instants.ts'
import {
  type Invitee,
  isAboutTimes,
  isEntered,
  latestMessages,
  type Message,
  type MessageKind,
} from './invitation.ts'
import type { Answer } from './invitation-reply.ts'
import type { Meeting } from './meeting.ts'

/**
 * How far a message has come. `file`: nothing is sent from here, its calendar file is for whoever it is to. `withdrawn`: it
 * was not sent yet when there was nothing left to ask about.
 */
export const messageStates = ['queued', 'sent', 'failed', 'file', 'no_address', 'withdrawn'] as const
export type MessageState = (typeof messageStates)[number]

/** A message and what became of it. Instants. */
export interface LedgerMessage {
  id: string
  recipient: string
  address: string | null
  kind: MessageKind
  sequence: number
  state: MessageState
  createdAt: string
  sentAt: string | null
  /** The last time it could not be sent. */
  failedAt: string | null
  /** When it is tried next, while it is queued. */
  nextAttemptAt: string
  openedAt: string | null
}

export interface LedgerReply {
  recipient: string
  /** Of the message that was answered. */
  sequence: number
  answer: Answer
  at: string
}

/** What is known of one recipient at one address; without a message they have not been called. */
export interface Delivery {
  recipient: string
  address?: string
  required: boolean
  /** They are not among the participants any more. */
  isOff: boolean
  state:
    | 'not_called'
    | 'queued'
    | 'retrying'
    | 'failed'
    | 'file'
    | 'no_address'
    | 'withdrawn'
    | 'sent'
    | 'opened'
    | 'answered'
  kind?: MessageKind
  message?: string
  /** Since when, an instant. */
  at?: string
  /** When it is tried again, an instant. */
  retryAt?: string
  answer?: Answer
}

const fewAttempts = 30

/**
 * Seconds until a message that could not be sent is tried again, by how often it was tried: 30, 60 and then 120 for an
 * hour, so that a mail server that is back is used at once; half an hour after that.
 */
export const retryAfter = (attempts: number): number =>
  attempts > fewAttempts ? 1800 : Math.min(30 * 2 ** (attempts - 1), 120)

type Standing = Pick<Delivery, 'state' | 'at' | 'retryAt' | 'answer'>

/** When somebody said what they can of every time they are asked about. An instant. */
export interface AnsweredAt {
  recipient: string
  at: string
}

/** An answer counts until something is changed after it; then it is to be given again. */
function standing(
  message: LedgerMessage,
  replies: readonly LedgerReply[],
  answered: readonly AnsweredAt[] = [],
): Standing {
  const { state, createdAt, sentAt, failedAt, nextAttemptAt, openedAt } = message
  const said = isAboutTimes(message)
    ? answered.find(({ recipient }) => recipient === message.recipient)
    : undefined
  if (said) return { state: 'answered', at: said.at }
  const reply = replies
    .filter(({ recipient, sequence }) => recipient === message.recipient && sequence >= message.sequence)
    .toSorted((a, b) => a.sequence - b.sequence || compareInstants(a.at, b.at))
    .at(-1)
  if (reply) return { state: 'answered', at: reply.at, answer: reply.answer }
  if (openedAt !== null) return { state: 'opened', at: openedAt }
  if (state === 'sent') return { state, at: sentAt ?? createdAt }
  if (state === 'failed') return { state, at: failedAt ?? createdAt }
  if (state === 'queued' && failedAt !== null) {
    return { state: 'retrying', at: failedAt, retryAt: nextAttemptAt }
  }
  return { state, at: createdAt }
}

/**
 * Who has been told what, by recipient and address: everybody invited, in their order, and whoever was taken off after
 * they had been called. `messages` oldest first, and all about its times or none; `answered`: who has answered those.
 */
export function deliveries(
  invitees: readonly Invitee[],
  messages: readonly LedgerMessage[],
  replies: readonly LedgerReply[],
  answered: readonly AnsweredAt[] = [],
): Delivery[] {
  const latest = latestMessages(messages)
  const told = (message: LedgerMessage) => ({
    kind: message.kind,
    message: message.id,
    ...standing(message, replies, answered),
  })
  const shown = new Set<string>()
  const invited = invitees.flatMap((invitee): Delivery[] => {
    const { recipient, address, required, comes } = invitee
    const message =
      latest.find((one) => one.recipient === recipient && one.address === address) ??
      latest.find((one) => address !== null && one.address === address)
    if (!message && !comes) return []
    if (message) shown.add(message.id)
    const who = { recipient, ...(address !== null && { address }), required, isOff: false }
    return [
      { ...who, ...(message ? told(message) : { state: address === null ? 'no_address' : 'not_called' }) },
    ]
  })
  const reached = new Set(invitees.map(({ recipient }) => recipient))
  const off = latest.flatMap((message): Delivery[] => {
    // An address that was put right is nobody's to ring.
    if (
      shown.has(message.id) ||
      isAboutTimes(message) ||
      (message.address === null && reached.has(message.recipient))
    )
      return []
    const { recipient, address } = message
    const who = { recipient, ...(address !== null && { address }), required: false, isOff: true }
    return [{ ...who, ...told(message) }]
  })
  return [...invited, ...off]
}

const day = 86_400_000

/**
 * The reminders to those who were sent a message about a called meeting and have not answered it; none to whoever was
 * reminded within a day, or when the meeting has begun. They repeat what was sent: its sequence number too, so that an
 * answer to the first one counts (RFC 5546, 3.2.2). `sent` is oldest first.
 */
export function remindersDue<Sent extends Message & LedgerMessage>(
  { state, start }: Pick<Meeting, 'state' | 'start'>,
  sent: readonly Sent[],
  replies: readonly LedgerReply[],
  now: string,
): Sent[] {
  if (state !== 'called' || start === undefined || compareInstants(start, now) <= 0) return []
  return latestMessages(sent)
    .filter((message) => isEntered(message) && message.state === 'sent')
    .filter((message) => standing(message, replies).state !== 'answered')
    .filter((message) => isDue(message, now))
}

const isDue = (message: LedgerMessage, now: string): boolean =>
  (message.kind !== 'remind' && message.kind !== 'ask_again') ||
  Date.parse(now) - Date.parse(message.createdAt) >= day

/** The same to those who were asked by mail when they can, and have not said it of every time. */
export const askedAgain = <Sent extends Message & LedgerMessage>(
  sent: readonly Sent[],
  answered: readonly AnsweredAt[],
  now: string,
): Sent[] =>
  latestMessages(sent.filter(isAboutTimes))
    .filter(({ state }) => state === 'sent')
    .filter(({ recipient }) => !answered.some((one) => one.recipient === recipient))
    .filter((message) => isDue(message, now))

/**
 * Who is to be asked by mail when they can: all who come and have not answered; those who have been asked before only when
 * there is something new to answer (`isNew`). Nobody for whom such a mail is on its way already.
 */
export const asksDue = (
  invitees: readonly Invitee[],
  sent: readonly (Message & LedgerMessage)[],
  answered: readonly AnsweredAt[],
  isNew: boolean,
): Invitee[] =>
  invitees.filter(({ recipient, address, comes }) => {
    if (!comes || answered.some((one) => one.recipient === recipient)) return false
    const had = sent
      .filter((one) => one.recipient === recipient && one.address === address)
      .findLast(isAboutTimes)
    if (had === undefined || had.state === 'withdrawn') return true
    return isNew && had.state !== 'queued'
  })

/** The meeting is off, or goes on without them. */
export const isCalledOff = ({ kind }: Pick<Delivery, 'kind'>): boolean =>
  kind === 'cancel' || kind === 'leave'

const unreached: readonly Delivery['state'][] = ['no_address', 'failed', 'retrying', 'file']

/** No mail has reached them: somebody has to ring, or to hand them the calendar file. */
export const hasToBeTold = ({ state }: Delivery): boolean => unreached.includes(state)

/** They were called and have not said whether they come. */
export const asksForAnswer = (delivery: Delivery): boolean =>
  delivery.message !== undefined &&
  delivery.state !== 'answered' &&
  delivery.state !== 'withdrawn' &&
  !isCalledOff(delivery)
