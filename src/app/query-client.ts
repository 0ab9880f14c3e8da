import { QueryClient } from '@tanstack/react-query'
import { statusOf } from '../client/request.ts'

/** A refusal is not asked again; no answer and a stumbling server are, twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => {
          const status = statusOf(error)
          return (status === 0 || status >= 502) && failures < 2
        },
      },
    },
  })
