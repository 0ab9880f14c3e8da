import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Command } from '../domain/command.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import { caseKeys } from './cases.ts'
import { ApiError, isOffline, request } from './request.ts'
import { currentInstant, type Session, sessionQuery } from './session.ts'

/** One text written by two: mine, and the one that came first. */
export interface Conflict {
  field: string
  yours: unknown
  theirs: unknown
}

/** The fields somebody else changed meanwhile; empty when the error is another one. */
export const conflictsOf = (error: unknown): Conflict[] =>
  error instanceof ApiError && error.status === 409 ? (error.body.conflicts ?? []) : []

interface Sending {
  /** The command's own id: sent twice, done once. */
  id: string
  command: Command
}

/** The domain's rules, loaded with the first command; without them (no network) the answer is waited for. */
const loadRules = async () => {
  try {
    const [{ foresee }, { applyChanges }] = await Promise.all([
      import('../domain/decide.ts'),
      import('../domain/change.ts'),
    ])
    return { foresee, applyChanges }
  } catch {
    return undefined
  }
}

/** The picture as it will be, by the same rules as the server's; gives the pictures there were. */
async function showAtOnce(queryClient: QueryClient, caseId: string, command: Command) {
  const rules = await loadRules()
  if (!rules) return []
  const session = queryClient.getQueryData<Session>(sessionQuery.queryKey)
  const actor = session?.memberships.find((one) => one.case === caseId)?.as
  if (actor === undefined) return []
  await queryClient.cancelQueries({ queryKey: caseKeys.files(caseId) })
  const before = queryClient.getQueriesData<VisibleCaseFile>({ queryKey: caseKeys.files(caseId) })
  for (const [key, file] of before) {
    if (!file) continue
    const decision = rules.foresee(file, command, actor, currentInstant(session))
    if (decision.ok) queryClient.setQueryData(key, rules.applyChanges(file, decision.changes))
  }
  return before
}

/**
 * Sends commands to one case: shown at once, sent until heard (always with the same id), rolled back on a
 * refusal. `mutate(command)`; a refusal is an `ApiError`, its conflicts in `conflictsOf(error)`.
 */
export function useCommand(caseId: string) {
  const queryClient = useQueryClient()
  const mutation = useMutation({
    mutationKey: ['command', caseId],
    scope: { id: `case-${caseId}` },
    retry: (failures, error) => isOffline(error) && failures < 5,
    mutationFn: (sending: Sending) =>
      request<{ version: number }>(`/cases/${encodeURIComponent(caseId)}/commands`, {
        method: 'POST',
        body: sending,
      }),
    onMutate: async ({ command }) => ({ before: await showAtOnce(queryClient, caseId, command) }),
    onError: (_error, _sending, context) => {
      for (const [key, file] of context?.before ?? []) queryClient.setQueryData(key, file)
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: caseKeys.case(caseId) }),
        queryClient.invalidateQueries({ queryKey: caseKeys.list }),
        queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
      ]),
  })
  const sending = (command: Command): Sending => ({ id: crypto.randomUUID(), command })
  return {
    ...mutation,
    mutate: (command: Command, options?: Parameters<typeof mutation.mutate>[1]) =>
      mutation.mutate(sending(command), options),
    mutateAsync: (command: Command) => mutation.mutateAsync(sending(command)),
  }
}
