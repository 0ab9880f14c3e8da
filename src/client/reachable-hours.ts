import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { NotedHours, ReachableHours } from '../domain/finding-time/reachable-hours.ts'
import { caseKeys } from './cases.ts'
import { request } from './request.ts'

const part = encodeURIComponent
const pathOf = (caseId: string) => `/cases/${part(caseId)}/reachable-hours`

/** Who of a case's people can be reached at some hours only, for its coordinator. */
export const reachableHoursQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...caseKeys.case(caseId), 'reachable-hours'],
    queryFn: ({ signal }) => request<NotedHours[]>(pathOf(caseId), { signal }),
  })

/** Keeps when somebody can be reached instead of what was kept before; without hours, keeps nothing. */
export function useReachableHoursOf(caseId: string, contact: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (hours: ReachableHours | undefined) =>
      request<void>(
        `${pathOf(caseId)}/${part(contact)}`,
        hours ? { method: 'PUT', body: hours } : { method: 'DELETE' },
      ),
    onSuccess: () => queryClient.invalidateQueries(reachableHoursQuery(caseId)),
  })
}
