import { setTimeout as wait } from 'node:timers/promises'

interface Repeated {
  /** Does what there is to do; ends early when the signal says that it is stopping. */
  work: (signal: AbortSignal) => Promise<void>
  /** Milliseconds between the end of it and the next time. */
  pause: () => number
  /** It could not be done: the database is away for a moment, say. It is tried again. */
  failed: (error: unknown) => void
  /** Milliseconds that what is under way has when it is to stop. */
  lastMilliseconds: number
}

/** Does something now and again and again, whatever happens, until it is stopped. */
export function startRepeating({ work, pause, failed, lastMilliseconds }: Repeated): {
  stop: () => Promise<void>
} {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      await work(signal).catch(failed)
      await wait(pause(), undefined, { signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await Promise.race([running, wait(lastMilliseconds, undefined, { ref: false })])
    },
  }
}

/** The instant some seconds after another: until when something is one's own, or when it is tried again. */
export const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()
