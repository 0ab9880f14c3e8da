import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { defaultClosingDays } from '../domain/days.ts'
import { request } from './request.ts'

/** The days of the year (month-day) the municipality is closed, in order. */
export const closingDaysQuery = queryOptions({
  queryKey: ['closing-days'],
  queryFn: ({ signal }) => request<string[]>('/closing-days', { signal }),
})

/** The same; the usual ones until that is known. */
export const useClosingDays = (): readonly string[] => useQuery(closingDaysQuery).data ?? defaultClosingDays

/** For an administrator: all of them, instead of those before. */
export function useSetClosingDays() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (days: readonly string[]) =>
      request<void>('/closing-days', { method: 'PUT', body: { days } }),
    onSuccess: () => queryClient.invalidateQueries(closingDaysQuery),
  })
}
