import type { Tx } from './transaction.ts'

const lastsDays = 7

/** Stores the hash of a code for a person (null: the first administrator). Their earlier codes stop working. */
export async function replaceCode(
  tx: Tx,
  code: { hash: string; person: string | null; now: string },
): Promise<void> {
  await deleteCodes(tx, code.person)
  const expires = new Date(Date.parse(code.now) + lastsDays * 24 * 60 * 60_000).toISOString()
  await tx
    .insertInto('one_time_code')
    .values({ code_hash: code.hash, person_id: code.person, expires_at: expires })
    .execute()
}

export async function deleteCodes(tx: Tx, person: string | null): Promise<void> {
  await tx.deleteFrom('one_time_code').where('person_id', 'is not distinct from', person).execute()
}

/** Uses a code up: true when it was that person's and had not expired. */
export async function takeCode(
  tx: Tx,
  code: { hash: string; person: string | null; now: string },
): Promise<boolean> {
  const used = await tx
    .deleteFrom('one_time_code')
    .where('code_hash', '=', code.hash)
    .where('person_id', 'is not distinct from', code.person)
    .where('expires_at', '>', new Date(code.now))
    .executeTakeFirst()
  return used.numDeletedRows === 1n
}
