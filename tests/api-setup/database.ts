import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import pg from 'pg'
import { inject } from 'vitest'
import { type CaseEvents, caseChannel } from '../../src/api/events.ts'
import { assertSafeRole } from '../../src/api/migrations/migrate.ts'
import type { Database } from '../../src/api/store/database.ts'
import { cloneDatabase } from '../postgres.ts'

export interface TestDatabase {
  db: Kysely<Database>
  database: 'postgresql' | 'pglite'
  close: () => Promise<void>
}

/** An empty database with its changes heard by `events`: on the engine that this test project is about. */
export const openDatabase = (events: CaseEvents): Promise<TestDatabase> =>
  process.env.TEST_DATABASE === 'pglite' ? openPGlite(events) : openPostgres(events)

async function openPostgres(events: CaseEvents): Promise<TestDatabase> {
  const connectionString = await cloneDatabase(inject('cluster'))
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 6 }) }),
  })
  await assertSafeRole(db)
  const listening = new pg.Client({ connectionString })
  await listening.connect()
  listening.on('notification', ({ payload }) => events.heard(payload ?? ''))
  await listening.query(`listen ${caseChannel}`)
  const close = async () => {
    await listening.end()
    await db.destroy()
  }
  return { db, database: 'postgresql', close }
}

async function openPGlite(events: CaseEvents): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(inject('pglite'))]) })
  const db = new Kysely<Database>({ dialect: new PGliteDialect(pglite) })
  await pglite.listen(caseChannel, events.heard)
  return { db, database: 'pglite', close: () => db.destroy() }
}
