import { QueryClientProvider } from '@tanstack/react-query'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { createMockApi } from '../../../../mocks/api.ts'
import { answerFrom } from '../../../../mocks/browser.ts'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import type { Api } from '../../../api/create-api.ts'
import { createQueryClient } from '../../../app/query-client.ts'
import { caseQueries } from '../../../client/cases.ts'
import { sessionQuery } from '../../../client/session.ts'
import type { Command } from '../../../domain/command.ts'
import { dayOf } from '../../../domain/days.ts'
import { loadMoreTexts, startLanguage } from '../../../texts/language.ts'
import { type Comparison, TimePanel } from './time-panel.tsx'

// The real API, with a clock that goes on: the case came on the first, was changed on the second and after the meeting
// on the third, and is looked at on the fourth.
let clock = ''
let api: Api

const post = async (path: string, body: unknown) => {
  const answer = await api.request(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.ok, await answer.clone().text()).toBe(true)
}
const signIn = (as: string) => post('/demo/sign-in', { case: 'maja', as })
const change = (command: Command) => post('/cases/maja/commands', { id: crypto.randomUUID(), command })

beforeAll(async () => {
  api = await createMockApi({ fixedNow: () => clock, log: () => undefined })
  clock = '2026-12-01T09:00:00+01:00'
  await post('/demo/start', {})
  await signIn('M1')
  await api.request('/api/cases/maja/file?purpose=map')
  clock = '2026-12-02T09:00:00+01:00'
  await signIn('citizen')
  await change({ type: 'editContact', contact: 'M1', set: { closeness: 1 }, was: { closeness: 2 } })
  await change({ type: 'editTie', tie: 'T10', set: { kind: 'cooperates' }, was: { kind: 'missing' } })
  clock = '2026-12-03T15:00:00+01:00'
  await signIn('citizen')
  await change({ type: 'editWait', wait: 'V2', set: { answeredOn: '2026-12-03' }, was: {} })
  clock = '2026-12-04T09:00:00+01:00'
  await answerFrom(() => api)
}, 60_000)

beforeEach(async () => {
  localStorage.clear()
  await cleanup()
})

async function show(as: string) {
  await signIn(as)
  await startLanguage()
  await loadMoreTexts()
  const queryClient = createQueryClient()
  await queryClient.fetchQuery(sessionQuery)
  const file = await queryClient.fetchQuery(caseQueries.file('maja', 'map'))
  const onShow = vi.fn<(comparison: Comparison | null) => void>()
  await render(
    <QueryClientProvider client={queryClient}>
      <main>
        <h1>Kort</h1>
        <TimePanel caseId="maja" file={file} day={dayOf(clock)} onShow={onShow} />
      </main>
    </QueryClientProvider>,
  )
  return onShow
}

const dateField = () => page.getByRole('textbox', { name: 'Hvordan så kortet ud den' })
async function askFor(date: string) {
  await dateField().fill(date)
  await userEvent.keyboard('{Enter}')
}
const differences = () => page.getByRole('list', { name: 'Det, der er anderledes' })

test('what is different since a date is told in sentences and given to the map, until one has seen enough', async () => {
  const onShow = await show('M1')
  await askFor('1.12.2026')
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('3 ting er anderledes end 1. december 2026.')
  expect(
    differences()
      .getByRole('listitem')
      .elements()
      .map((line) => line.textContent),
  ).toEqual([
    'Jobcenter Fjordvig er rykket tættere på: før Midt imellem, nu Tæt på.',
    'Jobcenter Fjordvig og Børne- og Familieafdelingen: Forbindelsen var »mangler«, nu »samarbejder«.',
    'Svaret er kommet fra Fjordvig Boligforening (Svar på afdragsordning).',
  ])
  const shown = onShow.mock.lastCall?.[0]
  expect(shown?.before.ties.find(({ id }) => id === 'T10')?.kind).toBe('missing')
  expect(shown?.changes).toHaveLength(3)
  await page.getByRole('button', { name: 'Vis kun kortet, som det er nu' }).click()
  expect(onShow.mock.lastCall).toEqual([null])
  expect(differences().elements()).toEqual([])
})

test('what is different since a meeting leaves out what was before it', async () => {
  await show('M1')
  await page.getByLabelText('Sammenlign med').selectOptions('Efter mødet 3. december 2026')
  await page.getByRole('button', { name: 'Vis forskellen' }).click()
  await expect.element(differences()).toHaveTextContent('Svaret er kommet fra Fjordvig Boligforening')
  expect(differences().getByRole('listitem').elements()).toHaveLength(1)
})

test('a date before the case, to come, today, or none at all is refused at the field', async () => {
  const onShow = await show('M1')
  const refusals = [
    ['30.11.2026', 'Sagen var her ikke endnu den dag. Vælg en senere dato.'],
    ['5.12.2026', 'Datoen må ikke ligge ude i fremtiden.'],
    ['4.12.2026', 'Vælg en dag før i dag.'],
    ['31.2.2026', 'Skriv en dato, der findes, fx 3.12.2026.'],
  ] as const
  for (const [date, sentence] of refusals) {
    await askFor(date)
    await expect.element(dateField()).toHaveAccessibleDescription(expect.stringContaining(sentence))
    await expect.element(dateField()).toHaveValue(date)
    await expect.element(dateField()).toBeInvalid()
  }
  expect(onShow.mock.calls.every(([comparison]) => comparison === null)).toBe(true)
})

test('what is new since one was last here is told with who did it, and leads to the difference', async () => {
  await show('M1')
  await expect
    .element(page.getByRole('heading', { name: 'Nyt, siden du sidst var her den 1. december 2026' }))
    .toBeVisible()
  await expect
    .element(page.getByText('Jobcenter Fjordvig (Maja Eksempelsen, 2. december 2026)', { exact: true }))
    .toBeVisible()
  await page.getByRole('button', { name: 'Vis, hvad der er anderledes' }).click()
  await expect.element(differences().getByText(/tættere på/)).toBeVisible()
})

test('a reader in one area hears nothing of what changed in another', async () => {
  await show('M2')
  await expect.element(page.getByText('Du har ikke set kortet før i dag.')).toBeVisible()
  await askFor('1.12.2026')
  await expect.element(page.getByRole('status')).toHaveTextContent(/1. december 2026/)
  expect(document.body.textContent).not.toMatch(/Boligforening|Børne|Svar på/)
})

test.each(['da', 'en'])('it has no faults (%s)', async (language) => {
  localStorage.setItem('language', language)
  await show('M1')
  await page.getByRole('button', { name: language === 'da' ? 'Vis, hvad der er' : 'Show what is' }).click()
  await expect.element(page.getByRole('list').last()).toBeVisible()
  expect(document.body.textContent).not.toMatch(/map-time\.|{{/)
  expect(await accessibilityFaults()).toEqual([])
})
