import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** How many attempts there were at an account, or from a source, in the minute before `now`. */
export async function countAttempts(
  tx: Tx,
  by: 'account' | 'source',
  value: string,
  now: string,
): Promise<number> {
  const { count } = await tx
    .selectFrom('sign_in_attempt')
    .where(by, '=', value)
    .where('at', '>', new Date(Date.parse(now) - 60_000))
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Writes an attempt down before it is known how it ends; `deleteAttempt` takes a successful one away again. */
export async function insertAttempt(
  tx: Tx,
  attempt: { account: string; source: string; at: string },
): Promise<string> {
  await tx
    .deleteFrom('sign_in_attempt')
    .where('at', '<', new Date(Date.parse(attempt.at) - 60 * 60_000))
    .execute()
  const { id } = await tx
    .insertInto('sign_in_attempt')
    .values(attempt)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteAttempt(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('id', '=', id).execute()
}

/** One attempt from a source at a time, so that many at once are counted too. Until the transaction ends. */
export async function lockSource(tx: Tx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`.execute(tx)
}
