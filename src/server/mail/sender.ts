import { kindOf } from '../error-words.ts'
import { startRepeating } from '../repeat.ts'
import { sendQueued } from './send-queued.ts'
import type { MailTransport } from './transport.ts'

type Sending = Omit<Parameters<typeof sendQueued>[0], 'transport'> & { transport: MailTransport }

/** Sends what is queued, now and as it comes. `stop` gives the message under way some seconds to be sent or fail. */
export function startSender(sending: Sending): { stop: () => Promise<void> } {
  const { stop } = startRepeating({
    work: (signal) => sendQueued(sending, () => signal.aborted),
    pause: () => 2_000,
    failed: (error) => sending.log(`The queue of mails could not be read: ${kindOf(error)}`),
    lastMilliseconds: 8_000,
  })
  return {
    stop: async () => {
      await stop()
      sending.transport.close()
    },
  }
}
