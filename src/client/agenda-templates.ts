import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SavedTemplate } from '../domain/saved-template.ts'
import { request } from './request.ts'

/** `mine`: whoever reads it made it, and may remove it. */
export type OwnTemplate = SavedTemplate & { id: string; mine: boolean }

const key = ['agenda-templates'] as const
const pathOf = (caseId: string) => `/cases/${encodeURIComponent(caseId)}/agenda-templates`

export const templateQueries = {
  /** For the coordinator of a case; the templates are the same in every case. */
  forCase: (caseId: string) =>
    queryOptions({
      queryKey: [...key, caseId],
      queryFn: ({ signal }) => request<OwnTemplate[]>(pathOf(caseId), { signal }),
    }),
  /** For an administrator. */
  all: () =>
    queryOptions({
      queryKey: key,
      queryFn: ({ signal }) => request<(SavedTemplate & { id: string })[]>('/agenda-templates', { signal }),
    }),
}

/** Saves an agenda for all coordinators. A refusal says at which field (`name`, `items/2/title`). */
export function useSaveTemplate(caseId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (template: SavedTemplate) =>
      request<{ id: string }>(pathOf(caseId), { method: 'POST', body: template }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: key }),
  })
}

export function useDeleteTemplate() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request<void>(`/agenda-templates/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: key }),
  })
}
