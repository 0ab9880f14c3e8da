import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { statusOf } from '../client/request.ts'
import { ErrorState } from '../ui/error-state.tsx'

/** What a page shows when its data or its code did not come. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const navigate = useNavigate()
  const queries = useQueryErrorResetBoundary()
  const status = statusOf(error)
  useEffect(() => {
    queries.reset()
    if (status === 401) void navigate({ to: '/sign-in', reloadDocument: true })
  }, [queries, status, navigate])
  return <ErrorState status={status} onRetry={() => void router.invalidate()} />
}

export function NotFoundPage() {
  return <ErrorState status={404} />
}
