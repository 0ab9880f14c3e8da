import { createRoute, z } from '@hono/zod-openapi'
import { mostReviewDays } from '../../domain/review-days.ts'
import { administrator, signedIn } from '../http/identity.ts'
import { createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { findReviewDays, replaceReviewDays } from '../store/review-days.ts'

const path = '/review-days'
const reviewDays = z.strictObject({ days: z.int().min(1).max(mostReviewDays) })

const read = createRoute({
  method: 'get',
  path,
  middleware: signedIn,
  responses: { 200: json(reviewDays, 'Working days there are to review a published summary'), ...refusals },
})

const set = createRoute({
  method: 'put',
  path,
  middleware: administrator,
  request: { body: { required: true, ...json(reviewDays, 'For summaries published from now on') } },
  responses: { 204: { description: 'So many from now on' }, ...refusals },
})

/** By when a published summary is to be reviewed. */
export const reviewDaysRoutes = ({ now }: Pick<RouteOptions, 'now'>) =>
  createRouter()
    .openapi(read, async (c) => c.json({ days: await findReviewDays(c.var.tx) }, 200))
    .openapi(set, async (c) => {
      await replaceReviewDays(c.var.tx, c.req.valid('json').days, { setBy: c.var.person.id, at: now() })
      return c.body(null, 204)
    })
