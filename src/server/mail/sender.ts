import { setTimeout as wait } from 'node:timers/promises'
import { sendQueued } from './send-queued.ts'
import type { MailTransport } from './transport.ts'

type Sending = Omit<Parameters<typeof sendQueued>[0], 'transport'> & { transport: MailTransport }

const pause = 2_000
const lastSeconds = 8_000

/** Sends what is queued, now and as it comes. `stop` gives the message under way some seconds to be sent or fail. */
export function startSender(sending: Sending): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      try {
        await sendQueued(sending, () => signal.aborted)
      } catch (error) {
        // The database is away for a moment; what is queued stays so.
        sending.log(
          `The queue of mails could not be read: ${error instanceof Error ? error.name : 'unknown'}`,
        )
      }
      await wait(pause, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await Promise.race([running, wait(lastSeconds, undefined, { ref: false })])
      sending.transport.close()
    },
  }
}
