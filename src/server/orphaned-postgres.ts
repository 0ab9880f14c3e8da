import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processIdentity, worksIn } from './process-identity.ts'

async function isGone(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited <= milliseconds; waited += 20) {
    if ((await processIdentity(pid)) === null) return true
    await wait(20)
  }
  return false
}

/** Whether any process is still attached to the shared memory that `postmaster.pid` names (Linux; elsewhere unknown). */
async function sharedMemoryInUse(segment: string | undefined): Promise<boolean> {
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '')
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((columns) => columns[1] === segment)
  return Number(row?.[6] ?? 0) > 0
}

/**
 * Makes a database folder startable after its server was killed: stops the postmaster that was left running, and
 * removes a `postmaster.pid` whose number now belongs to somebody else. Call it only while holding the folder's lock.
 */
export async function stopOrphanedPostgres(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  if (await worksIn(pid, cluster)) {
    // Fast shutdown first; then without a checkpoint, which the next start recovers from.
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      process.kill(pid, signal)
      if (await isGone(pid, 10_000)) return
    }
    return
  }
  // PostgreSQL itself removes the file of a process that is gone, but not of a zombie or of a number taken over by another.
  const segment = lines[6]?.trim().split(/\s+/)[1]
  if (!(await sharedMemoryInUse(segment))) await rm(pidFile, { force: true })
}
