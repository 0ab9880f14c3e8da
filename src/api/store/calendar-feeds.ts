import type { Tx } from './transaction.ts'

/** When the address of a person's calendar was made; undefined when they have none. */
export async function findFeed(tx: Tx, person: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('calendar_feed')
    .select('made_at')
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.made_at.toISOString()
}

export async function deleteFeed(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('calendar_feed').where('person_id', '=', person).execute()
}

/** Gives a person's calendar a new address; the one before shows nothing from now on. */
export async function replaceFeed(tx: Tx, person: string, tokenHash: string, at: string): Promise<void> {
  await deleteFeed(tx, person)
  await tx
    .insertInto('calendar_feed')
    .values({ person_id: person, token_hash: tokenHash, made_at: at })
    .execute()
}

/** Whose calendar an address shows, while their access is open. */
export async function findFeedPerson(tx: Tx, tokenHash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('calendar_feed')
    .innerJoin('person', 'person.id', 'calendar_feed.person_id')
    .select('person.id')
    .where('token_hash', '=', tokenHash)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}
