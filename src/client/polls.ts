import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { LinkCode } from '../api/ask-by-mail.ts'
import type { Poll } from '../api/routes/poll.ts'
import type { PollAnswer } from '../domain/vocabulary.ts'
import { caseKeys, meetingPath } from './cases.ts'
import { isOffline, request } from './request.ts'

export type { LinkCode, Poll }

const pathOf = (caseId: string, meeting: string) => `${meetingPath(caseId, meeting)}/poll`

/** The times a meeting could have, as far as the reader may know what is said of them. */
export const pollQuery = (caseId: string, meeting: string) =>
  queryOptions({
    queryKey: [...caseKeys.case(caseId), 'poll', meeting],
    queryFn: ({ signal }) => request<Poll>(pathOf(caseId, meeting), { signal }),
  })

/** What is written shows everywhere it is seen before it counts as done, also when it was refused. */
function useWriting<Input, Answer>(caseId: string, write: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient()
  return useMutation({
    // What is said of one time is sent in the order it was said.
    scope: { id: `poll-${caseId}` },
    retry: (failures, error) => isOffline(error) && failures < 5,
    mutationFn: write,
    onSettled: () => queryClient.invalidateQueries({ queryKey: caseKeys.case(caseId) }),
  })
}

/**
 * Asks about times: when the meeting could begin, in instants, and how long it is. Gives the codes of the links that mails
 * carry, this once.
 */
export const useProposeTimes = (caseId: string, meeting: string) =>
  useWriting(caseId, (body: { starts: string[]; minutes: number }) =>
    request<{ codes: LinkCode[] }>(pathOf(caseId, meeting), { method: 'PUT', body }),
  )

export const useClosePoll = (caseId: string, meeting: string) =>
  useWriting(caseId, () => request<void>(pathOf(caseId, meeting), { method: 'DELETE' }))

/** The meeting gets one of its proposed times, and nothing more is answered. */
export const useChooseTime = (caseId: string, meeting: string) =>
  useWriting(caseId, (time: string) =>
    request<{ start: string; end: string }>(`${pathOf(caseId, meeting)}/choice`, {
      method: 'POST',
      body: { time },
    }),
  )

/** The reader's own answer to one time, or one that somebody (`as`) has told the coordinator. */
export const useAnswerTime = (caseId: string, meeting: string) =>
  useWriting(caseId, (body: { time: string; answer: PollAnswer; as?: string }) =>
    request<void>(`${pathOf(caseId, meeting)}/answers`, { method: 'PUT', body }),
  )
