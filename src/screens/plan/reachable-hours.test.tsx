import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const dialog = () => page.getByRole('dialog', { name: 'Find en tid' })
const times = () => dialog().getByRole('region', { name: 'De bedste tider' })
const calendars = () => dialog().getByRole('region', { name: 'Hvis kalendere kender vi?' })
const invite = (name: RegExp, as: string) =>
  page.getByRole('group', { name }).getByLabelText('Inviteres').selectOptions(as)
const hoursOf = (name: RegExp) =>
  calendars()
    .getByRole('group')
    .filter({ hasText: /^Træffetid/ })
    .filter({ hasText: name })

test('who can be reached at some hours only is met within them; what is not an hour is said at its field', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await invite(/Pia Eksempelholt/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  const first = times().getByRole('listitem').first()
  await expect.element(first).toHaveTextContent(/fredag den 4. december 2026 kl. 09.00/)

  const hours = hoursOf(/Pia Eksempelholt/)
  await expect.element(hours.getByText('Træffetid: hele arbejdsdagen')).toBeVisible()
  expect(hours.getByLabelText('Fra kl.').elements()).toEqual([])
  await hours.getByText('Træffetid: hele arbejdsdagen').click()
  await hours.getByRole('button', { name: /^Gem træffetiden/ }).click()
  await expect.element(hours.getByText('Vælg mindst én dag.')).toBeVisible()
  await hours.getByLabelText('tirsdag').click()
  await hours.getByLabelText('torsdag').click()
  await hours.getByLabelText('Til kl.').fill('8')
  await expect.element(hours.getByLabelText('Til kl.')).toHaveAccessibleDescription(/efter at det begynder/)
  await hours.getByLabelText('Til kl.').fill('12')
  expect(await accessibilityFaults()).toEqual([])
  await hours.getByRole('button', { name: /^Gem træffetiden/ }).click()
  await expect.element(hours.getByRole('status')).toHaveTextContent('Træffetiden er gemt.')
  await expect
    .element(hours)
    .toHaveTextContent(/^Træffetid: tirsdag, torsdag fra kl. 09.00 til kl. 12.00: Pia Eksempelholt/)
  await expect.element(first).toHaveTextContent(/tirsdag den 8. december 2026 kl. 09.00/)
  const days = times()
    .getByRole('button')
    .elements()
    .map((button) => button.textContent ?? '')
  expect(days).toHaveLength(10)
  expect(days.filter((day) => !/^(tirsdag|torsdag)/.test(day))).toEqual([])
  // What is reckoned with is said only where it is the reason.
  expect(times().element().textContent).not.toContain('Træffetider, vi har regnet med')

  await hours.getByRole('button', { name: /^Slet træffetiden/ }).click()
  await expect.element(hours).toHaveTextContent(/^Træffetid: hele arbejdsdagen/)
  await expect.element(first).toHaveTextContent(/fredag den 4. december 2026 kl. 09.00/)
})

test('the hours are the reason when nothing fits, and a time outside them is offered', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  const noted = await fetch('/api/cases/maja/reachable-hours/M5', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days: [2, 4], from: '09:00', to: '12:00' }),
  })
  expect(noted.status).toBe(204)
  await visit('/cases/maja/plan')
  await invite(/Pia Eksempelholt/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  // Longer than Pia can be reached: nothing fits, and it is said why.
  await dialog().getByLabelText('Mødet varer (minutter)').fill('240')
  await expect
    .element(times())
    .toHaveTextContent(
      /Træffetider, vi har regnet med: Pia Eksempelholt.*\(tirsdag, torsdag fra kl. 09.00 til kl. 12.00\)/,
    )
  await expect.element(times()).toHaveTextContent(/kl. 09.00–13.00.*Uden for træffetiden: Pia Eksempelholt/)
})
