import { createMemoryHistory } from '@tanstack/history'
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { createMockApi } from '../mocks/api.ts'
import { answerFrom } from '../mocks/browser.ts'
import type { Api } from '../src/api/create-api.ts'
import type { ApiOptions } from '../src/api/options.ts'
import { App } from '../src/app/app.tsx'
import '../src/app/styles.ts'
import { createPages } from '../src/app/pages.tsx'
import { createQueryClient } from '../src/app/query-client.ts'
import type { Poll } from '../src/client/polls.ts'
import type { Command } from '../src/domain/command.ts'
import type { PollAnswer } from '../src/domain/vocabulary.ts'
import { loadMoreTexts, startLanguage } from '../src/texts/language.ts'
import { morning } from './reader.ts'

let api: Api
let complaints: string[] = []

/**
 * The real API, on a database of this test file's own; `demo: false` leaves it as empty as a first visit finds it.
 * `now`: its clock, which stands still without it.
 */
export function startApi({
  demo = true,
  now = () => morning,
  mail = null,
}: {
  demo?: boolean
  now?: () => string
  mail?: ApiOptions['mail']
} = {}): void {
  beforeAll(async () => {
    api = await createMockApi({ fixedNow: now, mail, log: (line) => complaints.push(line) })
    if (demo) await api.request('/api/demo/start', { method: 'POST' })
    await answerFrom(() => api)
  }, 60_000)

  beforeEach(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
    complaints = []
    for (const level of ['error', 'warn'] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => complaints.push(words.join(' ')))
    }
  })

  afterEach(async () => {
    await cleanup()
    vi.restoreAllMocks()
    await signOutElsewhere()
    expect(complaints, 'nothing is said in the console').toEqual([])
  })
}

/** Says that a test brings about what the console then tells. */
export function allowComplaint(expected: RegExp): void {
  complaints = complaints.filter((complaint) => !expected.test(complaint))
}

/** Signs somebody in as the demo's sign-in page would. */
export async function signInAs(who: { case: string; as: string } | { as: 'administrator' }): Promise<void> {
  const answer = await api.request('/api/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  })
  expect(answer.status).toBe(200)
}

/** Does a command as somebody of a case, before the page under test is there; nobody is signed in after it. */
export async function commandAs(who: { case: string; as: string }, command: Command): Promise<void> {
  await signInAs(who)
  const answer = await api.request(`/api/cases/${who.case}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID(), command }),
  })
  expect(answer.status).toBe(200)
  await signOutElsewhere()
}

type PollWrite = 'close' | { starts: string[]; minutes: number } | { at: number; answer: PollAnswer }

/** Asks about times for a meeting, closes that, or answers one, as somebody of a case; nobody is signed in after it. */
export async function pollAs(
  who: { case: string; as: string },
  meeting: string,
  write: PollWrite,
): Promise<void> {
  await signInAs(who)
  const path = `/api/cases/${who.case}/meetings/${meeting}/poll`
  const send = async (method: string, to: string, body?: unknown) => {
    const answer = await api.request(to, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.ok).toBe(true)
  }
  if (write === 'close') await send('DELETE', path)
  else if ('starts' in write) await send('PUT', path, write)
  else {
    const poll: Poll = await (await api.request(path)).json()
    await send('PUT', `${path}/answers`, { time: poll.times[write.at]?.id, answer: write.answer })
  }
  await signOutElsewhere()
}

/** Ends the session without the page knowing, as a sign-out in another browser or its end in time would. */
export async function signOutElsewhere(): Promise<void> {
  await api.request('/api/session', { method: 'DELETE' })
}

/** The whole app at an address, as a visitor finds it. */
export async function visit(path: string) {
  await startLanguage()
  // A screen asks for them once in the life of a page; here the page lives longer than a visit.
  await loadMoreTexts()
  const queryClient = createQueryClient()
  const pages = createPages(queryClient, createMemoryHistory({ initialEntries: [path] }))
  void pages.open()
  const screen = await render(<App pages={pages} queryClient={queryClient} />)
  return { screen, history: pages.history }
}
