import './styles.ts'
import { createRoot } from 'react-dom/client'
import { caseQueries } from '../client/cases.ts'
import { sessionQuery } from '../client/session.ts'
import { applyTheme, keptTheme } from '../ui/theme.ts'
import { App } from './app.tsx'
import { startLanguage } from './i18n.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

async function start() {
  applyTheme(keptTheme())
  const root = document.getElementById('root')
  if (!root) return
  if (__DEMO__) {
    root.textContent = 'Henter den opdigtede kommune …'
    await (await import('../../mocks/browser.ts')).startDemo()
  }
  const queryClient = createQueryClient()
  const router = createAppRouter(queryClient)
  // The texts, who is signed in, the page's code and its data are all asked for at once.
  void queryClient.prefetchQuery(sessionQuery)
  const { pathname } = router.latestLocation
  if (pathname === '/cases') void queryClient.prefetchQuery(caseQueries.list())
  const texts = startLanguage()
  const [matched] = router.getMatchedRoutes(pathname)
  for (const route of matched) void router.loadRouteChunk(route)
  await texts
  createRoot(root).render(<App router={router} queryClient={queryClient} />)
}

void start()
