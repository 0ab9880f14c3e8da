import { type Kysely, sql } from 'kysely'
import { type CaseFile, caseFileSchema } from '../domain/case-file.ts'
import { type Role, roleOf } from '../domain/role.ts'
import { recordDemoHistory } from './demo-history.ts'
import { importCase } from './import-case.ts'
import type { Database } from './store/database.ts'
import { findPersonAs, insertMembership } from './store/memberships.ts'
import { insertPerson, isNobodyThere } from './store/people.ts'
import { isDemo, turnDemoOn } from './store/settings.ts'
import { enter, type Tx, transactions } from './store/transaction.ts'

/**
 * Makes an empty installation the fictional municipality. False, and nothing done, when somebody is there: a demo lets
 * everybody in as anybody.
 */
export async function startDemo(tx: Tx, cases: unknown[], at: string): Promise<boolean> {
  await enter(tx, { scope: 'system' })
  if (await isDemo(tx)) return true
  if (!(await isNobodyThere(tx))) return false
  await turnDemoOn(tx)
  for (const file of cases) {
    const result = await importCase(tx, file, { person: null, at })
    if (result.outcome === 'refused') {
      const pointers = result.problems.map(({ pointer }) => pointer).join(', ')
      throw new Error(`A demo case is not a case file: ${pointers}`)
    }
    if (result.outcome === 'stored') await recordDemoHistory(tx, caseFileSchema.parse(file))
  }
  return true
}

/** `startDemo` for the server's own start. */
export const startDemoIn = (
  db: Kysely<Database>,
  database: string,
  cases: unknown[],
  at: string,
): Promise<boolean> => transactions(db, database)((tx) => startDemo(tx, cases, at))

type DemoPeopleRow = Pick<CaseFile, 'citizen' | 'contacts' | 'coordinator'>

export interface DemoCase {
  case: string
  citizen: string
  people: { as: string; name: string; person?: string; role: Role }[]
}

// The demo's sign-in page is a page, not an archive.
const shownCases = 20

const findDemoCases = (tx: Tx, id?: string) =>
  tx
    .selectFrom('case_file')
    .innerJoin('case_item as citizen', (join) =>
      join.onRef('citizen.case_id', '=', 'case_file.id').on('citizen.list', '=', 'citizen'),
    )
    .innerJoin('case_item as coordinator', (join) =>
      join.onRef('coordinator.case_id', '=', 'case_file.id').on('coordinator.list', '=', 'coordinator'),
    )
    .select([
      sql<DemoPeopleRow['citizen']>`citizen.data`.as('citizen'),
      sql<string>`coordinator.data`.as('coordinator'),
      sql<DemoPeopleRow['contacts']>`coalesce((
        select jsonb_agg(data order by position) from case_item
        where case_id = case_file.id and list = 'contacts'), '[]')`.as('contacts'),
    ])
    .$if(id !== undefined, (query) => query.where('case_file.id', '=', id ?? ''))
    .orderBy('case_file.id')
    .limit(shownCases)
    .execute()

/** Everybody one can be in the demo: each case's citizen and contacts. */
export async function demoCases(tx: Tx, id?: string): Promise<DemoCase[]> {
  await enter(tx, { scope: 'system' })
  return (await findDemoCases(tx, id)).map((file) => ({
    case: file.citizen.id,
    citizen: file.citizen.displayName,
    people: [
      { as: 'citizen', name: file.citizen.displayName, role: 'citizen' as const },
      ...file.contacts.map((contact) => ({
        as: contact.id,
        name: contact.name,
        ...(contact.person && { person: contact.person.name }),
        role: roleOf(file, contact.id),
      })),
    ],
  }))
}

/** The id of the demo's person for a recipient of a case, made when first asked for; undefined when there is none such. */
export async function demoPerson(
  tx: Tx,
  who: { case: string; as: string },
  by: { newId: () => string; at: string },
): Promise<string | undefined> {
  const [found] = await demoCases(tx, who.case)
  const recipient = found?.people.find(({ as }) => as === who.as)
  if (!recipient) return undefined
  // Two first sign-ins at once make one person.
  await sql`select pg_advisory_xact_lock(hashtextextended('demo person', 0))`.execute(tx)
  const known = await findPersonAs(tx, who.case, who.as)
  if (known !== undefined) return known
  const id = by.newId()
  const name = recipient.person ?? recipient.name
  await insertPerson(tx, { id, name, email: null, administrator: false, at: by.at })
  await insertMembership(tx, { case: who.case, person: id, recipient: who.as, setBy: null, at: by.at })
  return id
}

const administratorId = 'demo-administrator'

/** The id of the demo's administrator, made when first asked for. */
export async function demoAdministrator(tx: Tx, at: string): Promise<string> {
  await insertPerson(tx, {
    id: administratorId,
    name: 'Administrator',
    email: null,
    administrator: true,
    at,
  })
  return administratorId
}
