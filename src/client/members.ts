import { useMutation, useQueryClient } from '@tanstack/react-query'
import { caseQueries } from './cases.ts'
import { request } from './request.ts'

/** Says who a contact (or "citizen") of a case is from now on, by e-mail: those, and nobody else. */
export function useConnect(caseId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (seat: { as: string; emails: string[] }) =>
      request<unknown>(`/cases/${encodeURIComponent(caseId)}/members`, { method: 'PUT', body: seat }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseQueries.members(caseId).queryKey }),
  })
}
