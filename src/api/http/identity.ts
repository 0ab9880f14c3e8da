import { createMiddleware } from 'hono/factory'
import type { ApiEnv, ReaderSession, RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'
import { sha256 } from '../sign-in/secret.ts'
import type { Person } from '../store/people.ts'
import { findSessionPerson, touchSession } from '../store/sessions.ts'
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
    const session = await findSession(tx, tokens.read(c), now())
    if (session?.isStale) await touchSession(tx, session.tokenHash, now())
    await enterAs(tx, session?.person)
    c.set('session', session)
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

/** For a route that asks for an administrator. */
export const administrator = createMiddleware<PersonEnv>(async (c, next) => {
  const { session } = c.var
  if (!session) return refuse(c, { reason: 'not_signed_in' })
  if (!session.person.administrator) return refuse(c, { reason: 'not_allowed' })
  c.set('person', session.person)
  await next()
})
