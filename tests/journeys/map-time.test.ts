import { expect, test } from 'vitest'
import { axe, fitsItsWindow, open } from './browser.ts'

// The fictional case as it came, whose log begins with the consents of 24 November; nothing of it is changed here.
const maja = { case: 'maja', as: 'M1' }

test('the coordinator sees what is different since a day, and the map as it was that day, also when it is opened anew', async () => {
  const page = await open('/cases/maja/map', maja)
  const map = page.getByRole('group', { name: 'Kontaktkort' })
  await page.getByRole('textbox', { name: 'Hvordan så kortet ud den' }).fill('24.11.2026')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Forskellen siden 24. november 2026' }).waitFor()
  await map
    .getByRole('button', { name: /^Vikar i jobcentret, .*, er væk siden 24\. november 2026$/ })
    .waitFor()
  await map
    .getByRole('button', { name: /^Plantehuset Syrenvej .*, flyttet siden 24\. november 2026$/ })
    .waitFor()
  const told = page.getByRole('list', { name: 'Det, der er anderledes' })
  await told.getByText('Vikar i jobcentret er ikke længere på kortet.').waitFor()
  // How close the grandmother is, the coordinator is not shown.
  expect(await told.getByText(/Mormor/).count()).toBe(0)
  expect(await map.getByRole('button', { name: /^Mormor, .*siden/ }).count()).toBe(0)
  await axe(page)

  await page.getByRole('link', { name: 'Vis kortet, som det var' }).click()
  const marked = page.getByRole('heading', { name: 'Kortet, som det var den 24. november 2026' })
  await marked.waitFor()
  await page.reload()
  await marked.waitFor()
  await map.getByRole('button', { name: /^Vikar i jobcentret, .*ingen kendt ventetid$/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Tilføj kontakt' }).count()).toBe(0)
  await axe(page)
  await page.emulateMedia({ media: 'print' })
  expect(await marked.isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Tilbage til kortet i dag' }).click()
  await page.getByRole('button', { name: 'Tilføj kontakt' }).waitFor()
  expect(await map.getByRole('button', { name: /^Vikar/ }).count()).toBe(0)
})

test('on a phone, a school sees nothing of what is different where it has no consent', async () => {
  const page = await open('/cases/maja/map?since=2026-11-24', { case: 'maja', as: 'M5' }, { width: 320 })
  await page
    .getByRole('status')
    .filter({ hasText: /24\. november 2026/ })
    .waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/Boligforening|Ydelseskontoret|Mormor/)
  await fitsItsWindow(page)
})
