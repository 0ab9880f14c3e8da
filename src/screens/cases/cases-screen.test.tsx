import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }

test('the coordinator sees where the case stands', async () => {
  await signInAs(signe)
  await visit('/cases')
  const line = page.getByRole('listitem').filter({ hasText: 'Maja Eksempelsen' })
  await expect.element(line).toHaveTextContent('Du erTovholder')
  await expect.element(line).toHaveTextContent('Næste møde3. december 2026 kl. 10.00')
  await expect.element(line).toHaveTextContent('Længste ventetid101 dage')
  await expect.element(line).toHaveTextContent('StafettenSigne Skabelund')
  await expect
    .element(line.getByRole('link', { name: 'Maja Eksempelsen' }))
    .toHaveAttribute('href', '/cases/maja')
})

test('nobody sees a case that is not theirs, nor the citizen’s name in the page’s title', async () => {
  await signInAs(signe)
  await visit('/cases')
  await expect.element(page.getByRole('link', { name: 'Maja Eksempelsen' })).toBeVisible()
  expect(document.body.textContent).not.toContain('Prøvegaard')
  expect(document.title).toBe('Mine sager – Rødtråd')
})

test('the administrator reads no case', async () => {
  await signInAs({ as: 'administrator' })
  await visit('/cases')
  await expect.element(page.getByRole('heading', { name: 'Du har ingen sager endnu' })).toBeVisible()
})

test('whoever is not signed in is asked to, and then goes on to the page', async () => {
  const { history } = await visit('/cases')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Vælg, hvem du vil være' })).toBeVisible()
  expect(history.location.search).toBe('?to=%2Fcases')
})

test('signing out leaves nothing of the case on the page or the device', async () => {
  await signInAs(signe)
  await visit('/cases')
  sessionStorage.setItem('draft', 'a text')
  await page.getByRole('button', { name: 'Log ud' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Vælg, hvem du vil være' })).toBeVisible()
  expect(page.getByText('Logget ind som').query()).toBeNull()
  await expect.poll(() => sessionStorage.length).toBe(0)
})

test('the page speaks English when asked to, and remembers it', async () => {
  await signInAs(signe)
  await visit('/cases')
  await page.getByLabelText('Sprog').selectOptions('English')
  await expect.element(page.getByRole('heading', { level: 1, name: 'My cases' })).toBeVisible()
  await expect.element(page.getByText('3 December 2026 at 10:00')).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  expect(localStorage.getItem('language')).toBe('en')
})

test.each(['da', 'en'])('axe finds nothing wrong (%s)', async (language) => {
  localStorage.setItem('language', language)
  await signInAs(signe)
  await visit('/cases')
  await expect.element(page.getByRole('link', { name: 'Maja Eksempelsen' })).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})
