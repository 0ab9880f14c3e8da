import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { day, fictionalCase, renderPanel } from '../../../../tests/map/panel.tsx'
import { MapView } from '../map-view.tsx'
import { GapSummary } from './gap-summary.tsx'
import { GapsPanel } from './gaps-panel.tsx'

beforeEach(async () => {
  localStorage.clear()
  await cleanup()
})

const maja = fictionalCase('maja')
const show = (as: string, file = maja) =>
  renderPanel({ file, as }, (view) => (
    <>
      <GapSummary file={view} day={day} />
      <MapView file={view} day={day} />
      <GapsPanel file={view} day={day} />
    </>
  ))
const drawn = () => page.getByRole('group', { name: 'Huller i hjælpen' })

test('the map draws what is missing in an area, with its word and its sentence', async () => {
  await show('M1')
  const housing = drawn().getByRole('img', { name: /^Bolig: Et behov er udækket/ })
  await expect.element(housing).toHaveTextContent('Ingen i gang')
  const health = drawn().getByRole('img', { name: /Psykisk helbred: De her arbejder med det samme/ })
  await expect.element(health).toBeInTheDocument()
  expect(drawn().getByText('Ingen stafet').query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
})

test('where a goal hangs on two without a tie, the tie is drawn as one that could be', async () => {
  // Nobody has said yet that the landlord and the benefits office ought to talk.
  await show('M1', { ...maja, ties: maja.ties.filter(({ id }) => id !== 'T11') })
  const map = page.getByRole('group', { name: 'Kontaktkort' })
  const suggested = map.getByRole('img', { name: /holder det samme mål tilbage/ })
  await expect.element(suggested.first()).toHaveTextContent('samme mål')
  expect(map.getByRole('img', { name: /arbejder med det samme uden kendt/ }).query()).toBeNull()
  await page.getByRole('checkbox', { name: /^Vis alle forbindelser/ }).click()
  const parallel = map.getByRole('img', { name: /arbejder med det samme uden kendt/ })
  await expect.element(parallel.first()).toBeInTheDocument()
})

test('who has not been spoken to for long says so, and nobody else does', async () => {
  const silent = {
    ...maja,
    contacts: maja.contacts.map((one) => (one.id === 'M6' ? { ...one, lastContact: '2026-08-01' } : one)),
  }
  await show('citizen', silent)
  const map = page.getByRole('group', { name: 'Kontaktkort' })
  const doctor = map.getByRole('button', { name: /^Egen læge, .*ikke talt med i 124 dage$/ })
  await expect.element(doctor).toBeInTheDocument()
  const school = map.getByRole('button', { name: /^Skolen/ })
  await expect.element(school).not.toHaveAccessibleName(/ikke talt med/)
})

test('that nobody holds the baton stands at the citizen, and leads to where it is offered', async () => {
  const left = {
    ...maja,
    coordinator: 'M1',
    baton: { holder: 'M9', since: '2026-01-01' },
  }
  await show('M1', left)
  const baton = drawn().getByRole('img', { name: /har stafetten, men er ikke med længere/ })
  await expect.element(baton).toHaveTextContent('Ingen stafet')
  const offer = page.getByRole('link', { name: /^Giv stafetten videre/ })
  await expect.element(offer).toHaveAttribute('href', '/cases/maja?form=baton')
})

test('the line above the map tells the most pressing and leads to all of it', async () => {
  await show('M1')
  await expect
    .element(page.getByText(/^Vi kan se \d+ huller i hjælpen/))
    .toHaveTextContent(/haster mest: Bolig/)
  await page.getByRole('link', { name: 'Se, hvad der kan gøres' }).click()
  await expect.element(page.getByRole('heading', { name: 'Huller i hjælpen', level: 2 })).toHaveFocus()
})

test('a reader in one area sees no mark of another', async () => {
  await show('M2')
  await expect.element(page.getByRole('group', { name: 'Kontaktkort' })).toBeInTheDocument()
  const names = page
    .getByRole('img')
    .elements()
    .map((one) => one.getAttribute('aria-label'))
  expect(names.join(' ')).not.toMatch(/Bolig|Psyk|Gæld|stafet/)
})
