import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open } from './browser.ts'

let maja: string
const somebody = (as: string) => ({ case: maja, as })

beforeAll(async () => {
  maja = await importCase('maja', (file) => {
    const { meetings } = file
    if (!Array.isArray(meetings)) throw new Error('Not a case')
    meetings.push({
      id: 'N-poll',
      state: 'draft',
      purpose: 'Aftale om skolen',
      templates: [],
      ifCitizenAbsent: 'hold',
      notWanted: [],
      participants: [
        { contact: 'citizen', required: true, mode: 'in_person' },
        { contact: 'M11', required: true, mode: 'in_person' },
        { contact: 'M5', required: false, mode: 'phone' },
      ],
      agenda: [{ id: 'p1', title: 'Skolen', kind: 'welcome', minutes: 60, owners: [] }],
      statuses: [],
      decisions: [],
      scales: [],
      reviews: [],
    })
  })
})

const asked = (page: Page) => page.getByRole('region', { name: 'Spørg om tider' })
const row = (page: Page, time: string) => asked(page).getByRole('row').filter({ hasText: time })

test('Signe asks about times, Bo answers on his phone with the keyboard, and she chooses what suits best', async () => {
  const signe = await open(`/cases/${maja}/plan?meeting=N-poll`, somebody('M1'))
  await asked(signe).getByRole('button', { name: 'Foreslå tider' }).click()
  const dialog = signe.getByRole('dialog')
  for (const [at, date, from] of [
    [1, '15.12.2026', '10'],
    [2, '16/12-26', '13.30'],
    [3, '171226', '0900'],
  ] as const) {
    if (at > 1) await dialog.getByRole('button', { name: 'Tilføj en tid' }).click()
    const time = dialog.getByRole('group', { name: `Tid ${at}` })
    await time.getByRole('textbox', { name: 'Dato' }).fill(date)
    await time.getByRole('textbox', { name: 'Fra kl.' }).fill(from)
  }
  await dialog.getByRole('button', { name: 'Spørg om de her tider' }).click()
  await dialog.waitFor({ state: 'detached' })
  await row(signe, '17. december').getByText('Ingen har svaret endnu.').waitFor()

  const meeting = `/cases/${maja}/meetings/N-poll`
  const bo = await open(meeting, somebody('M11'), { width: 320, colorScheme: 'dark' })
  await bo.getByRole('link', { name: 'Svar på tiderne' }).press('Enter')
  await bo.getByText('Du har svaret på 0 af 3 tider.').waitFor()
  await bo
    .getByRole('group', { name: /15\. december/ })
    .getByRole('radio', { name: 'Ja' })
    .focus()
  // No to the first, yes to the second, if need be to the third.
  for (const key of ['ArrowLeft', 'Tab', 'Space', 'Tab', 'ArrowRight']) await bo.keyboard.press(key)
  await bo.getByText(/^Tak\. Du har svaret på alle tiderne/).waitFor()
  await bo.getByText('Gemt', { exact: true }).waitFor()
  expect(await bo.getByRole('radio', { checked: true }).count()).toBe(3)
  await axe(bo)
  await fitsItsWindow(bo)

  // It is there, without Signe doing anything.
  await row(signe, '15. december').getByText('Nej: Bo Fiktivsen').waitFor()
  await row(signe, '16. december').getByText('Ja: Bo Fiktivsen').waitFor()
  await row(signe, '17. december').getByText('Hvis nødvendigt: Bo Fiktivsen').waitFor()
  expect(await asked(signe).getByRole('rowheader').allInnerTexts()).toEqual(
    [
      'onsdag den 16. december 2026 kl. 13.30–14.30',
      'torsdag den 17. december 2026 kl. 09.00–10.00',
      'tirsdag den 15. december 2026 kl. 10.00–11.00',
    ].map((when) => expect.stringContaining(when)),
  )

  const majaHerself = await open(`${meeting}?view=poll`, somebody('citizen'), { width: 320, language: 'en' })
  await majaHerself
    .getByRole('group', { name: /16 December/ })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await majaHerself.getByText('You have answered 1 of 3 times.').waitFor()
  await majaHerself.getByText('Saved', { exact: true }).waitFor()
  expect(await majaHerself.getByText(/Fiktivsen/).count()).toBe(0)
  await axe(majaHerself)
  await fitsItsWindow(majaHerself)

  await row(signe, '16. december')
    .getByText('Alle, der skal med, kan; Pia Eksempelholt har ikke svaret')
    .waitFor()
  await axe(signe)
  await row(signe, '16. december')
    .getByRole('button', { name: /^Vælg denne tid/ })
    .click()
  await asked(signe).getByText('Mødets tid er nu onsdag den 16. december 2026 kl. 13.30.').waitFor()
  await bo.getByText('Mødet er onsdag den 16. december 2026 kl. 13.30.').waitFor()
  expect(await bo.getByRole('radio').count()).toBe(0)

  const phone = await open(`/cases/${maja}/plan?meeting=N-poll`, somebody('M1'), { width: 320 })
  await row(phone, '16. december').getByText('Valgt', { exact: true }).waitFor()
  expect(await phone.getByRole('textbox', { name: 'Dato' }).inputValue()).toBe('16.12.2026')
  await axe(phone)
  await fitsItsWindow(phone)
})
