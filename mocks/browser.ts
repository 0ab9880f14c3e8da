import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import type { Api } from '../src/api/create-api.ts'
import { createMockApi } from './api.ts'

/** Answers this page's requests to `/api` from `api`; everything else goes to the network. */
export async function answerFrom(api: () => Api): Promise<void> {
  const worker = setupWorker(http.all('/api/*', ({ request }) => api().fetch(request)))
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
}

/** Starts the demo: the API runs in the page, over an in-memory database with the fictional cases. */
export async function startDemo(): Promise<void> {
  const api = await createMockApi({ log: () => undefined })
  await api.request('/api/demo/start', { method: 'POST' })
  await answerFrom(() => api)
}
