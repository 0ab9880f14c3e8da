import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { codeOf } from '../error-words.ts'
import { startRepeating } from '../repeat.ts'
import { type Progress, takeReplies } from './take-replies.ts'

type Reading = Parameters<typeof takeReplies>[2] & {
  /** One line for the operator; never with an address or a word of a mail. */
  log: (line: string) => void
}

/** In milliseconds. The server tells of new mails; it is asked as well, for the one that does not. */
const usual = { askEvery: 60_000, firstRetry: 5_000, lastRetry: 300_000 }

/** On loopback a mailbox may be read unencrypted; anywhere else imap:// is encrypted before the password is sent. */
function connectionTo(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  const client = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    doSTARTTLS: secure || isLocal ? undefined : true,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
  })
  // What fails is told where it is waited for, and by `close`.
  client.on('error', () => undefined)
  return client
}

/** Reads answers from a mailbox as they come, and connects again when the connection is lost. */
export function startReadingMailbox(
  url: string,
  reading: Reading,
  pauses: Partial<typeof usual> = {},
): { stop: () => Promise<void> } {
  const { askEvery, firstRetry, lastRetry } = { ...usual, ...pauses }
  const path = decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX'
  let progress: Progress | undefined
  let failures = 0

  const readWhileConnected = async (signal: AbortSignal) => {
    const client = connectionTo(url)
    const close = () => client.close()
    signal.addEventListener('abort', close)
    try {
      await client.connect()
      while (!signal.aborted && client.usable) {
        // Heard from before looking, so that none that comes meanwhile is overlooked.
        const next = new AbortController()
        const told = Promise.race(
          ['exists', 'close'].map((event) => once(client, event, { signal: next.signal })),
        )
        try {
          progress = await takeReplies(client, path, reading, progress)
          failures = 0
          const asked = wait(askEvery, undefined, { signal: next.signal })
          await Promise.race([told, asked])
        } finally {
          told.catch(() => undefined)
          next.abort()
        }
      }
    } finally {
      signal.removeEventListener('abort', close)
      client.close()
    }
  }

  return startRepeating({
    work: (signal) =>
      readWhileConnected(signal).catch((error: unknown) => {
        // A connection that is closed because it is stopping is no failure.
        if (!signal.aborted) throw error
      }),
    pause: () => Math.min(lastRetry, firstRetry * 2 ** failures++),
    failed: (error) => reading.log(`The mailbox could not be read (${codeOf(error)}).`),
    lastMilliseconds: 8_000,
  })
}
