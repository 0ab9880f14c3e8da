import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopOrphanedPostgres } from '../../src/server/orphaned-postgres.ts'

/** The built server as its own process. */
export interface ServerProcess {
  url: string
  child: ChildProcess
  /** All it has written. */
  said: () => string
  /** From its start to its address, in milliseconds. */
  startedIn: number
  /** Sends the signal; resolves with the exit code, or the signal that ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>
}

/** A folder for data that does not exist yet, and the way to remove it. Nothing that works in it is left running. */
export async function temporaryFolder(): Promise<{ data: string; remove: () => Promise<void> }> {
  const top = await mkdtemp(join(tmpdir(), 'roedtraad-server-'))
  const data = join(top, 'data')
  const remove = async () => {
    await Promise.all(
      running.filter(({ env }) => env.ROEDTRAAD_DATA === data).map(({ end }) => end('SIGKILL')),
    )
    if (existsSync(join(data, 'postgres'))) await stopOrphanedPostgres(join(data, 'postgres'))
    await rm(top, { recursive: true, force: true })
  }
  return { data, remove }
}

const running: { env: Record<string, string>; end: ServerProcess['end'] }[] = []

function launch(env: Record<string, string>) {
  const { DATABASE_URL: _, ROEDTRAAD_DEMO: __, ROEDTRAAD_NOW: ___, SMTP_URL: ____, ...own } = process.env
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...own, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
        const url = /^Rødtråd is at (http:\S+)$/m.exec(said)?.[1]
        if (url) resolve(url)
      })
    }
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  running.push({ env, end })
  return { child, ended, address, said: () => said, end }
}

/** Starts the built server; rejects with what it said when it ends instead. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const began = performance.now()
  const { child, ended, address, said, end } = launch(env)
  const url = await Promise.race([
    address,
    ended.then((code) => Promise.reject(new Error(`The server ended (${code}): ${said()}`))),
  ])
  return { url, child, said, startedIn: performance.now() - began, end }
}

/** Starts the built server where it should refuse: what it said and how it ended. */
export async function startRefused(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const { ended, said } = launch(env)
  return { code: await ended, said: said() }
}

/** The process number and the port of the PostgreSQL that runs in a data folder. */
export function postmasterOf(data: string): { pid: number; port: number } {
  const lines = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/** Signs in as somebody of the demo; gives the cookie to send along. */
export async function signIn(
  url: string,
  who: { case: string; as: string } | { as: 'administrator' },
): Promise<string> {
  const answer = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  })
  const [cookie] = answer.headers.getSetCookie()
  if (!answer.ok || !cookie) throw new Error(`Not signed in: ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
