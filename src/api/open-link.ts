import type { Context } from 'hono'
import { guestView, seenByLink } from '../domain/guest-view.ts'
import { type ClosedLinkState, mostWrongCodes, whyClosed } from '../domain/personal-link.ts'
import { ringAbout, type WhomToRing, whomToRing } from '../domain/whom-to-ring.ts'
import { enterAs, findGuest, findSession } from './http/identity.ts'
import type { RouteOptions } from './options.ts'
import { digitsHash, sha256 } from './sign-in/secret.ts'
import { findGuestCase, findMemberCase } from './store/case-files.ts'
import { findMessages, markOpened } from './store/invitations.ts'
import { findLink, forgetTries, markLinkOpened, type StoredLink, takeTry } from './store/personal-links.ts'
import { enter, type Tx } from './store/transaction.ts'

/**
 * What a personal link leads to: the question for its code, or the meeting where it was given (`in`); one's own page, for who
 * is signed in; or nothing any more.
 */
export type OpenedLink =
  | { state: 'code' }
  | { state: 'in' }
  | { state: 'member'; case: string; meeting: string }
  | { state: ClosedLinkState; ring?: WhomToRing }

/** Whoever opens a link has asked to: from now on it counts as opened. Undefined for a token that is no link's. */
export async function openLink(
  tx: Tx,
  c: Context,
  token: string,
  { tokens, now: clock, phone }: Pick<RouteOptions, 'tokens' | 'now' | 'phone'>,
): Promise<OpenedLink | undefined> {
  const now = clock()
  await enter(tx, { scope: 'link' })
  const link = await findLink(tx, await sha256(token))
  if (!link) return undefined
  const cookie = tokens.read(c)
  const session = await findSession(tx, cookie, now)
  const guest = await findGuest(tx, cookie, now)
  await enterAs(tx, session?.person)
  const own = session && (await findMemberCase(tx, link.case, session.person.id))
  if (own?.recipient === link.recipient) return { state: 'member', case: link.case, meeting: link.meeting }

  await enter(tx, { scope: 'guest', link: link.id })
  const found = await findGuestCase(tx, link.id)
  const seen = found ? seenByLink(found.file, link, now) : null
  const closed = whyClosed(link, now)
  if (closed || !seen || !guestView(seen, link.recipient, link.meeting)) {
    const ring = ringAbout(seen ? whomToRing(seen, link.meeting) : undefined, link.ring, phone)
    // A meeting that is off shows nothing either; why is not for a link to say.
    return { state: closed ?? 'revoked', ...(ring && { ring }) }
  }
  // Somebody of the case who looks at another's link is not the one it is to.
  if (own) return { state: 'code' }
  const messages = await findMessages(tx, link.case, [link.meeting])
  const told = messages.findLast(({ recipient }) => recipient === link.recipient)
  if (told) await markOpened(tx, told.id, now)
  await enter(tx, { scope: 'link' })
  await markLinkOpened(tx, link.id, now)
  return guest?.link.id === link.id ? { state: 'in' } : { state: 'code' }
}

/** The link, when the code beside it is right; undefined for a token that is no link's. A wrong code is counted. */
export async function tryCode(
  tx: Tx,
  { token, code, now }: { token: string; code: string; now: string },
): Promise<{ outcome: 'right'; link: StoredLink } | { outcome: 'wrong' | 'closed' } | undefined> {
  await enter(tx, { scope: 'link' })
  const link = await findLink(tx, await sha256(token))
  if (!link) return undefined
  if (whyClosed(link, now) || !(await takeTry(tx, link.id))) return { outcome: 'closed' }
  if (link.codeHash !== (await digitsHash(token, code))) {
    return { outcome: link.wrongCodes + 1 >= mostWrongCodes ? 'closed' : 'wrong' }
  }
  await forgetTries(tx, link.id)
  return { outcome: 'right', link: { ...link, wrongCodes: 0 } }
}
