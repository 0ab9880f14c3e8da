import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import bo from '../../../mocks/calendars/bo.ics?raw'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const dialog = () => page.getByRole('dialog', { name: 'Find en tid' })
const times = () => dialog().getByRole('region', { name: 'De bedste tider' })
const calendars = () => dialog().getByRole('region', { name: 'Hvis kalendere kender vi?' })
const unknown = () => dialog().getByText(/^Vi kender ikke kalenderen for:/)
const invite = (name: RegExp, as: string) =>
  page.getByRole('group', { name }).getByLabelText('Inviteres').selectOptions(as)

test('a time is found by the calendars that are known, and taken into the plan', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await invite(/Bo Fiktivsen/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  await expect.element(unknown()).toHaveTextContent(/Bo Fiktivsen/)
  await expect.element(times().getByRole('button').nth(9)).toBeVisible()
  expect(times().getByRole('button').nth(10).query()).toBeNull()
  const before = times().getByRole('button').first().element().textContent ?? ''
  expect(before).toContain('fredag den 4. december 2026 kl. 09.00')
  // Nobody is said to be free whose calendar is not known.
  await expect.element(times()).toHaveTextContent(/Alle, hvis kalender vi kender, kan\./)
  expect(times().element().textContent).not.toContain('Alle kan.')
  expect(await accessibilityFaults()).toEqual([])

  // Bo has sent his calendar: he is away that day.
  const busy = bo.replace(
    'END:VCALENDAR',
    `BEGIN:VEVENT\r\nUID:x\r\nDTSTART;VALUE=DATE:20261204\r\nSUMMARY:Hemmelig\r\nEND:VEVENT\r\nEND:VCALENDAR`,
  )
  await userEvent.upload(
    dialog().getByLabelText(/^Hent kalenderfil ind: Bo Fiktivsen/),
    new File([busy], 'bo.ics', { type: 'text/calendar' }),
  )
  await expect
    .element(calendars())
    .toHaveTextContent(/Hentet ind på deres vegne 3. december 2026: \d+ optagede tider/)
  expect(unknown().element().textContent).not.toContain('Bo Fiktivsen')
  const first = times().getByRole('button').first()
  await expect.element(first).not.toHaveTextContent(before)
  await expect.element(first).toHaveTextContent(/mandag den 7. december 2026/)
  expect(document.body.textContent).not.toContain('Hemmelig')

  await first.click()
  expect(dialog().query()).toBeNull()
  await expect
    .element(page.getByText(/^Tiden er sat ind i planen: mandag den 7. december 2026 kl/))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Find en tid' })).toHaveFocus()
  await expect.element(page.getByLabelText('Dato', { exact: true })).toHaveValue('7.12.2026')
  await expect.element(page.getByLabelText('Fra kl.')).not.toHaveValue('')
  await expect.element(page.getByLabelText('Til kl.')).not.toHaveValue('')

  // It is forgotten again when asked to.
  await page.getByRole('button', { name: 'Find en tid' }).click()
  await dialog()
    .getByRole('button', { name: /^Slet de optagede tider: Bo Fiktivsen/ })
    .click()
  await expect.element(unknown()).toHaveTextContent(/Bo Fiktivsen/)
})

test('when nothing fits, what would have to give is said and can be chosen', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await invite(/Bo Fiktivsen/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  const away =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20270109\nEND:VEVENT\nEND:VCALENDAR'
  await userEvent.upload(
    dialog().getByLabelText(/^Hent kalenderfil ind: Bo Fiktivsen/),
    new File([away], 'bo.ics', { type: 'text/calendar' }),
  )
  await expect.element(times()).toHaveTextContent(/Der er ingen tid, hvor alle, der skal med, kan/)
  const list = times().getByRole('listitem')
  await expect
    .element(list.first())
    .toHaveTextContent(/fredag den 4. december 2026 kl. 09.00.*Uden Bo Fiktivsen/)
  await expect.element(list.nth(1)).toHaveTextContent(/mandag den 11. januar 2027.*Senere, end du spurgte om/)
  expect(await accessibilityFaults()).toEqual([])

  // What cannot be asked for is said at its field, and the rest stays.
  const minutes = dialog().getByLabelText('Mødet varer (minutter)')
  await minutes.fill('længe')
  await expect.element(minutes).toHaveAccessibleDescription(/Skriv minutterne som et helt tal/)
  expect(times().query()).toBeNull()
  await minutes.fill('30')
  await expect.element(list.first()).toHaveTextContent(/kl. 09.00–09.30/)
})
