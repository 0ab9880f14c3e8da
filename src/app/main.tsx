import './styles.ts'
import { createBrowserHistory } from '@tanstack/history'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../texts/language.ts'
import { App } from './app.tsx'
import { takeFirstAnswers } from './first-answers.ts'
import { createPages } from './pages.tsx'
import { createQueryClient } from './query-client.ts'

async function start() {
  const root = document.getElementById('root')
  if (!root) return
  if (__DEMO__) {
    root.textContent = 'Henter den opdigtede kommune …'
    await (await import('../../mocks/browser.ts')).startDemo()
  }
  const queryClient = createQueryClient()
  takeFirstAnswers(queryClient)
  const pages = createPages(queryClient, createBrowserHistory())
  const texts = startLanguage()
  const firstPage = new Promise<void>((resolve) => pages.subscribe(resolve))
  void pages.open()
  await texts
  await firstPage
  createRoot(root).render(<App pages={pages} queryClient={queryClient} />)
}

void start()
