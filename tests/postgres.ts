import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from '../src/api/migrations/migrate.ts'
import type { Database } from '../src/api/store/database.ts'
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.ts'

const template = 'roedtraad_template'
const appRole = 'roedtraad'

export interface Cluster {
  /** Where the API connects: as a role that row-level security holds for. */
  url: string
  /** For the cluster's superuser, who alone may clone databases. */
  superuserUrl: string
}

/** The app's address in one database of the cluster. */
function appUrl({ url }: Cluster, database: string): string {
  const address = new URL(url)
  address.pathname = database
  return address.href
}

async function asSuperuser(
  { superuserUrl }: Cluster,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** A real PostgreSQL in a temporary folder, with a migrated database to clone. `stop` leaves nothing behind. */
export async function startCluster(): Promise<Cluster & { stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'roedtraad-postgres-'))
  const postgres = await startEmbeddedPostgres({
    folder,
    notice: () => undefined,
    // Nothing here outlives the run, so nothing has to reach the disk.
    settings: { fsync: 'off', synchronous_commit: 'off' },
  })
  const cluster = { url: postgres.url, superuserUrl: postgres.superuserUrl }
  const stop = async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(cluster)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...cluster, stop }
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  await asSuperuser(cluster, (client) => client.query(`create database ${template} owner ${appRole}`))
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: appUrl(cluster, template) }) }),
  })
  try {
    await migrate(db)
  } finally {
    await db.destroy()
  }
}

/** A migrated, empty database of its own. Gives its URL for the app's role. */
export async function cloneDatabase(cluster: Cluster): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asSuperuser(cluster, (client) =>
    client.query(`create database ${name} template ${template} owner ${appRole}`),
  )
  return appUrl(cluster, name)
}
