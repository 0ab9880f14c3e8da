import { sql } from 'kysely'
import type { CaseFile } from '../../domain/case-file.ts'
import { type CaseRow, type CaseRows, fileOf, rowChanges, rowsOf } from './case-rows.ts'
import type { Tx } from './transaction.ts'

/** A case as one of its people meets it. */
export interface MemberCase {
  file: CaseFile
  /** Counts the commands done, beginning with 1 at import. */
  version: number
  /** Who they are in it: a contact's id, or "citizen". */
  recipient: string
}

// As json, not jsonb: PostgreSQL only joins the texts, which took 0.4 of the time.
const rowsAsJson = sql<CaseRows>`(
  select json_object_agg(list, entries) from (
    select list, json_agg(data order by position) as entries from case_item
    where case_item.case_id = case_file.id group by list
  ) lists)`

const memberCases = (tx: Tx, person: string) =>
  tx
    .selectFrom('membership')
    .innerJoin('case_file', 'case_file.id', 'membership.case_id')
    .where('membership.person_id', '=', person)
    .where('membership.until', 'is', null)
    .select(['membership.recipient', 'case_file.version', rowsAsJson.as('rows')])

const toMemberCase = (row: { recipient: string; version: number; rows: CaseRows }): MemberCase => ({
  recipient: row.recipient,
  version: row.version,
  file: fileOf(row.rows),
})

/** All cases a person belongs to, by case id. Whether they may see them is for the domain to say. */
export async function findMemberCases(tx: Tx, person: string): Promise<MemberCase[]> {
  const rows = await memberCases(tx, person).orderBy('case_file.id').execute()
  return rows.map(toMemberCase)
}

/** The same of some cases only. */
export async function findSomeMemberCases(tx: Tx, person: string, ids: string[]): Promise<MemberCase[]> {
  if (ids.length === 0) return []
  const rows = await memberCases(tx, person).where('case_file.id', 'in', ids).execute()
  return rows.map(toMemberCase)
}

/** The case a person belongs to, or undefined, also when there is no such case. */
export async function findMemberCase(tx: Tx, id: string, person: string): Promise<MemberCase | undefined> {
  const row = await memberCases(tx, person).where('case_file.id', '=', id).executeTakeFirst()
  return row && toMemberCase(row)
}

/** The case of a personal link. Whether its guest may see it is for the domain to say. */
export async function findGuestCase(tx: Tx, link: string): Promise<MemberCase | undefined> {
  const row = await tx
    .selectFrom('personal_link')
    .innerJoin('case_file', 'case_file.id', 'personal_link.case_id')
    .where('personal_link.id', '=', link)
    .select(['personal_link.recipient', 'case_file.version', rowsAsJson.as('rows')])
    .executeTakeFirst()
  return row && toMemberCase(row)
}

/** Makes every other change of the case wait until this transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('case_file').select('id').where('id', '=', id).forUpdate().execute()
}

/** Stores a new case; false when it is there already. */
export async function insertCase(tx: Tx, file: CaseFile): Promise<boolean> {
  const { id } = file.citizen
  const made = await tx
    .insertInto('case_file')
    .values({ id, version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return false
  await insertRows(id, 1, rowsOf(file)).execute(tx)
  return true
}

/** Writes what differs between two states of a case. The case must be locked. */
export async function updateCase(
  tx: Tx,
  change: { before: CaseFile; after: CaseFile; version: number },
): Promise<void> {
  const { before, after, version } = change
  const { id } = before.citizen
  const { written, removed } = rowChanges(before, after)
  await tx.updateTable('case_file').set({ version }).where('id', '=', id).execute()
  for (const { list, position } of removed) {
    await tx
      .deleteFrom('case_item')
      .where('case_id', '=', id)
      .where('list', '=', list)
      .where('position', '=', position)
      .execute()
  }
  if (written.length === 0) return
  await sql`${insertRows(id, version, written)} on conflict (case_id, list, position)
    do update set id = excluded.id, version = excluded.version, data = excluded.data`.execute(tx)
}

// One statement and one parameter, however many rows.
const insertRows = (caseId: string, version: number, rows: CaseRow[]) => sql`
  insert into case_item (case_id, list, position, id, version, data)
  select ${caseId}, row.list, row.position, row.id, ${version}::integer, row.data::jsonb
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(list text, position integer, id text, data text)`
