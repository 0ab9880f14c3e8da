import { createRoute, z } from '@hono/zod-openapi'
import {
  type KeptBusyTimes,
  type KnownCalendar,
  keptBusyTimes,
  mostBusyTimes,
} from '../../domain/finding-time/busy-time.ts'
import { interval } from '../../domain/finding-time/slot-query.ts'
import { contactParams, isInCase } from '../http/case-contact.ts'
import { caseReader, manages } from '../http/case-reader.ts'
import { signedIn } from '../http/identity.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import {
  deleteBusyTimes,
  deleteContactBusyTimes,
  findBusyTimes,
  findKnownCalendars,
  replaceBusyTimes,
  replaceContactBusyTimes,
} from '../store/busy-times.ts'
import { deleteSubscription } from '../store/calendar-subscriptions.ts'

const sent = z.strictObject({ busy: z.array(interval).max(mostBusyTimes, { error: 'too_many' }) })
const body = { required: true, ...json(sent, 'When they are busy, and nothing else of their calendar') }

const status = z.object({ uploadedAt: z.string(), until: z.string(), count: z.int() }).nullable()
const statusOf = ({ uploadedAt, until, busy }: KeptBusyTimes) => ({ uploadedAt, until, count: busy.length })

const path = '/busy-times'
const own = createRoute({
  method: 'get',
  path,
  middleware: signedIn,
  responses: {
    200: json(status, 'How much is kept of when the reader is busy, not when; null: nothing'),
    ...refusals,
  },
})
const give = createRoute({
  method: 'put',
  path,
  middleware: signedIn,
  request: { body },
  responses: {
    200: json(status, 'What is kept now, instead of all before, a subscription too'),
    ...refusals,
  },
})
const remove = createRoute({
  method: 'delete',
  path,
  middleware: signedIn,
  responses: { 204: { description: 'Nothing is kept any more' }, ...refusals },
})

/** When people are busy, of calendars that their browsers read. */
export function busyTimesRoutes(options: RouteOptions) {
  const { now: clock } = options
  const middleware = caseReader(options)

  const known = createRoute({
    method: 'get',
    path: '/cases/{id}/busy-times',
    middleware,
    request: { params: caseParams },
    responses: {
      200: json(z.array(shape<KnownCalendar>('A calendar')), 'Whose calendar is known, for the coordinator'),
      ...refusals,
    },
  })
  const giveFor = createRoute({
    method: 'put',
    path: '/cases/{id}/busy-times/{recipient}',
    middleware,
    request: { params: contactParams, body },
    responses: { 200: json(status, 'What is kept now of a calendar the coordinator was sent'), ...refusals },
  })
  const removeFor = createRoute({
    method: 'delete',
    path: '/cases/{id}/busy-times/{recipient}',
    middleware,
    request: { params: contactParams },
    responses: {
      204: { description: 'Nothing that the coordinator was sent is kept any more' },
      ...refusals,
    },
  })

  return createRouter()
    .openapi(own, async (c) => {
      const found = await findBusyTimes(c.var.tx, c.var.person.id)
      return c.json(found ? statusOf(found) : null, 200)
    })
    .openapi(give, async (c) => {
      const kept = keptBusyTimes(c.req.valid('json').busy, clock())
      await deleteSubscription(c.var.tx, { person: c.var.person.id })
      await replaceBusyTimes(c.var.tx, c.var.person.id, kept)
      return c.json(statusOf(kept), 200)
    })
    .openapi(remove, async (c) => {
      await deleteSubscription(c.var.tx, { person: c.var.person.id })
      await deleteBusyTimes(c.var.tx, c.var.person.id)
      return c.body(null, 204)
    })
    .openapi(known, async (c) => {
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      return c.json(await findKnownCalendars(c.var.tx, c.req.valid('param').id), 200)
    })
    .openapi(giveFor, async (c) => {
      const { id, recipient } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      if (!isInCase(reader, recipient)) return notFound(c)
      const kept = keptBusyTimes(c.req.valid('json').busy, reader.now)
      await deleteSubscription(tx, { case: id, recipient })
      await replaceContactBusyTimes(tx, { case: id, recipient, uploadedBy: reader.person.id }, kept)
      return c.json(statusOf(kept), 200)
    })
    .openapi(removeFor, async (c) => {
      const { id, recipient } = c.req.valid('param')
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      await deleteSubscription(c.var.tx, { case: id, recipient })
      await deleteContactBusyTimes(c.var.tx, id, recipient)
      return c.body(null, 204)
    })
}
