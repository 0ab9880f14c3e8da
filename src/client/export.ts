import { useMutation } from '@tanstack/react-query'
import { request } from './request.ts'

/** The citizen's own copy of the whole case, fetched when asked for and kept nowhere. */
export const useExport = (caseId: string) =>
  useMutation({
    mutationFn: () => request<unknown>(`/cases/${encodeURIComponent(caseId)}/export`),
    gcTime: 0,
  })
