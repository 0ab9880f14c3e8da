import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Command } from '../domain/command.ts'
import { refetchCase } from './cases.ts'
import { ApiError } from './request.ts'
import { outboxOf } from './writing/outbox.ts'
import type { Sending } from './writing/queue.ts'

/** One text written by two: mine, and the one that came first. */
export interface Conflict {
  field: string
  yours: unknown
  theirs: unknown
}

/** The fields somebody else changed meanwhile; empty when the error is another one. */
export const conflictsOf = (error: unknown): Conflict[] =>
  error instanceof ApiError && error.status === 409 ? (error.body.conflicts ?? []) : []

/** True when there is an entry with that id already, and it is not the same. */
export const isTaken = (error: unknown): boolean =>
  error instanceof ApiError && error.body.code === 'id_taken'

/** In milliseconds: so long who gave a command waits for the picture with it. */
const seeAfter = 2000
let settling: Promise<unknown> = Promise.resolve()

/**
 * Gives commands to one case: shown at once, kept on the device and sent in order until heard (src/client/writing).
 * `mutate(command)`; a refusal is an `ApiError`, its conflicts in `conflictsOf(error)`. `data` without a version: it waits
 * for the server, and the writer may go on.
 */
export function useCommand(caseId: string) {
  const queryClient = useQueryClient()
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const mutation = useMutation({
    mutationKey: ['command', caseId],
    // The outbox knows when to send.
    networkMode: 'always',
    mutationFn: async (sending: Sending) => {
      const outbox = await outboxOf(queryClient)
      try {
        return await outbox.send(sending)
      } catch (error) {
        await (isHere.current ? outbox.forget(sending.id) : outbox.tell(sending.id))
        throw error
      }
    },
    onSettled: (outcome) => {
      if (outcome && outcome.version === undefined) return undefined
      const asked = refetchCase(queryClient, caseId)
      const seen = Promise.race([asked, new Promise((resolve) => setTimeout(resolve, seeAfter))])
      // In the order they were answered, whichever picture comes first.
      settling = settling.then(() => seen)
      return settling
    },
  })
  const sending = (command: Command): Sending => ({ id: crypto.randomUUID(), case: caseId, command })
  return {
    ...mutation,
    mutate: (command: Command, options?: Parameters<typeof mutation.mutate>[1]) =>
      mutation.mutate(sending(command), options),
    mutateAsync: (command: Command) => mutation.mutateAsync(sending(command)),
  }
}
