import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What the mail server does with a mail: takes it, refuses it, never answers, or takes it and dies before it says so. */
export type Mood = 'takes' | 'refuses' | 'hangs' | 'dies'

export interface MailServer {
  url: string
  /** Mails as they were taken, whole. */
  mails: { to: string[]; raw: string }[]
  mood: Mood
  /** How often it was handed a mail, whatever it did with it. */
  handed: number
  close: () => Promise<void>
}

/** A real SMTP server on loopback. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = []
  const state: { mood: Mood; handed: number } = { mood: 'takes', handed: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo: (_, __, callback) =>
      callback(
        state.mood === 'refuses' ? Object.assign(new Error('Not now'), { responseCode: 451 }) : undefined,
      ),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        state.handed++
        if (state.mood === 'hangs') return
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, raw: Buffer.concat(chunks).toString('utf8') })
        if (state.mood === 'dies') {
          for (const connection of server.connections) connection._socket.destroy()
          return
        }
        callback()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get handed() {
      return state.handed
    },
    get mood() {
      return state.mood
    },
    set mood(mood) {
      state.mood = mood
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
