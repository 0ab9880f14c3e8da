import { createRoute, z } from '@hono/zod-openapi'
import { guestView } from '../../domain/guest-view.ts'
import { linkExpiry, whyClosed } from '../../domain/personal-link.ts'
import { visible } from '../../domain/visible.ts'
import { caseReader, leads, type ReaderEnv } from '../http/case-reader.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import { digitsHash, newDigits, newToken, sha256 } from '../sign-in/secret.ts'
import { lockCase } from '../store/case-files.ts'
import { findMemberships } from '../store/memberships.ts'
import { findLinks, replaceLink, revokeLink, type StoredLink } from '../store/personal-links.ts'
import { enter } from '../store/transaction.ts'

/** One who takes part without an account, and the last link they were given. Instants. */
export interface LinkSeat {
  recipient: string
  link: {
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

const param = (name: string) => z.string().openapi({ param: { name, in: 'path' } })
const params = z.object({ id: param('id'), meeting: param('meeting') })

const shown = (link: StoredLink, now: string): LinkSeat['link'] => ({
  state: whyClosed(link, now) ?? (link.openedAt === null ? 'made' : 'opened'),
  madeAt: link.madeAt,
  expiresAt: link.expiresAt,
  openedAt: link.openedAt,
})

/** The contacts that take part in a meeting with no person of their own to sign in as. */
async function withoutAccount({ tx, reader }: ReaderEnv['Variables'], meetingId: string): Promise<string[]> {
  const { file, person } = reader
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (!meeting) return []
  await enter(tx, { scope: 'person', person: person.id, managedCase: file.citizen.id })
  const connected = await findMemberships(tx, file.citizen.id)
  // In a demo everybody can be anybody, without an account.
  const accounts = connected.filter(({ email }) => email !== null).map(({ recipient }) => recipient)
  const taking = [...meeting.participants.map(({ contact }) => contact), meeting.chair, meeting.minuteTaker]
  return [...new Set(taking)]
    .filter((contact) => contact !== undefined)
    .filter((contact) => contact !== 'citizen' && contact !== file.coordinator && !accounts.includes(contact))
}

/** The coordinator's side of personal links to a meeting. */
export function personalLinkRoutes(options: RouteOptions) {
  const middleware = caseReader(options)

  const list = createRoute({
    method: 'get',
    path: '/cases/{id}/meetings/{meeting}/links',
    middleware,
    request: { params },
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
      params,
      body: { required: true, ...json(z.strictObject({ recipient: z.string().min(1) }), "A contact's id") },
    },
    responses: {
      201: json(shape<NewLink>('A link'), 'A new link and its code; the one before shows nothing any more'),
      ...refusals,
    },
  })

  const revoke = createRoute({
    method: 'delete',
    path: '/cases/{id}/meetings/{meeting}/links/{recipient}',
    middleware,
    request: { params: params.extend({ recipient: param('recipient') }) },
    responses: { 204: { description: 'The link shows nothing any more' }, ...refusals },
  })

  return createRouter()
    .openapi(list, async (c) => {
      const { id, meeting } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      if (!reader.file.meetings.some((one) => one.id === meeting)) return notFound(c)
      const links = (await findLinks(tx, { case: id, meeting })).map((link) => ({
        recipient: link.recipient,
        link: shown(link, reader.now),
      }))
      const seats: LinkSeat[] = (await withoutAccount(c.var, meeting)).map(
        (recipient) => links.find((one) => one.recipient === recipient) ?? { recipient, link: null },
      )
      // A link that is open can be closed, also when its contact is off the meeting or has an account by now.
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
      const seen = visible(file, recipient, now)
      const isContact = file.contacts.some((contact) => contact.id === recipient)
      if (!meeting || !isContact) return notFound(c)
      const expiresAt = linkExpiry(meeting, now)
      if (!seen || !guestView(seen, recipient, meetingId) || expiresAt === undefined) {
        return refuse(c, { reason: 'not_allowed', code: 'wrong_state' })
      }
      if (!(await withoutAccount(c.var, meetingId)).includes(recipient)) {
        return refuse(c, { reason: 'conflict', code: 'has_account' })
      }
      await lockCase(tx, id)
      const token = newToken()
      const code = newDigits()
      await replaceLink(tx, {
        id: options.newId(),
        case: id,
        meeting: meetingId,
        recipient,
        tokenHash: await sha256(token),
        codeHash: await digitsHash(token, code),
        madeBy: person.id,
        at: now,
        expiresAt,
      })
      // In the fragment, which no server and no log is told.
      return c.json({ path: `/guest#${token}`, code, expiresAt }, 201)
    })
    .openapi(revoke, async (c) => {
      const { id, meeting, recipient } = c.req.valid('param')
      const { tx, reader } = c.var
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      await revokeLink(tx, { case: id, meeting, recipient }, reader.now)
      return c.body(null, 204)
    })
}
