import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const read = (path: string) => readFile(path, 'utf8').catch(() => '')

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * What tells a living process from a later one with the same number; null when it is gone.
 * A zombie is gone: it holds nothing and only waits to be reaped.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  if (!exists(pid)) return null
  if (process.platform !== 'linux') return 'alive'
  const afterName = (await read(`/proc/${pid}/stat`)).split(') ').at(-1)?.split(' ') ?? []
  const [state, startTicks] = [afterName[0], afterName[19]]
  if (!startTicks || state === 'Z' || state === 'X') return null
  return `${(await read('/proc/sys/kernel/random/boot_id')).trim()}/${startTicks}`
}

/** Whether a living process works in `folder`, or was started with it on its command line. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if ((await processIdentity(pid)) === null) return false
  if (process.platform === 'linux') {
    const directory = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    return directory === folder || (await read(`/proc/${pid}/cmdline`)).includes(folder)
  }
  if (process.platform === 'win32') return true
  const { stdout } = await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(folder)
}
