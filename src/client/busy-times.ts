import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BusyTime, KnownCalendar } from '../domain/finding-time/busy-time.ts'
import { caseKeys } from './cases.ts'
import { request } from './request.ts'

/** How much is kept of when somebody is busy. */
interface Kept {
  /** An instant. */
  uploadedAt: string
  /** The last day they are known of. */
  until: string
  count: number
}

export const busyTimesQueries = {
  own: () =>
    queryOptions({
      queryKey: ['busy-times'],
      queryFn: ({ signal }) => request<Kept | null>('/busy-times', { signal }),
    }),
  /** Of a case's people, for its coordinator. */
  known: (caseId: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(caseId), 'busy-times'],
      queryFn: ({ signal }) => request<KnownCalendar[]>(pathOf(caseId), { signal }),
    }),
}

const part = encodeURIComponent
const pathOf = (caseId: string, ...of: string[]) =>
  ['/cases', part(caseId), 'busy-times', ...of.map(part)].join('/')

/** Keeps when the reader is busy instead of what was kept before; without times, keeps nothing. */
export function useOwnBusyTimes() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (busy: BusyTime[] | undefined) => keep('/busy-times', busy),
    onSuccess: () => queryClient.invalidateQueries(busyTimesQueries.own()),
  })
}

/** The same of somebody in a case, whose calendar the coordinator was sent. */
export function useBusyTimesOf(caseId: string, contact: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (busy: BusyTime[] | undefined) => keep(pathOf(caseId, contact), busy),
    onSuccess: () => queryClient.invalidateQueries(busyTimesQueries.known(caseId)),
  })
}

async function keep(path: string, busy: BusyTime[] | undefined): Promise<void> {
  await request<unknown>(path, busy ? { method: 'PUT', body: { busy } } : { method: 'DELETE' })
}
