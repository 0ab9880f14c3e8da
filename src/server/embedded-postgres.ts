import { realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import {
  CannotRunPostgres,
  databasePasswords,
  isThere,
  makeCluster,
  type Passwords,
  refuseOtherVersion,
} from './postgres-cluster.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { keepRunning, type Postmaster } from './postmaster.ts'
import { StartRefusal } from './start-refusal.ts'

export interface EmbeddedPostgres extends Postmaster {
  /** For the app: a role without superuser or bypass of row-level security, owner of the database `roedtraad`. */
  url: string
  superuserUrl: string
}

interface Options {
  /** The data folder; the database is in `postgres` in it. Hold the folder's lock before starting. */
  folder: string
  /** Told when the database stopped by itself and is started again. */
  notice: (sentence: string) => void
  /** Settings of PostgreSQL on top of ours. */
  settings?: Record<string, string>
}

/** Errors repeat what people wrote, so they are left out of the log: it says only what happens to the server. */
const ownSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

/** The role and the database of the app, made when they are not there. */
async function ensureDatabase(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const role = await client.query("select 1 from pg_roles where rolname = 'roedtraad'")
    if (role.rowCount === 0) {
      await client.query(
        `create role roedtraad login nosuperuser nobypassrls nocreatedb nocreaterole password '${passwords.roedtraad}'`,
      )
    }
    const database = await client.query("select 1 from pg_database where datname = 'roedtraad'")
    if (database.rowCount === 0) await client.query('create database roedtraad owner roedtraad')
  } finally {
    await client.end()
  }
}

/**
 * Starts PostgreSQL in the data folder and keeps it running: a killed server's leftovers are cleared away, a start that
 * fails is tried again, a database that stops by itself is started again on the same port. The first start makes it.
 * Throws `CannotRunPostgres` when there is no database yet and none can be made here.
 */
export async function startEmbeddedPostgres({
  folder,
  notice,
  settings,
}: Options): Promise<EmbeddedPostgres> {
  const cluster = join(await realpath(folder), 'postgres')
  const programs = await postgresPrograms(cluster)
  const made = await isThere(cluster)
  if (programs === null) {
    if (made)
      throw new StartRefusal(`The database in ${cluster} needs PostgreSQL, which npm has not installed here.`)
    throw new CannotRunPostgres(`npm has no PostgreSQL for ${process.platform} ${process.arch}`)
  }
  const passwords = await databasePasswords(folder)
  if (!made) await makeCluster(cluster, passwords.superuser, programs)
  await refuseOtherVersion(cluster)

  const startOn = (port: number) =>
    keepRunning({ cluster, port, settings: { ...ownSettings, ...settings }, programs }, notice)
  const start = async (attempt = 1): Promise<[number, Postmaster]> => {
    const port = await freePort()
    try {
      return [port, await startOn(port)]
    } catch (error) {
      // The port was taken in between, or a killed postmaster is not reaped yet: both pass.
      if (attempt === 8)
        throw new StartRefusal(error instanceof Error ? error.message : 'PostgreSQL did not start.')
      await wait(25 * 2 ** attempt)
      return start(attempt + 1)
    }
  }
  const [port, postmaster] = await start()

  const urlOf = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  const superuserUrl = urlOf('postgres', passwords.superuser, 'postgres')
  try {
    await ensureDatabase(superuserUrl, passwords)
  } catch (error) {
    await postmaster.stop()
    throw error
  }
  return { ...postmaster, url: urlOf('roedtraad', passwords.roedtraad, 'roedtraad'), superuserUrl }
}
