import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../tests/accessibility.ts'
import { allowComplaint, signInAs, signOutElsewhere, startApi, visit } from '../../tests/app.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }

test('an address that leads nowhere says so, and shows the way home', async () => {
  await visit('/nowhere')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Siden findes ikke' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Gå til forsiden' })).toHaveAttribute('href', '/')
  expect(await accessibilityFaults()).toEqual([])
})

test('the first stop of the keyboard leads past the header', async () => {
  await signInAs(signe)
  await visit('/cases')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.tab()
  await expect.element(page.getByRole('link', { name: 'Gå til indholdet' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('main')).toHaveFocus()
})

test('following a link moves the focus to the new page’s heading and marks it in the menu', async () => {
  await signInAs(signe)
  await visit('/cases')
  await page
    .getByRole('navigation', { name: 'Hovedmenu' })
    .getByRole('link', { name: 'Opfølgninger' })
    .click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Opfølgninger' })).toHaveFocus()
  await expect
    .element(page.getByRole('link', { name: 'Opfølgninger' }).first())
    .toHaveAttribute('aria-current', 'page')
  expect(document.title).toBe('Mine opfølgninger – Rødtråd')
})

test('who goes on before the first page is there comes to the heading of the next all the same', async () => {
  await signInAs(signe)
  const real = window.fetch
  vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
    String(input) === '/api/cases' ? new Promise(() => {}) : real(input, init),
  )
  await visit('/cases')
  await page.getByRole('link', { name: 'Opfølgninger' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Opfølgninger' })).toHaveFocus()
})

test('a page whose data cannot be had says that there is no connection, and can try again', async () => {
  await signInAs(signe)
  const real = window.fetch
  const network = vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (String(input) === '/api/cases') throw new TypeError('Failed to fetch')
    return real(input, init)
  })
  await visit('/cases')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Ingen forbindelse' })).toBeVisible()
  network.mockRestore()
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await expect.element(page.getByRole('link', { name: 'Maja Eksempelsen' })).toBeVisible()
  allowComplaint(/ApiError: 0 offline/)
})

test('when the session is over, the next page asks one to sign in and nothing of the case stays', async () => {
  await signInAs(signe)
  const { history } = await visit('/cases')
  await expect.element(page.getByRole('link', { name: 'Maja Eksempelsen' })).toBeVisible()
  await signOutElsewhere()
  await page.getByRole('link', { name: 'Opfølgninger' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Vælg, hvem du vil være' })).toBeVisible()
  expect(history.location.search).toBe('?to=%2Ffollow-ups')
  expect(page.getByText('Logget ind som').query()).toBeNull()
  allowComplaint(/ApiError: 401/)
})

test.each(['light', 'dark'])('the %s look is kept, and axe finds its contrasts right', async (theme) => {
  await signInAs(signe)
  await visit('/cases')
  await page.getByLabelText('Udseende').selectOptions(theme === 'light' ? 'Lyst' : 'Mørkt')
  expect(document.documentElement.dataset.theme).toBe(theme)
  expect(localStorage.getItem('theme')).toBe(theme)
  expect(await accessibilityFaults()).toEqual([])
})
