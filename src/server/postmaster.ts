import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { stopOrphanedPostgres } from './orphaned-postgres.ts'
import type { PostgresPrograms } from './postgres-programs.ts'

export interface Postmaster {
  /** Its process number now; another one after it was restarted. */
  pid: () => number | undefined
  stop: () => Promise<void>
}

interface Start {
  cluster: string
  port: number
  settings: Record<string, string>
  programs: PostgresPrograms
}

/** Starts the postmaster once; rejects with its last words when it ends before it accepts connections. */
async function startOnce({ cluster, port, settings, programs }: Start): Promise<ChildProcess> {
  await stopOrphanedPostgres(cluster)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [file, args, options] = programs.command('postgres', ['-D', cluster, '-p', String(port), ...flags])
  // Detached: Ctrl-C in the terminal reaches the server alone, which answers what is under way before it stops this.
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let tail = ''
    child.stderr?.on('data', (chunk) => {
      tail = `${tail}${chunk}`.slice(-2000)
      if (tail.includes('ready to accept connections')) resolve(child)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`PostgreSQL did not start: ${tail.trim()}`)))
  })
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve))

async function stopOnce(child: ChildProcess): Promise<void> {
  // Fast shutdown; after ten seconds without a checkpoint, which the next start recovers from.
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), 10_000)
  await ended(child)
  clearTimeout(late)
}

const backOff = (failures: number): number => Math.min(50 * 2 ** failures, 10_000)

/**
 * Starts the postmaster and starts it again, ever more slowly, whenever it ends by itself. `notice` is told each time.
 * Resolves when it accepts connections; rejects when the first start does not succeed.
 */
export async function keepRunning(start: Start, notice: (sentence: string) => void): Promise<Postmaster> {
  let child = await startOnce(start)
  const stopping = new AbortController()
  const watch = async () => {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      const startedAt = Date.now()
      await ended(child)
      if (stopping.signal.aborted) return
      notice('The database stopped by itself and is started again.')
      if (Date.now() - startedAt > 60_000) failures = 0
      await wait(backOff(failures), undefined, { signal: stopping.signal }).catch(() => undefined)
      if (!stopping.signal.aborted) child = await startOnce(start).catch(() => child)
    }
    await stopOnce(child)
  }
  const watched = watch()
  const stopWithUs = () => child.kill('SIGINT')
  process.on('exit', stopWithUs)
  return {
    pid: () => child.pid,
    stop: async () => {
      stopping.abort()
      await stopOnce(child)
      await watched
      process.off('exit', stopWithUs)
    },
  }
}
