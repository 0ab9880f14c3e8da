import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type CalendarServer, calendar, startCalendarServer } from '../calendar-server.ts'
import { axe, expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

let id: string
beforeAll(async () => {
  id = await importCase('maja')
})

async function serve(): Promise<CalendarServer & { address: string }> {
  const server = await startCalendarServer()
  onTestFinished(() => server.close())
  return Object.assign(server, { address: `http://127.0.0.1:${server.port}/privat-nøgle/basic.ics` })
}

test('one subscribes to one’s calendar on a phone, is told what goes wrong, and has it forgotten again', async () => {
  const server = await serve()
  expectNoise(/status of 422/)
  server.answer = (_, response) => response.writeHead(404).end()
  const page = await open('/calendar', { case: id, as: 'M5' }, { width: 320 })
  const part = page.getByRole('region', { name: 'Eller abonnér på din kalender' })
  const field = part.getByLabel('Kalenderens adresse')
  await field.fill('min kalender')
  await field.press('Enter')
  await part.getByText('Skriv kalenderens hele adresse.').waitFor()
  expect(await field.inputValue()).toBe('min kalender')
  expect(await part.getByText('Glem adressen').count()).toBe(0)

  await field.fill(server.address)
  await part.getByRole('button', { name: 'Abonnér' }).click()
  await part.getByRole('alert').getByText('Vi fik ikke en kalender fra adressen.').waitFor()
  // What is typed is not lost, and nothing is known.
  expect(await field.inputValue()).toBe(server.address)
  expect(await page.getByText(/^Vi kender/).count()).toBe(0)
  await axe(page)
  await fitsItsWindow(page)

  server.answer = (_, response) => response.end(calendar())
  await part.getByRole('button', { name: 'Abonnér' }).click()
  await part
    .getByText(
      /^Vi henter din kalender hver time\. Den er sidst læst torsdag den 3\. december 2026 kl\. \d\d\.\d\d\.$/,
    )
    .waitFor()
  await page.getByText(/^Vi kender 1 optaget tid til og med 3. december 2027/).waitFor()
  expect(await part.getByRole('alert').count()).toBe(0)
  await axe(page)
  await page.reload()
  await part.getByText(/sidst læst/).waitFor()
  // The address is shown to nobody again.
  expect(await page.content()).not.toContain('basic.ics')
  expect(await page.content()).not.toContain('Hemmelig')

  await part.getByRole('button', { name: 'Glem adressen og de optagede tider' }).click()
  await part.getByText('Adressen og de optagede tider er slettet.').waitFor()
  await page.getByText(/^Vi kender/).waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('')
})

test('the coordinator subscribes to what a participant sent, in English too', async () => {
  const server = await serve()
  const page = await open(`/cases/${id}/plan`, { case: id, as: 'M1' }, { language: 'en' })
  await page
    .getByRole('group', { name: /Bo Fiktivsen/ })
    .getByLabel('Invite')
    .selectOption('required')
  await page.getByRole('button', { name: 'Find a time' }).click()
  const bo = page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: 'Subscribe to an address: Bo Fiktivsen' })
  await bo.getByText('Subscribe to an address').click()
  await bo.getByLabel(/^The calendar’s address: Bo Fiktivsen/).fill(server.address)
  await axe(page)
  await bo.getByRole('button', { name: /^Subscribe: Bo Fiktivsen/ }).click()
  const calendars = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Bo Fiktivsen' })
  await calendars
    .getByText(/^Fetched from an address every hour\. Last read Thursday, 3 December 2026/)
    .waitFor()
  await calendars.getByText(/1 busy time\./).waitFor()
  await axe(page)
  expect(await page.content()).not.toContain('Hemmelig')
  await calendars
    .getByRole('button', { name: /^Forget the address and the busy times: Bo Fiktivsen/ })
    .click()
  await calendars.getByText('The calendar is not known.').waitFor()
})
