import { createRoute, z } from '@hono/zod-openapi'
import type { KnownSubscription, Subscription } from '../../domain/finding-time/calendar-subscription.ts'
import { contactParams, isInCase } from '../http/case-contact.ts'
import { caseReader, manages } from '../http/case-reader.ts'
import { signedIn } from '../http/identity.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, type Refused, refuse } from '../refused.ts'
import {
  findKnownSubscriptions,
  findSubscription,
  replaceSubscription,
  type SubscriptionOf,
} from '../store/calendar-subscriptions.ts'

// What takes an address in is the only thing that ever sees it: no answer, log or error has it.
const sent = z.strictObject({ address: z.string().trim().min(1).max(2000) })
const body = { required: true, ...json(sent, "A calendar's secret address (https, webcal)") }
const subscription = shape<Subscription | null>('A subscription')
const notAnAddress = { reason: 'invalid', code: 'not_a_calendar_address', field: 'address' } as const
const notHere = { reason: 'not_allowed', code: 'no_calendar_addresses' } as const

/** The address as it is fetched from, or why it is not. */
function addressIn(given: string, calendars: RouteOptions['calendars']): { address: string } | Refused {
  if (!calendars) return notHere
  const address = given.replace(/^webcals?:/i, 'https:')
  const schemes = calendars.local ? /^https?:\/\//i : /^https:\/\//i
  return schemes.test(address) && URL.canParse(address) ? { address } : notAnAddress
}

/** Calendars that are read from an address again and again, where they are there. What is removed with the busy times. */
export function calendarAddressRoutes(options: RouteOptions) {
  const { now: clock, newId, calendars } = options
  const middleware = caseReader(options)

  const own = createRoute({
    method: 'get',
    path: '/busy-times/address',
    middleware: signedIn,
    responses: {
      200: json(subscription, "How it goes with reading the reader's calendar; null: no address is given"),
      ...refusals,
    },
  })
  const give = createRoute({
    method: 'put',
    path: '/busy-times/address',
    middleware: signedIn,
    request: { body },
    responses: { 204: { description: 'It is read now, and then every hour' }, ...refusals },
  })
  const known = createRoute({
    method: 'get',
    path: '/cases/{id}/calendar-addresses',
    middleware,
    request: { params: caseParams },
    responses: {
      200: json(
        z.array(shape<KnownSubscription>('A subscription')),
        'How it goes with the calendars that are read from addresses, for the coordinator',
      ),
      ...refusals,
    },
  })
  const giveFor = createRoute({
    method: 'put',
    path: '/cases/{id}/busy-times/{recipient}/address',
    middleware,
    request: { params: contactParams, body },
    responses: { 204: { description: 'It is read now, and then every hour' }, ...refusals },
  })

  return createRouter()
    .openapi(own, async (c) => c.json((await findSubscription(c.var.tx, c.var.person.id)) ?? null, 200))
    .openapi(give, async (c) => {
      const given = addressIn(c.req.valid('json').address, calendars)
      if ('reason' in given) return refuse(c, given)
      const of: SubscriptionOf = { person: c.var.person.id }
      await replaceSubscription(c.var.tx, of, {
        id: newId(),
        by: c.var.person.id,
        address: given.address,
        now: clock(),
      })
      return c.body(null, 204)
    })
    .openapi(known, async (c) => {
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      return c.json(await findKnownSubscriptions(c.var.tx, c.req.valid('param').id), 200)
    })
    .openapi(giveFor, async (c) => {
      const { id, recipient } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!(await manages(c.var))) return refuse(c, coordinatorOnly)
      if (!isInCase(reader, recipient)) return notFound(c)
      const given = addressIn(c.req.valid('json').address, calendars)
      if ('reason' in given) return refuse(c, given)
      const of: SubscriptionOf = { case: id, recipient }
      await replaceSubscription(tx, of, {
        id: newId(),
        by: reader.person.id,
        address: given.address,
        now: reader.now,
      })
      return c.body(null, 204)
    })
}
