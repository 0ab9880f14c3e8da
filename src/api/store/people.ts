import { inDanishOrder } from '../../domain/danish-order.ts'
import type { PersonRow } from './database.ts'
import type { Tx } from './transaction.ts'

/** Whom the API works for. */
export interface Person {
  id: string
  name: string
  administrator: boolean
}

/** E-mail addresses are compared without regard to case. */
export const emailKey = (email: string): string => email.trim().toLowerCase()

export async function insertPerson(
  tx: Tx,
  person: Person & { email: string | null; passwordHash?: string; at: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('person')
    .values({
      id: person.id,
      name: person.name,
      email: person.email === null ? null : emailKey(person.email),
      password_hash: person.passwordHash ?? null,
      administrator: person.administrator,
      disabled_at: null,
      created_at: person.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function findPersonByEmail(tx: Tx, email: string): Promise<PersonRow | undefined> {
  return await tx.selectFrom('person').selectAll().where('email', '=', emailKey(email)).executeTakeFirst()
}

export async function findPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  return await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Everybody but the demo's people, by name. */
export async function findPeople(tx: Tx): Promise<PersonRow[]> {
  const rows = await tx.selectFrom('person').selectAll().where('email', 'is not', null).execute()
  return rows.toSorted((a, b) => inDanishOrder(a.name, b.name))
}

// The database's own order differs between PostgreSQL and PGlite.

export async function isNobodyThere(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('person').select('id').limit(1).executeTakeFirst()) === undefined
}

export async function setPassword(tx: Tx, id: string, hash: string): Promise<void> {
  await tx.updateTable('person').set({ password_hash: hash }).where('id', '=', id).execute()
}

/** Closes (with an instant) or opens (with null) a person's access. Closing ends their sessions and codes too. */
export async function setDisabled(tx: Tx, id: string, at: string | null): Promise<void> {
  await tx.updateTable('person').set({ disabled_at: at }).where('id', '=', id).execute()
  if (at === null) return
  await tx.deleteFrom('session').where('person_id', '=', id).execute()
  await tx.deleteFrom('one_time_code').where('person_id', '=', id).execute()
}
