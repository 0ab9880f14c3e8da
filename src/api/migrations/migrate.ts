import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { people } from './0001-people.ts'
import { caseFiles } from './0002-case-files.ts'
import { rowLevelSecurity } from './0003-row-level-security.ts'
import { invitations } from './0004-invitations.ts'
import { personalLinks } from './0005-personal-links.ts'
import { polls } from './0006-polls.ts'
import { busyTimes } from './0007-busy-times.ts'
import { municipality } from './0008-municipality.ts'
import { hoursAndClosingDays } from './0009-hours-and-closing-days.ts'
import { fetched } from './0010-fetched.ts'
import { reachingEverybody } from './0011-reaching-everybody.ts'
import { summaryVersions, writtenOnce } from './0013-summary-versions.ts'

/** The role the API works as where the only user there is may do everything (PGlite). */
export const appRole = 'roedtraad_app'

// Statement by statement: PGlite takes one at a time.
const migration = (statements: string[]): Migration => ({
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})

const migrations = {
  '0001-people': migration(people),
  '0002-case-files': migration(caseFiles),
  '0003-row-level-security': migration(rowLevelSecurity),
  '0004-invitations': migration(invitations),
  '0005-personal-links': migration(personalLinks),
  '0006-polls': migration(polls),
  '0007-busy-times': migration(busyTimes),
  '0008-municipality': migration(municipality),
  '0009-hours-and-closing-days': migration(hoursAndClosingDays),
  '0010-fetched': migration(fetched),
  '0011-reaching-everybody': migration(reachingEverybody),
  '0013-summary-versions': migration(summaryVersions),
}

/** Brings the database to this version of the API. Throws when a step fails: nothing of that step is kept. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
  if (await mayDoEverything(db)) await makeAppRole(db)
}

async function mayDoEverything(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ unsafe: boolean }>`
    select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = current_user`.execute(db)
  return rows[0]?.unsafe ?? true
}

async function makeAppRole(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${appRole}`.execute(db)
  if (rows.length === 0) await sql.raw(`create role ${appRole}`).execute(db)
  await sql
    .raw(`grant select, insert, update, delete on all tables in schema public to ${appRole}`)
    .execute(db)
  await sql.raw(`revoke update, delete on ${writtenOnce.join(', ')} from ${appRole}`).execute(db)
}

/**
 * Refuses a role that row-level security does not hold for. For PostgreSQL; PGlite has one user who may do everything, and
 * there the API works as `appRole`.
 */
export async function assertSafeRole(db: Kysely<Database>): Promise<void> {
  if (await mayDoEverything(db)) {
    throw new Error(
      'The database role is a superuser or bypasses row-level security. Give Rødtråd a role made with: CREATE ROLE … LOGIN NOSUPERUSER NOBYPASSRLS',
    )
  }
}
