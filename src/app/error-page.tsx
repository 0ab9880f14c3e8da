import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { statusOf } from '../client/request.ts'
import { ErrorState } from '../ui/error-state.tsx'

/** What a page shows when its data or its code did not come. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  useEffect(() => queries.reset(), [queries])
  return <ErrorState status={statusOf(error)} onRetry={() => void router.invalidate()} />
}

export function NotFoundPage() {
  return <ErrorState status={404} />
}
