declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  interface Message {
    raw: string
    flags: string[]
    uid: number
  }

  interface ImapServer {
    server: Server
    listen: (port: number, host: string, listening: () => void) => void
    close: (closed: () => void) => void
    getMailbox: (path: string) => { messages: Message[] }
    appendMessage: (path: string, flags: string[], internaldate: string | undefined, raw: string) => void
  }

  export default function hoodiecrow(options: {
    plugins: string[]
    storage: Record<string, { messages?: { raw: string }[] }>
    users: Record<string, { password: string }>
  }): ImapServer
}
