import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'

import { fictionalCase, now, renderPanel } from '../../../../tests/map/panel.tsx'
import { FromMap } from './from-map.tsx'

beforeEach(async () => {
  localStorage.clear()
  await cleanup()
})

const maja = fictionalCase('maja')

const show = (as: string) =>
  renderPanel({ file: maja, as }, (view) => <FromMap caseId="maja" file={view} now={now} />)

const list = (name: string) => page.getByRole('list', { name })

test('until something is chosen nobody is proposed', async () => {
  await show('M1')
  await expect.element(page.getByRole('status')).toHaveTextContent('Vælg mindst én ting først.')
  expect(page.getByRole('list').elements()).toEqual([])
})

test.each(['da', 'en'])(
  'all that stands still can be chosen at once, without faults (%s)',
  async (language) => {
    localStorage.setItem('language', language)
    await show('M1')
    await page.getByRole('button').first().click()
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(language === 'da' ? /\d+ skal med, / : /\d+ must come, /)
    expect(document.body.textContent).not.toMatch(/map-meeting\.|plan\.reasons|{{/)
    expect(await accessibilityFaults()).toEqual([])
  },
)

test('a goal brings those who hold it back, each with the reason and what consent lets them hear', async () => {
  await show('M1')
  await page
    .getByRole('group', { name: 'Mål' })
    .getByLabelText(/^Huslejen: afdragsordning/)
    .click()
  const must = list('Skal med')
  await expect.element(must.getByText('Maja Eksempelsen', { exact: true })).toBeVisible()
  const landlord = must.getByRole('listitem').filter({ hasText: 'Inkassoteamet, Fjordvig Boligforening' })
  await expect.element(landlord).toHaveTextContent(/Holder målet tilbage: Huslejen/)
  await expect.element(landlord).toHaveTextContent(/Må .*Bolig/)
  await expect.element(must).not.toHaveTextContent('Mormor')
  await expect
    .element(page.getByRole('link', { name: 'Planlæg mødet' }))
    .toHaveAttribute('href', '/cases/maja/plan?topics=chosen')
})

test('who is chosen for goes when the choice goes', async () => {
  await show('M1')
  const goal = page.getByRole('checkbox', { name: /^Huslejen: afdragsordning/ })
  await goal.click()
  await expect.element(list('Skal med')).toBeVisible()
  await goal.click()
  await expect.element(page.getByRole('status')).toHaveTextContent('Vælg mindst én ting først.')
  expect(page.getByRole('list').elements()).toEqual([])
})

test('it warns of a chosen need that nobody comes for', async () => {
  await show('M1')
  await page
    .getByRole('checkbox', { name: /Gældsrådgivning/ })
    .last()
    .click()
  await expect.element(page.getByText('Ingen kommer for det her')).toBeVisible()
})

test('a reader in one area learns of no other, and does not plan', async () => {
  await show('M2')
  await expect.element(page.getByText('Tovholderen planlægger møderne.')).toBeVisible()
  expect(page.getByRole('link').elements()).toEqual([])
  expect(document.body.textContent).not.toMatch(/Psyk|Mormor|Gæld/)
})
