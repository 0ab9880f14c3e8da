import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

interface Listen {
  url: string
  channel: string
  heard: (payload: string) => void
  /** Told when the connection is there again after it was lost: what was sent meanwhile was not heard. */
  resumed: () => void
}

/**
 * Listens on a channel of PostgreSQL over a connection of its own, which is opened again when it is lost (a pool's
 * connections come and go). Resolves when it listens.
 */
export async function listen({
  url,
  channel,
  heard,
  resumed,
}: Listen): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'roedtraad-events',
      keepAlive: true,
    })
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    // Without a listener for it a lost connection would end the process; 'end' follows and connects again.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    return client
  }

  const reconnect = async (): Promise<void> => {
    for (let delay = 50; !stopping.signal.aborted; delay = Math.min(delay * 2, 5_000)) {
      await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      try {
        keep(await connect())
        return resumed()
      } catch {
        // Not there yet.
      }
    }
  }

  const keep = (next: pg.Client) => {
    client = next
    next.once('end', () => void (stopping.signal.aborted || reconnect()))
  }

  let client = await connect()
  keep(client)
  return {
    stop: async () => {
      stopping.abort()
      await client.end().catch(() => undefined)
    },
  }
}
