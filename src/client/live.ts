import type { QueryClient } from '@tanstack/react-query'
import { caseKeys } from './cases.ts'

/** Keeps what is on the screen up to date: a change in a case asks for that case again. Gives the way to stop. */
export function followChanges(queryClient: QueryClient): () => void {
  const events = new EventSource('/api/events')
  events.addEventListener('case', (event: MessageEvent<string>) => {
    const change: { case: string } = JSON.parse(event.data)
    void queryClient.invalidateQueries({ queryKey: caseKeys.case(change.case) })
    void queryClient.invalidateQueries({ queryKey: caseKeys.list })
    void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
  })
  return () => events.close()
}
