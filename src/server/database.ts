import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { caseChannel } from '../api/events.ts'
import { assertSafeRole, migrate } from '../api/migrations/migrate.ts'
import type { Database } from '../api/store/database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { lockFolder } from './folder-lock.ts'
import { listen } from './listen.ts'
import { CannotRunPostgres, isThere } from './postgres-cluster.ts'
import { StartRefusal } from './start-refusal.ts'

export interface OpenDatabase {
  db: Kysely<Database>
  kind: 'embedded' | 'postgresql' | 'pglite'
  close: () => Promise<void>
}

interface Open {
  /** A PostgreSQL of the operator's own; none: the database in `folder`. */
  url: string | null
  folder: string
  /** Gets what is announced of changes, also of those by other processes. */
  heard: (payload: string) => void
  /** Told when changes by others may have passed unheard. */
  missed: () => void
  /** One line for the operator. */
  log: (line: string) => void
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Opens a PostgreSQL by its address: refuses a role that row-level security does not hold for, migrates, listens. */
async function openPostgres(url: string, { heard, missed, log }: Open) {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'roedtraad',
    max: 20,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  pool.on('error', () => log('A connection to the database was lost; a new one is made when it is needed.'))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await assertSafeRole(db)
    await migrate(db)
    const listener = await listen({ url, channel: caseChannel, heard, resumed: missed })
    const close = async () => {
      await listener.stop()
      await db.destroy()
    }
    return { db, close }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function openOwn(url: string, open: Open): Promise<OpenDatabase> {
  try {
    return { kind: 'postgresql', ...(await openPostgres(url, open)) }
  } catch (error) {
    // The address itself is not repeated: it holds a password.
    throw new StartRefusal(`The PostgreSQL in DATABASE_URL cannot be used: ${sentenceOf(error)}`)
  }
}

async function openEmbedded(open: Open): Promise<OpenDatabase> {
  const postgres = await startEmbeddedPostgres({ folder: open.folder, notice: open.log })
  try {
    const { db, close } = await openPostgres(postgres.url, open)
    const closeAll = async () => {
      await close()
      await postgres.stop()
    }
    return { db, kind: 'embedded', close: closeAll }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function openPglite({ folder, heard, log }: Open, why: string): Promise<OpenDatabase> {
  log(`PostgreSQL cannot run here (${why}).`)
  log(
    'The fallback PGlite is used instead. It serves one process only, is slower, and does not make the disk keep each ' +
      'write: a power cut can lose the last ones. For real use run where PostgreSQL can run, or set DATABASE_URL.',
  )
  const [{ PGlite }, { PGliteDialect }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('kysely-pglite-dialect'),
  ])
  const pglite = await PGlite.create({ dataDir: join(folder, 'pglite') })
  const db = new Kysely<Database>({ dialect: new PGliteDialect(pglite) })
  await migrate(db)
  await pglite.listen(caseChannel, heard)
  return { db, kind: 'pglite', close: () => db.destroy() }
}

async function openInFolder(open: Open): Promise<OpenDatabase> {
  if (await isThere(join(open.folder, 'pglite')))
    return openPglite(open, 'it could not when this folder was made')
  try {
    return await openEmbedded(open)
  } catch (error) {
    if (error instanceof CannotRunPostgres) return openPglite(open, error.message)
    throw error
  }
}

/**
 * Opens the database the settings ask for, brought to this version: the operator's own, else PostgreSQL in the data folder,
 * else (where that cannot run) PGlite in it. Refuses with a sentence when another server holds the folder.
 */
export async function openDatabase(open: Open): Promise<OpenDatabase> {
  if (open.url !== null) return openOwn(open.url, open)
  await mkdir(open.folder, { recursive: true, mode: 0o700 })
  const lock = await lockFolder(open.folder)
  try {
    const opened = await openInFolder(open)
    const close = async () => {
      await opened.close()
      await lock.release()
    }
    return { ...opened, close }
  } catch (error) {
    await lock.release()
    throw error
  }
}
