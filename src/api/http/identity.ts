import { createMiddleware } from 'hono/factory'
import type { ApiEnv, GuestSession, ReaderSession, RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'
import { sha256 } from '../sign-in/secret.ts'
import type { Person } from '../store/people.ts'
import { findSessionLink, findSessionPerson, touchSession } from '../store/sessions.ts'
import { enter, type Tx } from '../store/transaction.ts'

/** Who has the session of a token, if it is one and has not ended. */
export async function findSession(
  tx: Tx,
  token: string | undefined,
  now: string,
): Promise<ReaderSession | undefined> {
  if (token === undefined) return undefined
  const tokenHash = await sha256(token)
  const found = await findSessionPerson(tx, tokenHash, now)
  return found && { tokenHash, ...found }
}

/** Whose personal link the session of a token is by, if it is one and both are open */
export async function findGuest(
  tx: Tx,
  token: string | undefined,
  now: string,
): Promise<GuestSession | undefined> {
  if (token === undefined) return undefined
  const tokenHash = await sha256(token)
  await enter(tx, { scope: 'link' })
  const found = await findSessionLink(tx, tokenHash, now)
  return found && { tokenHash, ...found }
}

/** Lets the transaction see what the person may: an administrator no content, everybody else their own cases. */
export const enterAs = (tx: Tx, person: Person | undefined): Promise<void> =>
  enter(
    tx,
    person
      ? { scope: person.administrator ? 'administrator' : 'person', person: person.id }
      : { scope: 'nobody' },
  )

/** Finds out who asks, and lets the request's transaction see no more than they may. */
export const identity = ({ tokens, now }: Pick<RouteOptions, 'tokens' | 'now'>) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const { tx } = c.var
    const token = tokens.read(c)
    const session = await findSession(tx, token, now())
    const guest = session ? undefined : await findGuest(tx, token, now())
    const known = session ?? guest
    if (known?.isStale) await touchSession(tx, known.tokenHash, now())
    if (guest) await enter(tx, { scope: 'guest', link: guest.link.id })
    else await enterAs(tx, session?.person)
    c.set('session', session)
    c.set('guest', guest)
    await next()
  })

type PersonEnv = { Variables: ApiEnv['Variables'] & { person: Person } }

/** For a route that asks for a signed-in person. */
export const signedIn = createMiddleware<PersonEnv>(async (c, next) => {
  const { session } = c.var
  if (!session) return refuse(c, { reason: 'not_signed_in' })
  c.set('person', session.person)
  await next()
})

/** For a route that asks for a signed-in person or a guest. */
export const knownReader = createMiddleware<ApiEnv>(async (c, next) => {
  if (!c.var.session && !c.var.guest) return refuse(c, { reason: 'not_signed_in' })
  await next()
})

/** For a route that asks for an administrator. */
export const administrator = createMiddleware<PersonEnv>(async (c, next) => {
  const { session } = c.var
  if (!session) return refuse(c, { reason: 'not_signed_in' })
  if (!session.person.administrator) return refuse(c, { reason: 'not_allowed' })
  c.set('person', session.person)
  await next()
})
