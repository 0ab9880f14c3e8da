import type { CaseFile } from '../domain/case-file.ts'
import { guestView, seenByLink } from '../domain/guest-view.ts'
import { linkExpiry } from '../domain/personal-link.ts'
import { givenWithLink } from '../domain/whom-to-ring.ts'
import { digitsHash, newDigits, newToken, sha256 } from './sign-in/secret.ts'
import { replaceLink } from './store/personal-links.ts'
import type { Tx } from './store/transaction.ts'

interface MadeLink {
  id: string
  /** What opens it, which is not stored. */
  token: string
  /** To be told in another way than the link. */
  code: string
  expiresAt: string
}

/** Whether a link made now would show its reader anything, and until when; undefined when not. */
export function linkUntil(
  file: CaseFile,
  link: { meeting: string; recipient: string },
  now: string,
): string | undefined {
  const meeting = file.meetings.find(({ id }) => id === link.meeting)
  const seen = seenByLink(file, link, now)
  return meeting && seen && guestView(seen, link.recipient, link.meeting)
    ? linkExpiry(meeting, now)
    : undefined
}

/**
 * Gives somebody a new link to a meeting; the one before is closed. Undefined when it would show nothing. The case must be
 * locked.
 */
export async function makeLink(
  tx: Tx,
  file: CaseFile,
  about: { meeting: string; recipient: string },
  by: { person: string; now: string; newId: () => string },
): Promise<MadeLink | undefined> {
  const { now } = by
  const expiresAt = linkUntil(file, about, now)
  if (expiresAt === undefined) return undefined
  const id = by.newId()
  const token = newToken()
  const code = newDigits()
  await replaceLink(tx, {
    id,
    case: file.citizen.id,
    ...about,
    tokenHash: await sha256(token),
    codeHash: await digitsHash(token, code),
    madeBy: by.person,
    at: now,
    expiresAt,
    ring: givenWithLink(file),
  })
  return { id, token, code, expiresAt }
}
