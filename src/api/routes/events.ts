import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { mayKnowPresent } from '../../domain/presence.ts'
import { visible } from '../../domain/visible.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import type { CaseEvent, PresenceEvent } from '../events.ts'
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
      description:
        'Server-sent events: `event: case`, `data: { case, version }`, for cases of mine; `event: presence`, ' +
        '`data: { case, meeting, by, doing }`, of those I see among the participants',
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

    /** Asked for each event: whether the session still holds, and whether they may know of it now. */
    const look = (event: CaseEvent | PresenceEvent, mayKnow: (view: VisibleCaseFile) => boolean) =>
      transact(async (tx) => {
        const session = await findSession(tx, token, now())
        if (!session) return 'signed_out'
        await enterAs(tx, session.person)
        const found = await findMemberCase(tx, event.case, session.person.id)
        const view = found && visible(found.file, found.recipient, now())
        return view && mayKnow(view) ? 'seen' : 'not_seen'
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
          const tell = (
            event: string,
            data: CaseEvent | PresenceEvent,
            mayKnow: Parameters<typeof look>[1],
          ) =>
            next(async () => {
              const what = await look(data, mayKnow)
              if (what === 'signed_out') end()
              if (what === 'seen') await stream.writeSSE({ event, data: JSON.stringify(data) })
            })
          const unsubscribe = options.events.subscribe({
            changed: (event) => tell('case', event, () => true),
            present: (event) => tell('presence', event, (view) => mayKnowPresent(view, event)),
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
