import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const address = () => page.getByLabelText('Adresse', { exact: true })
const addressShown = async (): Promise<string> => {
  await expect.element(address()).toBeVisible()
  return (address().element() as HTMLInputElement).value
}
const dialog = () => page.getByRole('dialog')

test('one makes an address for one’s calendar, replaces it and closes it', async () => {
  await signInAs({ case: 'maja', as: 'citizen' })
  await visit('/me')
  await page.getByRole('link', { name: 'Din kalender' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Din kalender' })).toHaveFocus()
  await page.getByRole('button', { name: 'Lav en kalenderadresse' }).click()
  await expect.element(page.getByRole('heading', { name: 'Din nye kalenderadresse' })).toHaveFocus()
  const first = await addressShown()
  expect(first).toMatch(new RegExp(`^${location.origin}/api/calendar/[\\w-]{40,}\\.ics$`))
  await expect.element(page.getByText('Du har en kalenderadresse, lavet torsdag')).toBeVisible()
  const calendar = await (await fetch(first)).text()
  expect(calendar).toContain('BEGIN:VCALENDAR')
  expect(calendar).not.toMatch(/Maja|Eksempelsen|Fjordvig|Birken|Familiehuset/)
  expect(await accessibilityFaults()).toEqual([])

  // Not before one has said so twice.
  await page.getByRole('button', { name: 'Lav en ny adresse' }).click()
  await dialog().getByRole('button', { name: 'Fortryd' }).click()
  expect((await fetch(first)).status).toBe(200)
  await page.getByRole('button', { name: 'Lav en ny adresse' }).click()
  await dialog().getByRole('button', { name: 'Lav en ny adresse' }).click()
  await expect.poll(addressShown).not.toBe(first)
  const second = await addressShown()
  expect((await fetch(first)).status).toBe(404)

  await page.getByRole('button', { name: 'Luk adressen' }).click()
  await dialog().getByRole('button', { name: 'Luk adressen' }).click()
  await expect.element(page.getByText('Adressen er lukket.')).toBeVisible()
  expect(address().query()).toBeNull()
  expect((await fetch(second)).status).toBe(404)
  await expect.element(page.getByRole('button', { name: 'Lav en kalenderadresse' })).toBeVisible()
})

test('who comes back is told that there is an address, not which', async () => {
  await signInAs({ case: 'maja', as: 'M4' })
  const { screen } = await visit('/calendar')
  await page.getByRole('button', { name: 'Lav en kalenderadresse' }).click()
  const made = await addressShown()
  await screen.unmount()
  await visit('/calendar')
  await expect.element(page.getByText('Du har en kalenderadresse, lavet')).toBeVisible()
  expect(address().query()).toBeNull()
  expect(document.documentElement.outerHTML).not.toContain(made.split('/').at(-1))
})

test('an administrator who is in no case has no calendar to find', async () => {
  await signInAs({ as: 'administrator' })
  await visit('/people')
  await expect.element(page.getByText('Logget ind som')).toBeVisible()
  expect(page.getByRole('link', { name: 'Din kalender' }).query()).toBeNull()
})
