import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect } from 'react'
import { followSession } from '../client/session.ts'
import { CurrentPage } from './current-page.tsx'
import type { Pages } from './pages.tsx'

/** The whole app at the history's address; what the page and the component tests render. */
export function App({ pages, queryClient }: { pages: Pages; queryClient: QueryClient }) {
  useEffect(() => followSession(queryClient, pages.open), [pages, queryClient])
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <CurrentPage pages={pages} />
      </QueryClientProvider>
    </StrictMode>
  )
}
