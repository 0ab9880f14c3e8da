import type { IncomingMessage, Server } from 'node:http'

export interface Connections {
  /** Ends the open event streams; browsers open new ones and ask again for what they show. */
  endStreams: () => void
  /**
   * Takes no new requests, ends the event streams, waits at most `patience` milliseconds for the answers under way. Resolves
   * when every connection is closed.
   */
  drain: (patience: number) => Promise<void>
}

/** Keeps an eye on a server's connections, so that it can be stopped without cutting an answer off. */
export function connectionsOf(server: Server): Connections {
  const streams = new Set<IncomingMessage>()
  server.on('request', (request: IncomingMessage, response) => {
    if (request.url?.startsWith('/api/events') !== true) return
    streams.add(request)
    response.once('close', () => streams.delete(request))
  })
  const endStreams = () => {
    for (const { socket } of streams) socket.destroy()
  }
  const drain = (patience: number) =>
    new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), patience)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
      endStreams()
    })
  return { endStreams, drain }
}
