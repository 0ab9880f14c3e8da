import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../request.ts'

/** The outbox of whoever is signed in. Its code comes late; where it cannot be had there is no network. */
export async function loadOutbox(queryClient: QueryClient) {
  try {
    const { outboxOf } = await import('./outbox.ts')
    return await outboxOf(queryClient)
  } catch {
    throw new ApiError(0, { reason: 'offline' })
  }
}
