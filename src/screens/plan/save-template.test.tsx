import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const plan = async (who: { case: string; as: string }) => {
  await signInAs(who)
  await visit(`/cases/${who.case}/plan`)
  await expect.element(page.getByRole('heading', { name: 'Dagsorden' })).toBeVisible()
}
const template = () => page.getByLabelText('Skabelon', { exact: true })
const dialog = () => page.getByRole('dialog', { name: 'Gem dagsordenen som skabelon' })
const titles = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[id^="agenda."][id$=".title"]')].map(
    ({ value }) => value,
  )

test('an agenda is saved without anything of the case, is used in another case, and is taken away by an administrator', async () => {
  await plan({ case: 'joern', as: 'J2' })
  await page
    .getByRole('group', { name: 'Punkt 1', exact: true })
    .getByLabelText('Overskrift')
    .fill('Kaffe hos Nadia')
  await page.getByRole('button', { name: 'Gem som skabelon …' }).click()
  await expect.element(dialog().getByText('Skriv ikke navne eller noget fra sagen')).toBeVisible()
  await expect.element(dialog().getByLabelText('Punkt 5 (10 minutter)')).toHaveValue('Hvad står i vejen?')
  await dialog().getByLabelText('Skabelonens navn').fill('Møde med kaffe')
  await dialog().getByRole('button', { name: 'Gem skabelonen' }).click()

  // A name from the case is refused at its field, and nothing typed is lost.
  const first = dialog().getByLabelText('Punkt 1 (5 minutter)')
  await expect.element(first).toHaveAccessibleDescription(/Der står et navn fra sagen/)
  await expect.element(dialog().getByRole('alert')).toHaveFocus()
  expect(await accessibilityFaults()).toEqual([])
  await expect.element(dialog().getByLabelText('Skabelonens navn')).toHaveValue('Møde med kaffe')
  await first.fill('Kaffe')
  await dialog().getByRole('button', { name: 'Gem skabelonen' }).click()
  await expect.element(page.getByText('Skabelonen Møde med kaffe er gemt.')).toBeVisible()
  expect(dialog().query()).toBeNull()

  // Another name again is asked for.
  await page.getByRole('button', { name: 'Gem som skabelon …' }).click()
  await first.fill('Kaffe')
  await dialog().getByLabelText('Skabelonens navn').fill('møde med KAFFE')
  await dialog().getByRole('button', { name: 'Gem skabelonen' }).click()
  await expect
    .element(dialog().getByLabelText('Skabelonens navn'))
    .toHaveAccessibleDescription(/Der er allerede en skabelon med det navn/)
  await expect.element(dialog().getByRole('button', { name: 'Slet Møde med kaffe' })).toBeVisible()

  await cleanup()
  await plan({ case: 'maja', as: 'M1' })
  await template().selectOptions('Egen: Møde med kaffe')
  await expect.poll(() => titles()[0]).toBe('Kaffe')
  expect(titles().filter((title) => title.startsWith('Hvad står i vejen?'))).toEqual([
    'Hvad står i vejen? Bolig',
    'Hvad står i vejen? Ydelser og økonomi',
  ])
  expect(document.body.textContent).not.toContain('Nadia')
  // It is another coordinator's: not to be deleted here.
  await page.getByRole('button', { name: 'Gem som skabelon …' }).click()
  await expect.element(dialog()).toBeVisible()
  expect(dialog().getByRole('button', { name: /^Slet/ }).query()).toBeNull()

  await cleanup()
  await signInAs({ as: 'administrator' })
  await visit('/people')
  await page.getByRole('button', { name: 'Slet Møde med kaffe' }).click()
  await expect.element(page.getByText('Ingen har gemt en skabelon endnu.')).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})

test('a plan that follows no template stays so until one is chosen', async () => {
  await plan({ case: 'maja', as: 'M1' })
  const choices = () => [...template().element().querySelectorAll('option')].map(({ label }) => label)
  expect(choices()).not.toContain('Ingen bestemt')
  expect(choices()).toHaveLength(7)
})
