import {
  forgetSpentLinks,
  markFailed,
  markSent,
  type OutgoingMessage,
  takeMessage,
} from '../../api/store/invitations.ts'
import { isDemo } from '../../api/store/settings.ts'
import { enter, type Transact } from '../../api/store/transaction.ts'
import { retryAfter } from '../../domain/delivery.ts'
import { compareInstants } from '../../domain/instants.ts'
import { codeOf } from '../error-words.ts'
import { later } from '../repeat.ts'
import type { MailTransport } from './transport.ts'

interface Sending {
  transact: Transact
  transport: Pick<MailTransport, 'send'>
  /** Whether a demo's messages are sent too. */
  inDemo: boolean
  /** Now, as an ISO instant. It goes on, also where the installation's clock stands still. */
  now: () => string
  /** One line for the operator; never with an address or a word of a message. */
  log: (line: string) => void
}

/**
 * Seconds for which a message is one sender's, longer than the transport waits: whoever dies with it leaves it to the next
 * after that.
 */
const heldFor = 60

const take = ({ transact, inDemo, now }: Sending): Promise<OutgoingMessage | undefined> =>
  transact(async (tx) => {
    if (!inDemo && (await isDemo(tx))) return undefined
    await enter(tx, { scope: 'mail' })
    await forgetSpentLinks(tx, now())
    return takeMessage(tx, now(), later(now(), heldFor))
  })

/** Sends one message and writes down what became of it; false when none is due. */
async function sendNext(sending: Sending): Promise<boolean> {
  const message = await take(sending)
  if (!message) return false
  const { transact, transport, now, log } = sending
  const failed = await transport.send(message).then(
    () => undefined,
    (error: unknown) => codeOf(error),
  )
  await transact(async (tx) => {
    await enter(tx, { scope: 'mail' })
    if (failed === undefined) return markSent(tx, message.id, now())
    const retryAt = later(now(), retryAfter(message.attempts))
    // When the meeting is over there is nobody left to tell.
    const isTooLate = compareInstants(retryAt, message.end) >= 0
    await markFailed(tx, message.id, { at: now(), retryAt: isTooLate ? null : retryAt })
  })
  if (failed !== undefined) log(`A mail could not be sent (${failed}), attempt ${message.attempts}.`)
  return true
}

/** Sends every message that is due, one after the other, until none is or `isStopping`. */
export async function sendQueued(sending: Sending, isStopping: () => boolean = () => false): Promise<void> {
  while (!isStopping() && (await sendNext(sending))) {
    // The next one.
  }
}
