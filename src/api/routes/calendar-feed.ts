import { createRoute, z } from '@hono/zod-openapi'
import { calendarFeed, meetingTimes } from '../../domain/calendar-feed.ts'
import { visible } from '../../domain/visible.ts'
import { signedIn } from '../http/identity.ts'
import { createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { notFound } from '../refused.ts'
import { newToken, sha256 } from '../sign-in/secret.ts'
import { deleteFeed, findFeed, findFeedPerson, replaceFeed } from '../store/calendar-feeds.ts'
import { findMemberCases } from '../store/case-files.ts'
import { enter } from '../store/transaction.ts'

const status = createRoute({
  method: 'get',
  path: '/calendar-feed',
  middleware: signedIn,
  responses: {
    200: json(
      z.object({ madeAt: z.string().nullable() }),
      'Whether there is an address; it is not told again',
    ),
    ...refusals,
  },
})

const make = createRoute({
  method: 'post',
  path: '/calendar-feed',
  middleware: signedIn,
  responses: {
    201: json(z.object({ path: z.string() }), 'A new secret address; the one before shows nothing any more'),
    ...refusals,
  },
})

const end = createRoute({
  method: 'delete',
  path: '/calendar-feed',
  middleware: signedIn,
  responses: { 204: { description: 'There is no address any more' }, ...refusals },
})

const feed = createRoute({
  method: 'get',
  path: '/calendar/{token}',
  request: { params: z.object({ token: z.string().min(1) }) },
  responses: {
    200: {
      description: 'When its person is at meetings: busy times with a neutral title',
      content: { 'text/calendar': { schema: z.string() } },
    },
    ...refusals,
  },
})

/** A person's meetings as a calendar to subscribe to, at an address that is a secret of theirs. */
export const calendarFeedRoutes = ({ now }: RouteOptions) =>
  createRouter()
    .openapi(status, async (c) =>
      c.json({ madeAt: (await findFeed(c.var.tx, c.var.person.id)) ?? null }, 200),
    )
    .openapi(make, async (c) => {
      const token = newToken()
      await replaceFeed(c.var.tx, c.var.person.id, await sha256(token), now())
      return c.json({ path: `/api/calendar/${token}.ics` }, 201)
    })
    .openapi(end, async (c) => {
      await deleteFeed(c.var.tx, c.var.person.id)
      return c.body(null, 204)
    })
    .openapi(feed, async (c) => {
      const { tx } = c.var
      const token = c.req.valid('param').token.replace(/\.ics$/, '')
      await enter(tx, { scope: 'feed' })
      const person = await findFeedPerson(tx, await sha256(token))
      if (person === undefined) return notFound(c)
      await enter(tx, { scope: 'person', person })
      const cases = await findMemberCases(tx, person)
      const busy = cases.flatMap(({ file, recipient }) =>
        visible(file, recipient, now())
          ? meetingTimes(file, recipient).map((time) => ({ ...time, case: file.citizen.id }))
          : [],
      )
      // Of the token too, so that nobody can tell from two people's calendars that they meet.
      const events = busy.map(async ({ start, end, ...of }) => ({
        uid: await sha256(`${token} ${of.case} ${of.meeting}`),
        start,
        end,
      }))
      c.header('content-type', 'text/calendar; charset=utf-8')
      return c.body(calendarFeed(await Promise.all(events), now()), 200)
    })
