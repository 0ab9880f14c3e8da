import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { allowComplaint, signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const openCase = async (as: string, search = '') => {
  await signInAs({ case: 'maja', as })
  return visit(`/cases/maja${search}`)
}
const baton = () => page.getByRole('region', { name: 'Stafetten', exact: true })
const asked = () => page.getByRole('region', { name: 'Du er spurgt, om du vil tage stafetten' })

test('the baton is offered, withdrawn, offered again and declined', async () => {
  const { screen, history } = await openCase('M1', '?form=baton')
  const form = page.getByRole('dialog', { name: 'Giv stafetten videre' })
  await form.getByRole('button', { name: 'Spørg' }).click()
  await expect.element(form.getByRole('link', { name: 'Vælg, hvem du spørger.' })).toBeVisible()
  await form.getByLabelText('Hvem spørger du?').selectOptions('M11')
  await form.getByRole('textbox', { name: 'Fra hvilken dag?' }).fill('1.12.2026')
  await form.getByRole('button', { name: 'Spørg' }).click()
  await expect
    .element(form.getByRole('textbox', { name: 'Fra hvilken dag?' }))
    .toHaveAttribute('aria-invalid', 'true')
  await form.getByRole('textbox', { name: 'Fra hvilken dag?' }).fill('3.12.2026')
  expect(await accessibilityFaults()).toEqual([])
  await form.getByRole('button', { name: 'Spørg' }).click()
  await expect.element(baton()).toHaveTextContent(/er spurgt om at tage over den 3\. december 2026/)
  await expect.poll(() => history.location.search).toBe('')
  expect(asked().query()).toBeNull()
  expect(baton().getByRole('button', { name: 'Giv stafetten videre' }).query()).toBeNull()

  await baton().getByRole('button', { name: 'Træk tilbuddet tilbage' }).click()
  await expect.element(baton()).not.toHaveTextContent('er spurgt')
  await baton().getByRole('button', { name: 'Giv stafetten videre' }).click()
  await form.getByLabelText('Hvem spørger du?').selectOptions('M11')
  await form.getByRole('button', { name: 'Spørg' }).click()
  await expect.element(baton()).toHaveTextContent('har ikke svaret endnu')
  // Shown at once; the dialog closes when the server has it.
  await expect.poll(() => form.query()).toBeNull()
  await screen.unmount()

  await openCase('M11')
  await expect.element(asked()).toHaveTextContent(/Siger du ja, har du den fra 3\. december 2026/)
  expect(await accessibilityFaults()).toEqual([])
  await asked().getByRole('button', { name: 'Nej, ikke nu' }).click()
  await expect.element(page.getByText('Du har sagt nej til stafetten.')).toBeVisible()
  expect(asked().query()).toBeNull()
  expect(baton().getByRole('button').elements()).toEqual([])
  allowComplaint(/422/)
})
