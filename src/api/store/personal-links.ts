import { type LinkLife, mostWrongCodes } from '../../domain/personal-link.ts'
import type { WhomToRing } from '../../domain/whom-to-ring.ts'
import type { PersonalLinkRow } from './database.ts'
import type { Tx } from './transaction.ts'

/** A personal link, and what it is to. */
export interface StoredLink extends LinkLife {
  id: string
  case: string
  meeting: string
  recipient: string
  madeAt: string
  openedAt: string | null
  codeHash: string
  ring: WhomToRing | undefined
}

export const toLink = (row: PersonalLinkRow): StoredLink => ({
  id: row.id,
  case: row.case_id,
  meeting: row.meeting_id,
  recipient: row.recipient,
  madeAt: row.made_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  openedAt: row.opened_at?.toISOString() ?? null,
  wrongCodes: row.wrong_codes,
  codeHash: row.code_hash,
  ring:
    row.ring_name === null
      ? undefined
      : { name: row.ring_name, ...(row.ring_phone !== null && { phone: row.ring_phone }) },
})

/** The last link of each recipient to a meeting. */
export async function findLinks(tx: Tx, about: { case: string; meeting: string }): Promise<StoredLink[]> {
  const rows = await tx
    .selectFrom('personal_link')
    .selectAll()
    .where('case_id', '=', about.case)
    .where('meeting_id', '=', about.meeting)
    .orderBy('made_at')
    // Of two made at one instant, the one that is not revoked.
    .orderBy('revoked_at', (order) => order.asc().nullsLast())
    .execute()
  return [...new Map(rows.map((row) => [row.recipient, toLink(row)])).values()]
}

interface Place {
  case: string
  meeting: string
  recipient: string
}

/** Closes somebody's link to a meeting, and with it every session by it. */
export async function revokeLink(tx: Tx, of: Place, at: string): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ revoked_at: at })
    .where('case_id', '=', of.case)
    .where('meeting_id', '=', of.meeting)
    .where('recipient', '=', of.recipient)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Gives somebody a new link to a meeting; the one before is closed. The case must be locked. */
export async function replaceLink(
  tx: Tx,
  link: Place & {
    id: string
    tokenHash: string
    codeHash: string
    madeBy: string
    at: string
    expiresAt: string
    ring: WhomToRing | undefined
  },
): Promise<void> {
  await revokeLink(tx, link, link.at)
  await tx
    .insertInto('personal_link')
    .values({
      id: link.id,
      token_hash: link.tokenHash,
      code_hash: link.codeHash,
      case_id: link.case,
      meeting_id: link.meeting,
      recipient: link.recipient,
      made_by: link.madeBy,
      made_at: link.at,
      expires_at: link.expiresAt,
      revoked_at: null,
      opened_at: null,
      ring_name: link.ring?.name ?? null,
      ring_phone: link.ring?.phone ?? null,
    })
    .execute()
}

/** The link of a token, also when it is closed. In scope `link`. */
export async function findLink(tx: Tx, tokenHash: string): Promise<StoredLink | undefined> {
  const row = await tx
    .selectFrom('personal_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && toLink(row)
}

/** Notes that its guest has asked to see what a link is; the first time counts. In scope `link`. */
export async function markLinkOpened(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

/** Counts a try of the code before it is known how it ends, so that many at once are counted too; false: none is left. */
export async function takeTry(tx: Tx, id: string): Promise<boolean> {
  const result = await tx
    .updateTable('personal_link')
    .set((row) => ({ wrong_codes: row('wrong_codes', '+', 1) }))
    .where('id', '=', id)
    .where('wrong_codes', '<', mostWrongCodes)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The code was right: the tries before it do not count. */
export async function forgetTries(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('personal_link').set({ wrong_codes: 0 }).where('id', '=', id).execute()
}
