import { beforeAll, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { createMockApi } from '../../../../mocks/api.ts'
import { answerFrom } from '../../../../mocks/browser.ts'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { visit } from '../../../../tests/app.tsx'
import type { Api } from '../../../api/create-api.ts'
import type { Command } from '../../../domain/command.ts'

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

const neighbour: Extract<Command, { type: 'addContact' }>['contact'] = {
  id: 'M20',
  name: 'Naboen',
  kind: 'friend',
  sector: 'private',
  lifeArea: 'daily_life',
  status: 'active',
  acute: false,
}
const lodger = { ...neighbour, id: 'M21', name: 'Logerende', lifeArea: 'housing' } as const

beforeAll(async () => {
  api = await createMockApi({ fixedNow: () => clock, log: () => undefined })
  clock = '2026-12-01T09:00:00+01:00'
  await post('/demo/start', {})
  await signIn('M1')
  await api.request('/api/cases/maja/file?purpose=map')
  await signIn('citizen')
  await change({ type: 'addContact', contact: lodger })
  clock = '2026-12-02T09:00:00+01:00'
  await signIn('citizen')
  await change({ type: 'editContact', contact: 'M1', set: { closeness: 1 }, was: { closeness: 2 } })
  await change({ type: 'removeContact', contact: 'M21' })
  await change({ type: 'addContact', contact: neighbour })
  await change({ type: 'removeTie', tie: 'T3' })
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

/** The map's page as somebody finds it. */
async function show(as: string, search = '') {
  await signIn(as)
  const { history } = await visit(`/cases/maja/map${search}`)
  await expect.element(dateField()).toBeVisible()
  return history
}

const dateField = () => page.getByRole('textbox', { name: 'Hvordan så kortet ud den' })
async function askFor(date: string) {
  await dateField().fill(date)
  await userEvent.keyboard('{Enter}')
}
const map = () => page.getByRole('group', { name: 'Kontaktkort' })
const contact = (name: RegExp) => map().getByRole('button', { name })
const differences = () => page.getByRole('list', { name: 'Det, der er anderledes' })
const sentences = () =>
  differences()
    .getByRole('listitem')
    .elements()
    .map((line) => line.textContent)

test('the map of an earlier date is drawn, marked as such and not changed, until one goes back to today', async () => {
  const history = await show('citizen')
  await dateField().fill('1.12.2026')
  await page.getByRole('button', { name: 'Vis kortet, som det var' }).click()
  const heading = page.getByRole('heading', { name: 'Kortet, som det var den 1. december 2026' })
  await expect.element(heading).toHaveFocus()
  expect(history.location.search).toBe('?at=2026-12-01')
  await expect.element(contact(/^Logerende, /)).toBeInTheDocument()
  expect(contact(/^Naboen/).elements()).toEqual([])
  await expect
    .element(
      map().getByRole('img', {
        name: 'Jobcenter Fjordvig og Børne- og Familieafdelingen mangler en forbindelse',
      }),
    )
    .toBeInTheDocument()
  for (const name of [/^Tilføj/, /^Fortryd/, /^Ret/, /^Importér/])
    expect(page.getByRole('button', { name }).elements()).toEqual([])

  await page.getByRole('link', { name: 'Tabel' }).click()
  await expect.element(page.getByRole('row', { name: /Logerende/ }).first()).toBeVisible()
  await expect.element(heading).toBeVisible()
  await page.getByRole('link', { name: 'Tilbage til kortet i dag' }).click()
  await expect.element(page.getByRole('row', { name: /Naboen/ }).first()).toBeVisible()
  expect(page.getByRole('row', { name: /Logerende/ }).elements()).toEqual([])
  expect(heading.elements()).toEqual([])
})

test('what is gone, new, moved and changed is marked on the map in words, and told in sentences', async () => {
  await show('citizen', '?since=2026-12-01')
  await expect.element(contact(/^Logerende, .*, er væk siden 1\. december 2026$/)).toBeInTheDocument()
  await expect.element(contact(/^Naboen, .*, ny siden 1\. december 2026$/)).toBeInTheDocument()
  await expect
    .element(contact(/^Jobcenter Fjordvig, .*, flyttet siden 1\. december 2026$/))
    .toBeInTheDocument()
  await expect.element(contact(/^Fjordvig Boligforening, .*, ændret siden/)).toBeInTheDocument()
  expect(contact(/^Mormor, .*siden/).elements()).toEqual([])
  const ties = map().getByRole('img')
  await expect
    .element(
      ties.and(
        page.getByRole('img', {
          name: 'Børne- og Familieafdelingen samarbejder med Skolen, 5. klasse, er væk siden 1. december 2026',
        }),
      ),
    )
    .toBeInTheDocument()
  await expect
    .element(
      page.getByRole('img', {
        name: /^Jobcenter Fjordvig samarbejder med Børne- og Familieafdelingen, ændret siden/,
      }),
    )
    .toBeInTheDocument()
  await expect
    .element(page.getByRole('status').filter({ hasText: '6 ting er anderledes end 1. december 2026.' }))
    .toBeVisible()
  expect(sentences()).toEqual([
    'Jobcenter Fjordvig er rykket tættere på: før Midt imellem, nu Tæt på.',
    'Naboen er kommet på kortet: Hverdag.',
    'Logerende er ikke længere på kortet.',
    'Jobcenter Fjordvig og Børne- og Familieafdelingen: Forbindelsen var »mangler«, nu »samarbejder«.',
    'Ikke længere på kortet: Børne- og Familieafdelingen samarbejder med Skolen, 5. klasse.',
    'Svaret er kommet fra Fjordvig Boligforening (Svar på afdragsordning).',
  ])

  // The ghost is one of the map's contacts, to be read as it was and not to be changed.
  contact(/^Logerende/)
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }))
  const details = page.getByRole('dialog', { name: 'Logerende' })
  await expect.element(details).toBeVisible()
  expect(details.getByRole('button', { name: /^(Ret|Flyt|Afslut)/ }).elements()).toEqual([])
  await userEvent.keyboard('{Escape}')

  await page.getByRole('link', { name: 'Tabel' }).click()
  await expect
    .element(page.getByRole('row', { name: /^Logerende \(er væk siden 1\. december 2026\)/ }))
    .toBeVisible()
  await page.getByRole('link', { name: 'Matrix' }).click()
  await expect.element(page.getByRole('rowheader', { name: 'Logerende (er væk)' })).toBeVisible()
})

test('what is different since a meeting leaves out what was before it', async () => {
  await show('M1')
  await page.getByLabelText('Hvornår').selectOptions('Efter mødet 3. december 2026')
  await page.getByRole('button', { name: 'Vis forskellen' }).click()
  await expect.element(differences()).toHaveTextContent('Svaret er kommet fra Fjordvig Boligforening')
  expect(sentences()).toHaveLength(1)
})

test('a date before the case, to come, today, or none at all is refused at the field', async () => {
  await show('M1')
  const refusals = [
    ['1.1.2020', 'Sagen var her ikke endnu den dag. Vælg en senere dato.'],
    ['5.12.2026', 'Datoen må ikke ligge ude i fremtiden.'],
    ['4.12.2026', 'Vælg en dag før i dag.'],
    ['31.2.2026', 'Skriv en dato, der findes, med tal, fx 3.12.2026.'],
  ] as const
  for (const [date, sentence] of refusals) {
    await askFor(date)
    await expect.element(dateField()).toHaveAccessibleDescription(expect.stringContaining(sentence))
    await expect.element(dateField()).toHaveValue(date)
    await expect.element(dateField()).toBeInvalid()
    // It is read aloud with its field.
    await expect.element(dateField()).toHaveFocus()
    expect(differences().elements()).toEqual([])
  }
})

test('what is new since one was last here is told in sentences with who did it, and leads to the difference', async () => {
  await show('M1')
  await expect
    .element(page.getByRole('heading', { name: 'Nyt, siden du sidst var her den 1. december 2026' }))
    .toBeVisible()
  await expect
    .element(
      page.getByText(
        'Jobcenter Fjordvig er rykket tættere på: før Midt imellem, nu Tæt på. (Maja Eksempelsen, 2. december 2026)',
      ),
    )
    .toBeVisible()
  await page.getByRole('button', { name: 'Vis, hvad der er anderledes' }).click()
  await expect.element(differences().getByText(/tættere på/)).toBeVisible()
})

test('a reader in one area finds no ghost, no sentence and no count of what changed in another', async () => {
  const closed = /Logerende|Naboen|Boligforening|Børne|Svar på/
  const nothingOfIt = () => {
    expect(document.body.textContent).not.toMatch(closed)
    const names = [...document.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel)
    expect(names.filter((name) => name?.match(closed))).toEqual([])
  }
  await show('M2', '?since=2026-12-01')
  await expect.element(page.getByText('Kortet er det samme som 1. december 2026.')).toBeVisible()
  await expect.element(contact(/^Ydelseskontoret/)).toBeInTheDocument()
  expect(contact(/siden 1\. december/).elements()).toEqual([])
  expect(differences().elements()).toEqual([])
  nothingOfIt()
  await page.getByRole('link', { name: 'Vis kortet, som det var' }).click()
  await expect.element(page.getByRole('heading', { name: /^Kortet, som det var/ })).toBeVisible()
  await expect.element(contact(/^Ydelseskontoret/)).toBeInTheDocument()
  nothingOfIt()
})

test.each([
  ['da', '?since=2026-12-01', 'Forskellen siden 1. december 2026'],
  ['en', '?since=2026-12-01', 'The difference since 1 December 2026'],
  ['en', '?at=2026-12-01', 'The map as it was on 1 December 2026'],
])('it has no faults (%s%s)', async (language, search, heading) => {
  localStorage.setItem('language', language)
  await signIn('citizen')
  await visit(`/cases/maja/map${search}`)
  await expect.element(page.getByRole('heading', { name: heading })).toBeVisible()
  expect(document.body.textContent).not.toMatch(/map-time\.|{{/)
  expect(await accessibilityFaults()).toEqual([])
})
