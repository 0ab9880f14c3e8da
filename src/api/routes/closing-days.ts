import { createRoute, z } from '@hono/zod-openapi'
import { closingDaysSchema } from '../../domain/closing-days.ts'
import { administrator, signedIn } from '../http/identity.ts'
import { createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { findClosingDays, replaceClosingDays } from '../store/closing-days.ts'

const path = '/closing-days'

const read = createRoute({
  method: 'get',
  path,
  middleware: signedIn,
  responses: {
    200: json(z.array(z.string()), 'Days of any year, `12-24`, beside the public holidays'),
    ...refusals,
  },
})

const set = createRoute({
  method: 'put',
  path,
  middleware: administrator,
  request: {
    body: {
      required: true,
      ...json(z.strictObject({ days: closingDaysSchema }), 'All of them, instead of those before'),
    },
  },
  responses: { 204: { description: 'The municipality is closed on these' }, ...refusals },
})

/** The days the municipality is closed. */
export const closingDaysRoutes = ({ now }: Pick<RouteOptions, 'now'>) =>
  createRouter()
    .openapi(read, async (c) => c.json([...(await findClosingDays(c.var.tx))], 200))
    .openapi(set, async (c) => {
      await replaceClosingDays(c.var.tx, c.req.valid('json').days, { setBy: c.var.person.id, at: now() })
      return c.body(null, 204)
    })
