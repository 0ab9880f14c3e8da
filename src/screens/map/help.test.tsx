import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { allowComplaint, signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const gap = () =>
  page.getByRole('listitem').filter({ hasText: /Hjælp er ønsket og ikke modtaget .*Gældsrådgivning/ })

test('help that has come is written down from the gap, which is gone then, and undone by name', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/map')
  await gap().getByRole('button', { name: 'Skriv, at hjælpen er kommet Gældsrådgivning' }).click()
  const form = page.getByRole('dialog', { name: 'Hjælp: ønsket, tilbudt eller modtaget' })
  await expect.element(form.getByLabelText('Slags hjælp')).toHaveValue('debt')
  await expect.element(form.getByLabelText('Hvordan er det gået?')).toHaveValue('helped')
  await form.getByRole('textbox', { name: 'Hvornår?' }).fill('24.12.2026')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect
    .element(form.getByRole('textbox', { name: 'Hvornår?' }))
    .toHaveAttribute('aria-invalid', 'true')
  expect(await accessibilityFaults()).toEqual([])
  await form.getByRole('textbox', { name: 'Hvornår?' }).fill('3.12.2026')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect.poll(() => gap().query()).toBeNull()
  await page.getByRole('button', { name: 'Fortryd: hjælp skrevet ned: Gældsrådgivning, Har hjulpet' }).click()
  await expect.element(gap()).toBeVisible()
  allowComplaint(/422/)
})

test('a contact’s details hold the help of its kind, for those who may see it', async () => {
  await signInAs({ case: 'maja', as: 'citizen' })
  await visit('/cases/maja/map')
  await page
    .getByRole('group', { name: 'Kontaktkort' })
    .getByRole('button', { name: /^Gældsrådgivningen/ })
    .click()
  const help = page.getByRole('dialog').getByRole('region', { name: 'Hjælp' })
  await expect.element(help).toHaveTextContent('Gældsrådgivning: Ønsket 24. august 2026')
  expect(help.element().textContent).not.toContain('Egen læge')
  await help.getByRole('button', { name: 'Ret: Gældsrådgivning: Ønsket 24. august 2026' }).click()
  const form = page.getByRole('dialog', { name: 'Ret hjælpen' })
  await form.getByRole('textbox', { name: /^Slut den/ }).fill('1.8.2026')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect
    .element(form.getByRole('textbox', { name: /^Slut den/ }))
    .toHaveAttribute('aria-invalid', 'true')
  allowComplaint(/422/)
})

test('the mentor, who does not see help, is not offered it', async () => {
  await signInAs({ case: 'maja', as: 'M11' })
  await visit('/cases/maja/map')
  await page.getByRole('group', { name: 'Kontaktkort' }).getByRole('button').first().click()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(page.getByRole('button', { name: 'Skriv hjælp ned' }).query()).toBeNull()
})
