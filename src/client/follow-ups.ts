import { queryOptions } from '@tanstack/react-query'
import type { FollowUp } from '../domain/follow-up.ts'
import { request } from './request.ts'

/** A follow-up I own or help with, with the case it belongs to. */
export interface MyFollowUp {
  case: string
  citizen: string
  as: string
  followUp: FollowUp
}

export const followUpQueries = {
  mine: () =>
    queryOptions({
      queryKey: ['follow-ups'],
      queryFn: ({ signal }) => request<MyFollowUp[]>('/follow-ups', { signal }),
    }),
}
