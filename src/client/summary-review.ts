import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { PublishedVersion, ReadBefore, SummaryReview } from '../api/routes/summary-review.ts'
import type { ReviewAnswer } from '../api/store/summary-versions.ts'
import { caseKeys, meetingPath } from './cases.ts'
import { isOffline, request } from './request.ts'

export type { PublishedVersion, ReadBefore, ReviewAnswer, SummaryReview }

const pathOf = (caseId: string, meeting: string) => `${meetingPath(caseId, meeting)}/review`

/** The published versions of a meeting's summary, what changed in the reader's copies, and the answers to reviews. */
export const summaryReviewQuery = (caseId: string, meeting: string) =>
  queryOptions({
    queryKey: [...caseKeys.case(caseId), 'review', meeting],
    queryFn: ({ signal }) => request<SummaryReview>(pathOf(caseId, meeting), { signal }),
  })

/** The coordinator's answer to one of somebody's reviews, the first of theirs is 0. Sent again it is there once. */
export function useAnswerReview(caseId: string, meeting: string) {
  const queryClient = useQueryClient()
  return useMutation({
    retry: (failures, error) => isOffline(error) && failures < 5,
    mutationFn: (body: { id: string; author: string; review: number; text: string }) =>
      request<void>(`${pathOf(caseId, meeting)}/answers`, { method: 'POST', body }),
    onSuccess: () => queryClient.invalidateQueries(summaryReviewQuery(caseId, meeting)),
  })
}

/** In how many working days a published summary is to be reviewed. */
export const reviewDaysQuery = queryOptions({
  queryKey: ['review-days'],
  queryFn: ({ signal }) => request<{ days: number }>('/review-days', { signal }),
})

/** For an administrator. */
export function useSetReviewDays() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (days: number) => request<void>('/review-days', { method: 'PUT', body: { days } }),
    onSuccess: () => queryClient.invalidateQueries(reviewDaysQuery),
  })
}
