import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Command } from '../domain/command.ts'
import { caseKeys } from './cases.ts'
import { ApiError } from './request.ts'
import { loadOutbox } from './writing/load.ts'
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
    onMutate: async (sending: Sending) => {
      // Without its code the answer is waited for.
      await (await loadOutbox(queryClient).catch(() => undefined))?.show(sending)
    },
    mutationFn: async (sending: Sending) => {
      const outbox = await loadOutbox(queryClient)
      try {
        return await outbox.send(sending)
      } catch (error) {
        await (isHere.current ? outbox.forget(sending.id) : outbox.tell(sending.id))
        throw error
      }
    },
    onSettled: (outcome) =>
      outcome && outcome.version === undefined
        ? undefined
        : Promise.all([
            queryClient.invalidateQueries({ queryKey: caseKeys.case(caseId) }),
            queryClient.invalidateQueries({ queryKey: caseKeys.list }),
            queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
          ]),
  })
  const sending = (command: Command): Sending => ({ id: crypto.randomUUID(), case: caseId, command })
  return {
    ...mutation,
    mutate: (command: Command, options?: Parameters<typeof mutation.mutate>[1]) =>
      mutation.mutate(sending(command), options),
    mutateAsync: (command: Command) => mutation.mutateAsync(sending(command)),
  }
}
