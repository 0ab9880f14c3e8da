import { createRoute, z } from '@hono/zod-openapi'
import { recipientOf } from '../../domain/name-only.ts'
import { whyClosed, withoutAccount } from '../../domain/personal-link.ts'
import { isInCase } from '../http/case-contact.ts'
import { caseReader, leads, type ReaderEnv } from '../http/case-reader.ts'
import { createRouter, json, meetingParams, pathPart, refusals, shape } from '../http/router.ts'
import { linkUntil, makeLink } from '../make-link.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import { lockCase } from '../store/case-files.ts'
import { findMemberships } from '../store/memberships.ts'
import { findLinks, revokeLink, type StoredLink } from '../store/personal-links.ts'
import { enter } from '../store/transaction.ts'

/**
 * One who takes part without an account (a contact, the citizen or somebody without a contact), and the last link they were
 * given. Instants.
 */
export interface LinkSeat {
  recipient: string
  link: {
    id: string
    state: 'made' | 'opened' | 'revoked' | 'expired' | 'used_up'
    madeAt: string
    expiresAt: string
    openedAt: string | null
  } | null
}

/** Told once, to whoever made it: the link's address on this site, and the code that is told in another way. */
export interface NewLink {
  path: string
  code: string
  expiresAt: string
}

const shown = (link: StoredLink, now: string): LinkSeat['link'] => ({
  id: link.id,
  state: whyClosed(link, now) ?? (link.openedAt === null ? 'made' : 'opened'),
  madeAt: link.madeAt,
  expiresAt: link.expiresAt,
  openedAt: link.openedAt,
})

/** Who takes part in a meeting without an account. */
async function seatsOf({ tx, reader }: ReaderEnv['Variables'], meetingId: string): Promise<string[]> {
  const { file, person } = reader
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (!meeting) return []
  await enter(tx, { scope: 'person', person: person.id, managedCase: file.citizen.id })
  return withoutAccount(file, meeting, await findMemberships(tx, file.citizen.id))
}

/** The coordinator's side of personal links to a meeting. */
export function personalLinkRoutes(options: RouteOptions) {
  const middleware = caseReader(options)

  const list = createRoute({
    method: 'get',
    path: '/cases/{id}/meetings/{meeting}/links',
    middleware,
    request: { params: meetingParams },
    responses: {
      200: json(
        shape<LinkSeat[]>('Links'),
        'Who takes part without an account, and their links: never what opens them',
      ),
      ...refusals,
    },
  })

  const make = createRoute({
    method: 'post',
    path: '/cases/{id}/meetings/{meeting}/links',
    middleware,
    request: {
      params: meetingParams,
      body: {
        required: true,
        ...json(z.strictObject({ recipient: z.string().min(1) }), 'One who takes part'),
      },
    },
    responses: {
      201: json(shape<NewLink>('A link'), 'A new link and its code; the one before shows nothing any more'),
      ...refusals,
    },
  })

  const revoke = createRoute({
    method: 'delete',
    path: '/cases/{id}/meetings/{meeting}/links/{link}',
    middleware,
    request: { params: meetingParams.extend({ link: pathPart('link') }) },
    responses: { 204: { description: 'The link shows nothing any more' }, ...refusals },
  })

  return createRouter()
    .openapi(list, async (c) => {
      const { id, meeting } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      if (!reader.view.meetings.some((one) => one.id === meeting && one.state)) return notFound(c)
      const links = (await findLinks(tx, { case: id, meeting })).map((link) => ({
        recipient: link.recipient,
        link: shown(link, reader.now),
      }))
      const seats: LinkSeat[] = (await seatsOf(c.var, meeting)).map(
        (recipient) => links.find((one) => one.recipient === recipient) ?? { recipient, link: null },
      )
      // A link that is open can be closed, also when who has it is off the meeting or has an account by now.
      const others = links.filter(
        ({ recipient, link }) =>
          (link?.state === 'made' || link?.state === 'opened') &&
          !seats.some((seat) => seat.recipient === recipient),
      )
      return c.json([...seats, ...others], 200)
    })
    .openapi(make, async (c) => {
      const { id, meeting: meetingId } = c.req.valid('param')
      const { recipient } = c.req.valid('json')
      const { tx, reader } = c.var
      const { file, now, person } = reader
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      const meeting = file.meetings.find((one) => one.id === meetingId)
      const isThere = meeting?.participants.some((one) => recipientOf(one) === recipient)
      if (!meeting || !(isThere || isInCase(reader, recipient))) return notFound(c)
      const about = { meeting: meetingId, recipient }
      const wrongState = { reason: 'not_allowed', code: 'wrong_state' } as const
      if (linkUntil(file, about, now) === undefined) return refuse(c, wrongState)
      if (!(await seatsOf(c.var, meetingId)).includes(recipient)) {
        return refuse(c, { reason: 'conflict', code: 'has_account' })
      }
      await lockCase(tx, id)
      const link = await makeLink(tx, file, about, { person: person.id, now, newId: options.newId })
      if (!link) return refuse(c, wrongState)
      const { token, code, expiresAt } = link
      // In the fragment, which no server and no log is told.
      return c.json({ path: `/guest#${token}`, code, expiresAt }, 201)
    })
    .openapi(revoke, async (c) => {
      const { id, meeting, link } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      const last = (await findLinks(tx, { case: id, meeting })).find((one) => one.id === link)
      if (!last) return notFound(c)
      await revokeLink(tx, last, reader.now)
      return c.body(null, 204)
    })
}
