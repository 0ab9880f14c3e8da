import type { AddressInfo, Socket } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'

export interface MailboxServer {
  url: string
  port: number
  /** A mail comes. */
  deliver: (raw: string) => void
  /** Which of its mails are unread, by their subjects. */
  unread: () => string[]
  /** How often somebody has connected. */
  connected: () => number
  /** Ends every connection, as a server that is started again does. */
  drop: () => void
  close: () => Promise<void>
}

const plugins = ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'IDLE', 'ENABLE', 'LITERALPLUS', 'UNSELECT']

/** A real IMAP server on loopback, for one mailbox. */
export async function startMailboxServer(): Promise<MailboxServer> {
  const server = hoodiecrow({ plugins, storage: { INBOX: {} }, users: { svar: { password: 'hemmelig+1' } } })
  const sockets = new Set<Socket>()
  let connected = 0
  server.server.on('connection', (socket: Socket) => {
    connected++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `imap://svar:hemmelig%2B1@127.0.0.1:${port}/INBOX`,
    port,
    deliver: (raw) => server.appendMessage('INBOX', [], undefined, raw),
    unread: () =>
      server
        .getMailbox('INBOX')
        .messages.filter(({ flags }) => !flags.includes('\\Seen'))
        .map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? ''),
    connected: () => connected,
    drop,
    close: () => {
      drop()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
