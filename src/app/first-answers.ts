import type { QueryClient } from '@tanstack/react-query'
import { type CaseOverview, caseQueries } from '../client/cases.ts'
import { type Session, sessionQuery } from '../client/session.ts'

/** What the server sent along with the page, as if it had been asked for; it does not stay in the document. */
export function takeFirstAnswers(queryClient: QueryClient): void {
  const block = document.getElementById('first-answers')
  if (!block?.textContent) return
  const { session, cases }: { session?: Session; cases?: CaseOverview[] } = JSON.parse(block.textContent)
  block.remove()
  if (session) queryClient.setQueryData(sessionQuery.queryKey, session)
  if (cases) queryClient.setQueryData(caseQueries.list().queryKey, cases)
}
