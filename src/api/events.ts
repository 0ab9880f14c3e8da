import { z } from 'zod'
import { presenceDoings } from '../domain/presence.ts'

/** The channel of `NOTIFY` on which is announced what happens in a case, when its transaction is kept. */
export const caseChannel = 'case_changed'

const caseEvent = z.object({ case: z.string(), version: z.number() })
/** A case has changed; says no more than that. */
export type CaseEvent = z.infer<typeof caseEvent>

const presenceEvent = z.object({
  case: z.string(),
  meeting: z.string(),
  by: z.string(),
  doing: z.enum(presenceDoings),
})
/** Somebody is at a meeting's minutes, or has gone. */
export type PresenceEvent = z.infer<typeof presenceEvent>

const payloadSchema = z
  .string()
  .transform((payload, context) => {
    try {
      return JSON.parse(payload)
    } catch {
      context.addIssue({ code: 'custom', message: 'not_json' })
      return z.NEVER
    }
  })
  .pipe(z.union([caseEvent, presenceEvent]))

export interface CaseListener {
  changed(event: CaseEvent): void
  present(event: PresenceEvent): void
  /** Changes may have been missed. */
  missed(): void
}

/**
 * Where changes are heard. Whoever opens the database listens on `caseChannel` (`pg`, or PGlite's `listen`) and hands each
 * payload to `heard`, and calls `missed` after an interruption; the API subscribes for its open event streams.
 */
export interface CaseEvents {
  heard(payload: string): void
  missed(): void
  /** Gives the way to stop listening. */
  subscribe(listener: CaseListener): () => void
}

export function createEvents(): CaseEvents {
  const listeners = new Set<CaseListener>()
  return {
    heard: (payload) => {
      // Anybody with the database's password may notify; only what we announce is passed on.
      const event = payloadSchema.safeParse(payload)
      if (!event.success) return
      for (const listener of listeners) {
        if ('by' in event.data) listener.present(event.data)
        else listener.changed(event.data)
      }
    },
    missed: () => {
      for (const listener of listeners) listener.missed()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
