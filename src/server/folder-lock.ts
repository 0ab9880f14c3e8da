import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { processIdentity } from './process-identity.ts'
import { StartRefusal } from './start-refusal.ts'

const holderSchema = z.object({ id: z.string(), pid: z.number(), host: z.string(), identity: z.string() })
type Holder = z.infer<typeof holderSchema>

const heartbeat = 2_000
const silentAfter = 3 * heartbeat

async function holderOf(path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Another computer's processes cannot be asked, so its lock is alive as long as it is touched. */
async function isTouched(path: string): Promise<boolean> {
  const touched = async () => (await stat(path).catch(() => null))?.mtimeMs
  const before = await touched()
  for (let waited = 0; waited < silentAfter; waited += heartbeat / 4) {
    await wait(heartbeat / 4)
    if ((await touched()) !== before) return true
  }
  return false
}

const isAlive = async (holder: Holder, path: string): Promise<boolean> =>
  holder.host === hostname() ? (await processIdentity(holder.pid)) === holder.identity : isTouched(path)

/** Takes a dead server's lock away, and gives it back when a third server was quicker. */
async function removeStale(path: string, stale: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  if ((await holderOf(aside))?.id !== stale?.id) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

/**
 * Takes the data folder for this process, so that two servers never work on one folder.
 * Refuses with a sentence that says who holds it. A dead server's lock is taken over.
 */
export async function lockFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  const path = join(folder, 'server.lock')
  const identity = await processIdentity(process.pid)
  const mine: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), identity: identity ?? '' }
  const draft = `${path}.${mine.id}`
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    while (!(await link(draft, path).then(() => true, isTaken))) {
      const holder = await holderOf(path)
      if (holder && (await isAlive(holder, path))) {
        throw new StartRefusal(
          `The data folder ${folder} is in use by another Rødtråd server (process ${holder.pid} on ${holder.host}). ` +
            'Stop that one first, or give this one its own folder with ROEDTRAAD_DATA.',
        )
      }
      await removeStale(path, holder)
    }
  } finally {
    await rm(draft, { force: true })
  }
  const touch = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), heartbeat)
  touch.unref()
  return {
    release: async () => {
      clearInterval(touch)
      if ((await holderOf(path))?.id === mine.id) await rm(path, { force: true })
    },
  }
}

const isTaken = (error: unknown): false => {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
  throw error
}
