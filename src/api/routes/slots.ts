import { createRoute, z } from '@hono/zod-openapi'
import { slotQuerySchema } from '../../domain/finding-time/slot-query.ts'
import { bestSlots } from '../../domain/finding-time/slots.ts'
import { signedIn } from '../http/identity.ts'
import { createRouter, json, refusals } from '../http/router.ts'

const slotSchema = z.object({ start: z.string(), end: z.string(), missing: z.array(z.string()) })

const slots = createRoute({
  method: 'post',
  path: '/slots',
  middleware: signedIn,
  request: {
    body: { required: true, ...json(slotQuerySchema, 'What the meeting needs, and when people cannot') },
  },
  responses: {
    200: json(
      z.array(slotSchema),
      'Slots with everybody who must come, best first, and which of the others cannot',
    ),
    ...refusals,
  },
})

/** Nothing is read or stored: the answer is of what was asked alone. */
export const slotRoutes = () =>
  createRouter().openapi(slots, (c) => c.json(bestSlots(c.req.valid('json')), 200))
