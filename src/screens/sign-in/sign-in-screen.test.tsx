import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { startApi, visit } from '../../../tests/app.tsx'

startApi()

test('in the demo one chooses who to be, and begins where that person begins', async () => {
  const { history } = await visit('/sign-in')
  await expect
    .element(page.getByText('Alle personer er opdigtede, og du skal ikke bruge en adgangskode'))
    .toBeVisible()
  await page.getByRole('button', { name: 'Signe Skabelund Tovholder' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Mine sager' })).toHaveFocus()
  expect(history.location.pathname).toBe('/cases')
  await expect.element(page.getByText('Logget ind som Signe Skabelund')).toBeVisible()
})

test('the citizen begins on the own page, and sees no list of cases in the menu', async () => {
  const { history } = await visit('/sign-in')
  await page.getByRole('button', { name: 'Maja Eksempelsen Borger' }).click()
  await expect.element(page.getByRole('link', { name: 'Min side' })).toBeVisible()
  expect(history.location.pathname).toBe('/me')
  expect(page.getByRole('link', { name: 'Mine sager' }).query()).toBeNull()
})

test('an empty form says what is missing, at the fields and above them, and keeps what is there', async () => {
  await visit('/sign-in')
  await page.getByText('Log ind med adgangskode').click()
  await page.getByLabelText('Adgangskode', { exact: true }).fill('hemmelig sætning')
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect.element(page.getByRole('alert')).toHaveFocus()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Der er en fejl på siden')
  await expect
    .element(page.getByLabelText('E-mail').first())
    .toHaveAccessibleDescription('Fejl: Skriv din e-mail.')
  await expect.element(page.getByLabelText('Adgangskode', { exact: true })).toHaveValue('hemmelig sætning')
  await page.getByRole('link', { name: 'Skriv din e-mail.' }).click()
  await expect.element(page.getByLabelText('E-mail').first()).toHaveFocus()
})

test('a wrong password is answered without saying which of the two was wrong', async () => {
  await visit('/sign-in')
  await page.getByText('Log ind med adgangskode').click()
  await page.getByLabelText('E-mail').first().fill('ingen@eksempel.dk')
  await page.getByLabelText('Adgangskode', { exact: true }).fill('forkert')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('E-mail eller adgangskode passer ikke.')
  await expect.element(page.getByLabelText('E-mail').first()).toHaveValue('ingen@eksempel.dk')
})

test.each(['da', 'en'])('axe finds nothing wrong (%s)', async (language) => {
  localStorage.setItem('language', language)
  await visit('/sign-in')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})
