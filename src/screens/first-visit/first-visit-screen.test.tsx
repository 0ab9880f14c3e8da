import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { startApi, visit } from '../../../tests/app.tsx'

startApi({ demo: false })

test('an empty installation asks how to begin, wherever one comes', async () => {
  const { history } = await visit('/')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Velkommen til Rødtråd' })).toBeVisible()
  expect(history.location.pathname).toBe('/first-visit')
  expect(await accessibilityFaults()).toEqual([])
})

test('a wrong code from the console is refused, and what was typed is kept', async () => {
  await visit('/first-visit')
  await page.getByLabelText('Engangskode fra konsollen').fill('ABCD-EFGH')
  await page.getByLabelText('Dit navn').fill('Ada Admin')
  await page.getByLabelText('Din e-mail').fill('ada@eksempel.dk')
  await page.getByLabelText('Vælg en adgangskode').fill('for kort')
  await page.getByRole('button', { name: 'Opret administrator' }).click()
  await expect
    .element(page.getByLabelText('Vælg en adgangskode'))
    .toHaveAccessibleDescription(/mindst 12 tegn\.$/)
  await page.getByLabelText('Vælg en adgangskode').fill('en lang og god sætning')
  await page.getByRole('button', { name: 'Opret administrator' }).click()
  await expect.element(page.getByText('Koden passer ikke. Se efter i konsollen.')).toBeVisible()
  await expect.element(page.getByLabelText('Dit navn')).toHaveValue('Ada Admin')
})

test('trying the fictional municipality leads to choosing who to be', async () => {
  await visit('/first-visit')
  await page.getByRole('button', { name: 'Prøv den opdigtede kommune' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Vælg, hvem du vil være' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Sagen om Jørn Prøvegaard' })).toBeVisible()
})
