import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

/** Whether the reader has an address to subscribe to their meetings at; the address itself is told once. */
export const calendarFeedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: ({ signal }) => request<{ madeAt: string | null }>('/calendar-feed', { signal }),
})

/** Makes a new address, whole; the one before shows nothing any more. */
export function useNewCalendarFeed() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { path } = await request<{ path: string }>('/calendar-feed', { method: 'POST', body: {} })
      return new URL(path, location.origin).href
    },
    onSuccess: () => queryClient.invalidateQueries(calendarFeedQuery),
  })
}

export function useEndCalendarFeed() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => request<void>('/calendar-feed', { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries(calendarFeedQuery),
  })
}
