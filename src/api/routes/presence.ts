import { createRoute, z } from '@hono/zod-openapi'
import { mayKnowPresent, presenceDoings } from '../../domain/presence.ts'
import { announce } from '../announce.ts'
import { caseReader } from '../http/case-reader.ts'
import { createRouter, json, meetingParams, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { notFound } from '../refused.ts'

const doing = z.strictObject({ doing: z.enum(presenceDoings) })

/** Who is at a meeting's minutes just now: passed on to the open event streams of those who see them there, not kept. */
export function presenceRoutes(options: RouteOptions) {
  const tell = createRoute({
    method: 'post',
    path: '/cases/{id}/meetings/{meeting}/presence',
    middleware: caseReader(options),
    request: {
      params: meetingParams,
      body: { required: true, ...json(doing, 'What the reader does there') },
    },
    responses: { 204: { description: 'Told' }, ...refusals },
  })

  return createRouter().openapi(tell, async (c) => {
    const { view, recipient: by } = c.var.reader
    const { id, meeting } = c.req.valid('param')
    if (!mayKnowPresent(view, { meeting, by })) return notFound(c)
    await announce(c.var.tx, { case: id, meeting, by, ...c.req.valid('json') })
    return c.body(null, 204)
  })
}
