import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpenedLink } from '../api/open-link.ts'
import type { LinkSeat, NewLink } from '../api/routes/personal-links.ts'
import { caseKeys, meetingPath } from './cases.ts'
import { request } from './request.ts'

export type { LinkSeat, OpenedLink }

const part = encodeURIComponent
const pathOf = (caseId: string, meeting: string) => `${meetingPath(caseId, meeting)}/links`

/** For the coordinator: who takes part in a meeting without an account, and their links. */
export const linkSeatsQuery = (caseId: string, meeting: string) =>
  queryOptions({
    queryKey: [...caseKeys.case(caseId), 'links', meeting],
    queryFn: ({ signal }) => request<LinkSeat[]>(pathOf(caseId, meeting), { signal }),
  })

/** Makes somebody's link to a meeting; its whole address and its code are told this once. */
export function useNewLink(caseId: string, meeting: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (recipient: string) => {
      const link = await request<NewLink>(pathOf(caseId, meeting), { method: 'POST', body: { recipient } })
      return { ...link, address: new URL(link.path, location.origin).href }
    },
    onSuccess: () => queryClient.invalidateQueries(linkSeatsQuery(caseId, meeting)),
  })
}

export function useCloseLink(caseId: string, meeting: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (link: string) =>
      request<void>(`${pathOf(caseId, meeting)}/${part(link)}`, { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries(linkSeatsQuery(caseId, meeting)),
  })
}

/** Opens a personal link, for whoever has it: it counts as opened from now on. */
export const useOpenLink = () =>
  useMutation({
    mutationFn: (token: string) => request<OpenedLink>('/guest/open', { method: 'POST', body: { token } }),
  })
