import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { longestReading } from '../../domain/finding-time/busy-time.ts'
import type { CalendarReading } from '../../domain/finding-time/busy-times.ts'

/** As it is beside the built server, or as it is written, which needs tsx to be read. */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./calendar-worker.js', import.meta.url), options)
  const source = JSON.stringify(new URL('./calendar-worker.ts', import.meta.url).href)
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`, {
    ...options,
    eval: true,
  })
}

/** In milliseconds: what a thread needs to begin, which does not count as reading. */
const starting = 5_000
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

/** When somebody is busy, of a calendar that may be hostile: in a thread that is ended when it takes too long or too much. */
export async function readInWorker(
  bytes: Uint8Array,
  window: { from: string; to: string },
): Promise<CalendarReading> {
  const worker = startWorker({
    workerData: { bytes, window },
    env: {},
    resourceLimits: memory,
  })
  const ending = new AbortController()
  const { signal } = ending
  const tooLong: CalendarReading = { problem: 'too_long' }
  try {
    const read = once(worker, 'message', { signal }).then(
      ([reading]: CalendarReading[]) => reading ?? tooLong,
    )
    const late = wait(starting + longestReading, tooLong, { signal })
    return await Promise.race([read, late])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLong
    throw error
  } finally {
    ending.abort()
    await worker.terminate()
  }
}
