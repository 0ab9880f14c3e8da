import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { caseKeys } from './cases.ts'
import { request } from './request.ts'

export interface Person {
  id: string
  name: string
  email: string
  administrator: boolean
  disabled: boolean
}

const people = ['people'] as const

export const peopleQueries = {
  list: () =>
    queryOptions({ queryKey: people, queryFn: ({ signal }) => request<Person[]>('/people', { signal }) }),
}

/** Adds a person; the answer's one-time code is shown once and handed over by other means. */
export function useAddPerson() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (person: { name: string; email: string; administrator: boolean }) =>
      request<{ id: string; code: string }>('/people', { method: 'POST', body: person }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: people }),
  })
}

/** Closes or opens a person's access, or makes a new one-time code (the answer's `code`). */
export function useChangePerson() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: 'disable' | 'enable' | 'code' }) =>
      request<{ code?: string } | undefined>(`/people/${encodeURIComponent(id)}/${change}`, {
        method: 'POST',
        body: {},
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: people }),
  })
}

/** Imports a case file (all or nothing); a refusal's `body.problems` lists every problem. */
export function useImportCase() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (file: unknown) => request<{ id: string }>('/cases/import', { method: 'POST', body: file }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseKeys.list }),
  })
}
