import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import laege from '../../../mocks/calendars/laege.ics?raw'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const choose = async (text: string, button = 'Vælg kalenderfil') =>
  await userEvent.upload(
    page.getByLabelText(button),
    new File([text], 'Hemmelig kalender.ics', { type: 'text/calendar' }),
  )
const told = (text: string | RegExp) => page.getByText(text)
const event = (lines: string) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`

test('one sees what is found before it is sent, sends it, and deletes it', async () => {
  await signInAs({ case: 'maja', as: 'M5' })
  await visit('/calendar')
  await choose(laege)
  await expect.element(told(/^\d+ optagede tider fra .* til .*Ingen titler bliver gemt\.$/)).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
  // Nothing has been sent yet.
  expect(await (await fetch('/api/busy-times')).json()).toBeNull()
  await page.getByRole('button', { name: 'Gem de optagede tider' }).click()
  await expect.element(told('De optagede tider er gemt.')).toBeVisible()
  await expect.element(told(/^Vi kender \d+ optagede tider til og med 3. december 2027/)).toBeVisible()
  expect(await (await fetch('/api/busy-times')).json()).toMatchObject({ until: '2027-12-03' })
  expect(document.body.textContent).not.toContain('Hemmelig')
  expect(await accessibilityFaults()).toEqual([])

  // Another that one does not want after all.
  await choose(event('DTSTART:20261208T090000Z\nDTEND:20261208T100000Z'), 'Vælg en nyere fil')
  await expect.element(told(/^1 optaget tid fra 8. december 2026 til 8. december 2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Gem ikke' }).click()
  await expect.element(told(/^Vi kender \d+ optagede tider/)).toBeVisible()

  await page.getByRole('button', { name: 'Slet de optagede tider' }).click()
  await expect.element(told('De optagede tider er slettet.')).toBeVisible()
  expect(told(/^Vi kender/).query()).toBeNull()
  expect(await (await fetch('/api/busy-times')).json()).toBeNull()
})

test('a file that is none, and one that is never read to its end, are refused in words', async () => {
  await signInAs({ case: 'maja', as: 'M5' })
  await visit('/calendar')
  await choose('Kære dagbog, i dag så jeg Hemmelig')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Filen er ikke en kalender.')
  await choose(event('DTSTART:20260101T080000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))
  await expect.element(told('Læser kalenderen …')).toBeVisible()
  await expect
    .element(page.getByRole('alert'), { timeout: 12_000 })
    .toHaveTextContent('Det tager for lang tid at læse filen.')
  expect(page.getByRole('button', { name: 'Gem de optagede tider' }).query()).toBeNull()
  expect(document.body.textContent).not.toContain('Hemmelig')
}, 30_000)
