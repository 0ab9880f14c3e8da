import { queryOptions } from '@tanstack/react-query'
import type { MyFollowUp } from '../domain/my-follow-ups.ts'
import { request } from './request.ts'

/** A follow-up I own or help with, with the case it belongs to. */
export interface MyFollowUpInCase extends MyFollowUp {
  case: string
  citizen: string
  as: string
}

export const followUpQueries = {
  mine: () =>
    queryOptions({
      queryKey: ['follow-ups'],
      queryFn: ({ signal }) => request<MyFollowUpInCase[]>('/follow-ups', { signal }),
    }),
}
