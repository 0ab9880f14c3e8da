import { createMemoryHistory } from '@tanstack/history'
import { afterEach, expect, test, vi } from 'vitest'
import { signInAs, startApi } from '../../tests/app.tsx'
import { sessionQuery } from '../client/session.ts'
import { createPages } from './pages.tsx'
import { createQueryClient } from './query-client.ts'

startApi()
afterEach(() => vi.useRealTimers())

/** At the map, on a network that does not answer any more until `answer` is called. */
async function atTheMap() {
  await signInAs({ case: 'maja', as: 'M1' })
  const queryClient = createQueryClient()
  const history = createMemoryHistory({ initialEntries: ['/cases/maja/map'] })
  const pages = createPages(queryClient, history)
  await pages.open()
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  if (!session) throw new Error('Nobody is signed in')
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
  let answer = () => {}
  const late = new Promise<typeof session>((resolve) => {
    answer = () => resolve(session)
  })
  void queryClient.fetchQuery({ ...sessionQuery, queryFn: () => late })
  vi.useFakeTimers()
  return { pages, history, answer }
}

test('a page that is looked at differently stays, with all that is open on it, however long that takes', async () => {
  const { pages, history, answer } = await atTheMap()
  const screen = pages.shown()?.Screen
  history.push('/cases/maja/map?view=table')
  await vi.advanceTimersByTimeAsync(5000)
  expect(pages.shown()).toMatchObject({ Screen: screen, isThere: true, place: { search: {} } })
  vi.useRealTimers()
  answer()
  await expect.poll(() => pages.shown()?.place.search).toEqual({ view: 'table' })
  expect(pages.shown()?.Screen).toBe(screen)
})

test('another page that takes long says that it is on its way', async () => {
  const { pages, history, answer } = await atTheMap()
  history.push('/cases/maja')
  await vi.advanceTimersByTimeAsync(5000)
  expect(pages.shown()).toMatchObject({ isThere: false, place: { path: '/cases/maja' } })
  vi.useRealTimers()
  answer()
  await expect.poll(() => pages.shown()?.isThere).toBe(true)
})
