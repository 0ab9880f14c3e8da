import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const section = () => page.getByRole('region', { name: 'Kommunens lukkedage' })
const days = () =>
  section()
    .getByRole('listitem')
    .elements()
    .map((one) => one.firstChild?.textContent)
const field = () => section().getByLabelText('Ny lukkedag')
const status = () => section().getByRole('status')

test('an administrator says when the municipality is closed, by keyboard, and the planner counts with it', async () => {
  await signInAs({ as: 'administrator' })
  await visit('/people')
  await expect.element(section().getByRole('button', { name: 'Fjern 31. december' })).toBeVisible()
  expect(days()).toEqual(['24. december', '31. december'])

  await field().fill('31.4.')
  await userEvent.keyboard('{Enter}')
  await expect.element(field()).toHaveAccessibleDescription(/Skriv en dag, der findes/)
  await expect.element(field()).toHaveFocus()
  await expect.element(field()).toHaveValue('31.4.')
  await field().fill('24/12')
  await userEvent.keyboard('{Enter}')
  await expect.element(field()).toHaveAccessibleDescription(/allerede en lukkedag/)
  expect(await accessibilityFaults()).toEqual([])
  expect(days()).toEqual(['24. december', '31. december'])

  await field().fill('4.12.')
  await userEvent.keyboard('{Enter}')
  await expect.element(status()).toHaveTextContent('4. december er nu en lukkedag.')
  expect(days()).toEqual(['4. december', '24. december', '31. december'])
  await expect.element(field()).toHaveValue('')
  await section().getByRole('button', { name: 'Fjern 31. december' }).click()
  await expect.element(status()).toHaveTextContent('31. december er ikke længere en lukkedag.')
  await expect.element(section().getByRole('heading')).toHaveFocus()
  expect(days()).toEqual(['4. december', '24. december'])

  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await page
    .getByRole('group', { name: /Bo Fiktivsen/ })
    .getByLabelText('Inviteres')
    .selectOptions('required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  const dialog = page.getByRole('dialog', { name: 'Find en tid' })
  const first = dialog.getByRole('region', { name: 'De bedste tider' }).getByRole('button').first()
  await expect.element(first).toHaveTextContent(/mandag den 7. december 2026/)
  const closed = dialog.getByRole('group', { name: 'Kommunen har lukket' })
  await expect.element(closed.getByLabelText('24. december')).toBeChecked()
  expect(closed.getByLabelText('31. december').query()).toBeNull()
  // A meeting may be held there on such a day all the same.
  await closed.getByLabelText('4. december', { exact: true }).click()
  await expect.element(first).toHaveTextContent(/fredag den 4. december 2026/)
})
