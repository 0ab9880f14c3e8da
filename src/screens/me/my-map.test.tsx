import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const open = async () => {
  await signInAs({ case: 'maja', as: 'citizen' })
  await visit('/me')
  await expect.element(page.getByRole('heading', { name: 'Mine kontakter' })).toBeVisible()
}
const mine = () => page.getByRole('region', { name: 'Mine kontakter' })

test('the citizen writes a contact on, moves it and takes it away again', async () => {
  await open()
  await page.getByRole('button', { name: 'Skriv en ny på' }).click()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.element(page.getByRole('alert')).toHaveFocus()
  expect(await accessibilityFaults()).toEqual([])
  await page.getByLabelText('Hvem er det?').fill('Naboen Kaj')
  await page.getByLabelText('Hvad er det for en?').selectOptions('Ven eller veninde')
  await page.getByLabelText('Hvad handler det mest om?').selectOptions('Bolig')
  await page.getByText('Tæt på', { exact: true }).click()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.element(page.getByText('Naboen Kaj er gemt.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Skriv en ny på' })).toHaveFocus()

  await page.getByRole('button', { name: 'Ret: Naboen Kaj' }).click()
  await expect.element(page.getByLabelText('Hvem er det?')).toHaveValue('Naboen Kaj')
  await page.getByText('Længere væk', { exact: true }).click()
  await page.getByLabelText('Hvad handler det mest om?').selectOptions('Venner, fritid og fællesskab')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  const line = mine().getByRole('listitem').filter({ hasText: 'Naboen Kaj' })
  await expect.element(line).toHaveTextContent('Længere væk')
  await expect.element(line).not.toHaveTextContent('Skrevet på af')

  await page.getByRole('button', { name: 'Ret: Naboen Kaj' }).click()
  await page.getByRole('button', { name: 'Fjern Naboen Kaj' }).click()
  await expect.element(page.getByText('Naboen Kaj er fjernet.')).toBeVisible()
  await expect.element(line).not.toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: 'Mine kontakter' })).toHaveFocus()
  expect(await accessibilityFaults()).toEqual([])
})

test('a text like a CPR number is refused in words, and what was typed is kept', async () => {
  await open()
  await page.getByRole('button', { name: 'Skriv en ny på' }).click()
  await page.getByLabelText('Hvem er det?').fill('Kaj 010190-1234')
  await page.getByLabelText('Hvad er det for en?').selectOptions('Ven eller veninde')
  await page.getByLabelText('Hvad handler det mest om?').selectOptions('Bolig')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('noget, der ligner et CPR-nummer')
  await expect.element(page.getByRole('alert')).not.toHaveTextContent('1234')
  await expect.element(page.getByLabelText('Hvem er det?')).toHaveValue('Kaj 010190-1234')
})

test('nothing axe finds wrong in English either', async () => {
  localStorage.setItem('language', 'en')
  await signInAs({ case: 'maja', as: 'citizen' })
  await visit('/me')
  await page.getByRole('button', { name: 'Add a new one' }).click()
  await expect.element(page.getByRole('dialog', { name: 'Add a new one' })).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})
