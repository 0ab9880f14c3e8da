import { createRoute, z } from '@hono/zod-openapi'
import { type NotedHours, weekdays } from '../../domain/finding-time/reachable-hours.ts'
import { clockTime } from '../../domain/values.ts'
import { contactParams, isInCase } from '../http/case-contact.ts'
import { caseReader, manages } from '../http/case-reader.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import { deleteReachableHours, findReachableHours, replaceReachableHours } from '../store/reachable-hours.ts'

const hours = z
  .strictObject({
    days: z
      .array(z.literal([...weekdays], { error: 'not_a_weekday' }))
      .min(1, { error: 'no_days' })
      .transform((days) => [...new Set(days)].toSorted()),
    from: clockTime,
    to: clockTime,
  })
  .refine(({ from, to }) => from < to, { error: 'ends_before_start', path: ['to'] })

const path = '/cases/{id}/reachable-hours'
const ofSomebody = `${path}/{recipient}`

/** The only hours a case's people can be reached in, as its coordinator has noted them. */
export function reachableHoursRoutes(options: RouteOptions) {
  const middleware = caseReader(options)

  const known = createRoute({
    method: 'get',
    path,
    middleware,
    request: { params: caseParams },
    responses: {
      200: json(z.array(shape<NotedHours>('Hours')), 'Who can be reached at some hours only'),
      ...refusals,
    },
  })
  const note = createRoute({
    method: 'put',
    path: ofSomebody,
    middleware,
    request: {
      params: contactParams,
      body: { required: true, ...json(hours, 'Weekdays, 1 is Monday, and hours') },
    },
    responses: { 204: { description: 'Kept, instead of the hours before' }, ...refusals },
  })
  const forget = createRoute({
    method: 'delete',
    path: ofSomebody,
    middleware,
    request: { params: contactParams },
    responses: { 204: { description: 'No hours are kept any more' }, ...refusals },
  })

  return createRouter()
    .openapi(known, async (c) => {
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      return c.json(await findReachableHours(c.var.tx, c.req.valid('param').id), 200)
    })
    .openapi(note, async (c) => {
      const { id, recipient } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      if (!isInCase(reader, recipient)) return notFound(c)
      const of = { case: id, recipient, notedBy: reader.person.id, at: reader.now }
      await replaceReachableHours(tx, of, c.req.valid('json'))
      return c.body(null, 204)
    })
    .openapi(forget, async (c) => {
      const { id, recipient } = c.req.valid('param')
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      await deleteReachableHours(c.var.tx, id, recipient)
      return c.body(null, 204)
    })
}
