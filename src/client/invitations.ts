import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Ledger } from '../api/routes/invitations.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Answer } from '../domain/invitation-reply.ts'
import { caseKeys, meetingPath } from './cases.ts'
import { request, requestText } from './request.ts'

const part = encodeURIComponent
const soon = 3_000
const later = 30_000

/** Milliseconds until the ledger is asked for again: soon while a mail is on its way, seldom while one waits to be tried again. */
export function ledgerAgainAfter(deliveries: readonly Pick<Delivery, 'state'>[]): number | false {
  if (deliveries.some(({ state }) => state === 'queued')) return soon
  return deliveries.some(({ state }) => state === 'retrying') ? later : false
}

/** The messages about a meeting. `version`: what they are about, so that they are asked for again when it changes. */
export const invitationQueries = {
  /** For the coordinator. Asked for again while something is under way. */
  ledger: (caseId: string, meeting: string, version: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(caseId), 'ledger', meeting, version],
      queryFn: ({ signal }) => request<Ledger>(`${meetingPath(caseId, meeting)}/invitations`, { signal }),
      refetchInterval: ({ state: { data } }) => (data ? ledgerAgainAfter(data.deliveries) : false),
    }),
  own: (caseId: string, meeting: string, version: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(caseId), 'invitation', meeting, version],
      queryFn: ({ signal }) =>
        request<Delivery | null>(`${meetingPath(caseId, meeting)}/invitation`, { signal }),
    }),
}

/** A message as a calendar file. */
export const calendarFile = (caseId: string, meeting: string, message: string): Promise<string> =>
  requestText(`${meetingPath(caseId, meeting)}/invitations/${part(message)}`)

const forget = (queryClient: QueryClient, caseId: string, meeting: string) =>
  Promise.all(
    ['ledger', 'invitation'].map((what) =>
      queryClient.invalidateQueries({ queryKey: [...caseKeys.case(caseId), what, meeting] }),
    ),
  )

/** Reminds those who have not answered; gives how many. */
export function useRemind(caseId: string, meeting: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      request<{ reminded: number }>(`${meetingPath(caseId, meeting)}/reminders`, {
        method: 'POST',
        body: {},
      }),
    onSuccess: () => forget(queryClient, caseId, meeting),
  })
}

/** Notes an answer: from a calendar program's file, or as said. */
export function useAnswer(caseId: string, meeting: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { file: string } | { answer: Answer; as?: string }) =>
      request<void>(`${meetingPath(caseId, meeting)}/replies`, { method: 'POST', body }),
    onSuccess: () => forget(queryClient, caseId, meeting),
  })
}
