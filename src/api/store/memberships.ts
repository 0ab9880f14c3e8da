import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

export interface MembershipRow {
  recipient: string
  person: string
  name: string
  email: string | null
}

/** Who is connected to a case now. */
export async function findMemberships(tx: Tx, caseId: string): Promise<MembershipRow[]> {
  return await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.case_id', '=', caseId)
    .where('membership.until', 'is', null)
    .select(['membership.recipient', 'person.id as person', 'person.name', 'person.email'])
    .orderBy('membership.since')
    .execute()
}

/** The cases a person belongs to, by case id: who they are in each, and who coordinates it. */
export async function findSeats(
  tx: Tx,
  person: string,
): Promise<{ case: string; recipient: string; coordinator: string }[]> {
  return await tx
    .selectFrom('membership')
    .innerJoin('case_item', 'case_item.case_id', 'membership.case_id')
    .where('membership.person_id', '=', person)
    .where('membership.until', 'is', null)
    .where('case_item.list', '=', 'coordinator')
    .orderBy('membership.case_id')
    .select([
      'membership.case_id as case',
      'membership.recipient',
      sql<string>`case_item.data`.as('coordinator'),
    ])
    .execute()
}

/** Connects a person to a case; false when they are somebody in it already. */
export async function insertMembership(
  tx: Tx,
  membership: { case: string; person: string; recipient: string; setBy: string | null; at: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('membership')
    .values({
      case_id: membership.case,
      person_id: membership.person,
      recipient: membership.recipient,
      since: membership.at,
      set_by: membership.setBy,
      until: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Ends memberships; the rows stay. */
export async function endMemberships(
  tx: Tx,
  ended: { case: string; people: string[]; endedBy: string; at: string },
): Promise<void> {
  if (ended.people.length === 0) return
  await tx
    .updateTable('membership')
    .set({ until: ended.at, ended_by: ended.endedBy })
    .where('case_id', '=', ended.case)
    .where('person_id', 'in', ended.people)
    .where('until', 'is', null)
    .execute()
}

/** The contact id of a case's coordinator, or undefined when there is no such case. Also for the administrator. */
export async function findCoordinator(tx: Tx, caseId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('case_item')
    .where('case_id', '=', caseId)
    .where('list', '=', 'coordinator')
    .select(sql<string>`data`.as('coordinator'))
    .executeTakeFirst()
  return row?.coordinator
}

/** The demo's person for one recipient of one case. */
export async function findPersonAs(tx: Tx, caseId: string, recipient: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.case_id', '=', caseId)
    .where('membership.recipient', '=', recipient)
    .where('membership.until', 'is', null)
    .where('person.email', 'is', null)
    .select('person.id')
    .executeTakeFirst()
  return row?.id
}
