import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open } from './browser.ts'

let maja: string

beforeAll(async () => {
  maja = await importCase('maja')
})

const signe = () => ({ case: maja, as: 'M1' })

test('from a gap to what closes it, and the gap is gone from the map, the words and the paper', async () => {
  const page = await open(`/cases/${maja}/map`, signe())
  const drawn = page.getByRole('group', { name: 'Huller i hjælpen' })
  const panel = page.getByRole('list', { name: 'Huller i hjælpen' })
  await drawn.getByRole('img', { name: /^Bolig: Et behov er udækket/ }).waitFor()
  await axe(page)
  await panel.getByRole('button', { name: 'Ret kontakten Fjordvig Boligforening' }).click()
  const form = page.getByRole('dialog', { name: 'Ret kontakten: Fjordvig Boligforening' })
  await form.getByLabel('Status').selectOption('Aktiv')
  await form.getByRole('button', { name: 'Gem' }).click()
  await drawn.getByRole('img', { name: /^Bolig: Et behov er udækket/ }).waitFor({ state: 'detached' })
  expect(await panel.getByText(/^Akut Bolig/).count()).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await panel
    .getByText(/^Der mangler en forbindelse mellem/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: /^Ret kontakten/ }).count()).toBe(0)
})

test('what is ticked on the map is in the planner, on a narrow screen too', async () => {
  const page = await open(`/cases/${maja}/map`, signe(), { width: 320 })
  await page
    .getByRole('group', { name: 'Mål' })
    .getByLabel(/^Huslejen: afdragsordning/)
    .check()
  await page.getByRole('link', { name: 'Planlæg mødet' }).click()
  await page
    .getByRole('list', { name: 'Det handler mødet om' })
    .getByText(/^Huslejen/)
    .waitFor()
  const landlord = page.getByRole('group', { name: /Fjordvig Boligforening/ })
  expect(await landlord.getByLabel('Inviteres').inputValue()).toBe('required')
  expect(decodeURIComponent(page.url())).not.toMatch(/Husleje|housing|need_/)
  await fitsItsWindow(page)
  await axe(page)
})

test('Signe offers the baton, and the mentor takes it in another browser', async () => {
  const theirs = await open(`/cases/${maja}`, { case: maja, as: 'M11' })
  const asked = theirs.getByRole('region', { name: 'Du er spurgt, om du vil tage stafetten' })
  expect(await asked.count()).toBe(0)

  const page = await open(`/cases/${maja}`, signe())
  const baton = page.getByRole('region', { name: 'Stafetten', exact: true })
  await baton.getByRole('button', { name: 'Giv stafetten videre' }).click()
  const form = page.getByRole('dialog', { name: 'Giv stafetten videre' })
  await form.getByLabel('Hvem spørger du?').selectOption('M11')
  await axe(page)
  await form.getByRole('button', { name: 'Spørg' }).click()
  await baton.getByText(/har ikke svaret endnu/).waitFor()

  await asked.getByRole('button', { name: 'Ja, jeg tager stafetten' }).click()
  await theirs.getByText('Du har sagt ja til stafetten.').waitFor()
  await axe(theirs)
  await baton.getByText(/^Stafetten ligger hos Bo /).waitFor()
  expect(await baton.getByRole('button', { name: 'Træk tilbuddet tilbage' }).count()).toBe(0)
})
