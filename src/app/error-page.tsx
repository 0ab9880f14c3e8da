import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError, statusOf } from '../client/request.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { useNavigation } from '../ui/navigation.ts'

/** What a page shows when its data or its code did not come. */
export function ErrorPage({ error }: { error: unknown }) {
  const { reopen } = useNavigation()
  const queries = useQueryErrorResetBoundary()
  useEffect(() => queries.reset(), [queries])
  // Code that is gone has been replaced by newer: the whole page is needed.
  const retry = () => (error instanceof ApiError ? void reopen() : location.reload())
  return <ErrorState status={statusOf(error)} onRetry={retry} />
}

export function NotFoundPage() {
  return <ErrorState status={404} />
}
