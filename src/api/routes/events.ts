import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { visible } from '../../domain/visible.ts'
import type { CaseEvent } from '../events.ts'
import { enterAs, findSession } from '../http/identity.ts'
import { createRouter, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'
import { findMemberCase } from '../store/case-files.ts'

// Shorter than proxies wait before they close a silent connection.
const heartbeatMs = 25_000

const events = createRoute({
  method: 'get',
  path: '/events',
  responses: {
    200: {
      description: 'Server-sent events: `event: case`, `data: { case, version }`, for cases of mine',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
    ...refusals,
  },
})

/** Live updates. The stream is long; each look at the database is a short transaction of its own. */
export function eventRoutes(options: RouteOptions) {
  const { transact, tokens, now } = options

  return createRouter().openapi(events, async (c) => {
    const token = tokens.read(c)
    const isSignedIn = () => transact((tx) => findSession(tx, token, now()))
    if (!(await isSignedIn())) return refuse(c, { reason: 'not_signed_in' })

    /** Asked for each event: whether the session still holds, and whether they may know of the case now. */
    const look = (event: CaseEvent) =>
      transact(async (tx) => {
        const session = await findSession(tx, token, now())
        if (!session) return 'signed_out'
        await enterAs(tx, session.person)
        const found = await findMemberCase(tx, event.case, session.person.id)
        return found && visible(found.file, found.recipient, now()) ? 'seen' : 'not_seen'
      })

    return streamSSE(
      c,
      (stream) =>
        new Promise<void>((close) => {
          let queue = Promise.resolve()
          const next = (work: () => Promise<void>) => {
            // A database that fails ends the stream; the browser opens another.
            queue = queue.then(work).catch(end)
          }
          const unsubscribe = options.events.subscribe({
            changed: (event) =>
              next(async () => {
                const what = await look(event)
                if (what === 'signed_out') end()
                if (what === 'seen') await stream.writeSSE({ event: 'case', data: JSON.stringify(event) })
              }),
            // The browser connects again by itself, and asks for everything anew when it has.
            missed: end,
          })
          const heartbeat = setInterval(
            () =>
              next(async () => {
                if (await isSignedIn()) await stream.write(': still here\n\n')
                else end()
              }),
            heartbeatMs,
          )
          function end() {
            unsubscribe()
            clearInterval(heartbeat)
            close()
          }
          stream.onAbort(end)
          // Something at once, so that the browser knows that it is connected.
          next(async () => {
            await stream.write(': connected\n\n')
          })
        }),
    )
  })
}
