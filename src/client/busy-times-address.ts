import { type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { KnownSubscription, Subscription } from '../domain/finding-time/calendar-subscription.ts'
import { busyTimesQueries } from './busy-times.ts'
import { request } from './request.ts'

const isWaiting = ({ triedAt }: Subscription): boolean => triedAt === null
/** In milliseconds: how often it is asked whether a calendar has been read, until it has. */
const soon = 1000

export const calendarAddressQueries = {
  own: () =>
    queryOptions({
      queryKey: [...busyTimesQueries.own().queryKey, 'address'],
      queryFn: ({ signal }) => request<Subscription | null>('/busy-times/address', { signal }),
      refetchInterval: ({ state: { data } }) => (data && isWaiting(data) ? soon : false),
    }),
  /** Of a case's people, for its coordinator. */
  known: (caseId: string) =>
    queryOptions({
      queryKey: [...busyTimesQueries.known(caseId).queryKey, 'addresses'],
      queryFn: ({ signal }) =>
        request<KnownSubscription[]>(`/cases/${encodeURIComponent(caseId)}/calendar-addresses`, { signal }),
      refetchInterval: ({ state: { data } }) => (data?.some(isWaiting) ? soon : false),
    }),
}

/** Has the reader's calendar read from an address, instead of all that was known of it. */
export const useOwnAddress = () => useAddress('/busy-times/address', calendarAddressQueries.own().queryKey)

/** The same of somebody in a case, whose calendar's address the coordinator was given. */
export const useAddressOf = (caseId: string, contact: string) =>
  useAddress(
    `/cases/${encodeURIComponent(caseId)}/busy-times/${encodeURIComponent(contact)}/address`,
    calendarAddressQueries.known(caseId).queryKey,
  )

function useAddress(path: string, queryKey: QueryKey) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (address: string) => request<void>(path, { method: 'PUT', body: { address } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  })
}

/** Fetches the busy times anew when a calendar has been read. */
export function useTimesWhenRead(readAt: string | null | undefined, queryKey: QueryKey) {
  const queryClient = useQueryClient()
  const key = JSON.stringify(queryKey)
  useEffect(() => {
    if (readAt) void queryClient.invalidateQueries({ queryKey: JSON.parse(key), exact: true })
  }, [readAt, key, queryClient])
}
