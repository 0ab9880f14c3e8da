import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PostgresPrograms } from './postgres-programs.ts'
import { StartRefusal } from './start-refusal.ts'

/** The database's programs are missing or cannot run on this computer. */
export class CannotRunPostgres extends Error {
  override name = 'CannotRunPostgres'
}

const passwordsSchema = z.object({ superuser: z.string(), roedtraad: z.string() })
export type Passwords = z.infer<typeof passwordsSchema>

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The passwords of the database in a data folder, made at random the first time; only the server's user can read them. */
export async function databasePasswords(folder: string): Promise<Passwords> {
  const path = join(folder, 'database-passwords.json')
  if (!(await isThere(path))) {
    if (await isThere(join(folder, 'postgres'))) {
      throw new StartRefusal(
        `${path} is gone, and without it nobody can open the database in ${folder}. Put it back.`,
      )
    }
    const random = () => randomBytes(24).toString('hex')
    await writeFile(path, JSON.stringify({ superuser: random(), roedtraad: random() }), { mode: 0o600 })
  }
  return passwordsSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}

function initdb(programs: PostgresPrograms, cluster: string, passwordFile: string): Promise<void> {
  const [file, args, options] = programs.command('initdb', [
    `--pgdata=${cluster}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--lc-messages=C',
  ])
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    child.once('error', (error) => reject(new CannotRunPostgres(error.message)))
    child.once('close', (code) => (code === 0 ? resolve() : reject(new CannotRunPostgres(said.trim()))))
  })
}

/** Makes the database's folder beside its place and moves it there whole, so that a half-made one is never started. */
export async function makeCluster(
  cluster: string,
  password: string,
  programs: PostgresPrograms,
): Promise<void> {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await programs.own(draft)
  await writeFile(passwordFile, password, { mode: 0o600 })
  await programs.own(passwordFile)
  try {
    await initdb(programs, draft, passwordFile)
    await rename(draft, cluster)
  } finally {
    await rm(passwordFile, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

/** Refuses a database made by another major version than the programs' (18), which could not read it. */
export async function refuseOtherVersion(cluster: string): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version === '18') return
  throw new StartRefusal(
    `The database in ${cluster} is of PostgreSQL ${version}; this Rødtråd brings PostgreSQL 18.`,
  )
}
