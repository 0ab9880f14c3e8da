import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open } from './browser.ts'

// A published summary is answered, corrected and published again: who had read it is told what changed for them.

let maja: string
beforeAll(async () => {
  maja = await importCase('maja')
})

const visit = (as: string, options: Parameters<typeof open>[2] = {}) =>
  open(`/cases/${maja}/meetings/N1?view=summary`, { case: maja, as }, options)

const command = (page: Page, body: object): Promise<number> =>
  page.evaluate(
    async ([url, json]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(url, { method: 'POST', headers, body: json })).status
    },
    [`/api/cases/${maja}/commands`, JSON.stringify({ id: crypto.randomUUID(), command: body })] as const,
  )

const first = 'Vi lover ikke praktikstart den 1. marts, hvis huslejen ikke er på plads – det siger vi højt.'
const mended = 'Vi lover ikke praktikstart, før huslejen er på plads.'

// The version is said twice: on the paper and on the screen, the last.
test('a review is answered, the summary corrected, and each reader told what changed for them', async () => {
  const signe = await visit('M1')
  for (const step of [
    { type: 'compileSummary', meeting: 'N1' },
    { type: 'publishSummary', meeting: 'N1', citizenDeclined: true },
  ]) {
    expect(await command(signe, step)).toBe(200)
  }
  const mormor = await visit('M13', { width: 320 })
  await mormor.getByText('Version 1, udgivet den').last().waitFor()
  await mormor.getByText(/Svar senest den \d+\. /).waitFor()
  expect(await mormor.getByText('Hvilken version vil du læse?').count()).toBe(0)
  const pia = await visit('M5')
  await pia.getByRole('button', { name: 'Bed om en rettelse' }).click()
  await pia.getByLabel('Hvad skal rettes?').fill('Datoen i marts blev aldrig sagt.')
  await pia.getByRole('button', { name: 'Send', exact: true }).click()
  await pia.getByText('Tak. Dit ønske om en rettelse er sendt.').waitFor()

  const standing = signe.getByRole('region', { name: 'Hvem har svaret' })
  await standing.getByRole('row', { name: /Pia.*Ønsker en rettelse/ }).waitFor()
  await standing.getByRole('row', { name: /Mormor.*Ikke svaret endnu/ }).waitFor()
  await signe.getByRole('button', { name: 'Svar Pia Eksempelholt' }).press('Enter')
  const reply = signe.getByLabel('Dit svar til Pia Eksempelholt')
  await signe.getByRole('button', { name: 'Send svaret' }).click()
  await signe.getByText('Skriv dit svar.').first().waitFor()
  await reply.fill('Tak, det retter jeg.')
  await signe.getByRole('button', { name: 'Send svaret' }).click()
  await signe.getByText('Dit svar er sendt.').waitFor()
  await axe(signe)
  // At once in the other browser, and in no other.
  await pia.getByText('Tak, det retter jeg.').waitFor()
  expect(await mormor.getByText('Tak, det retter jeg.').count()).toBe(0)

  await signe.getByRole('button', { name: 'Åbn en rettelse' }).press('Enter')
  await signe.getByText('Rettelsen er åben.').waitFor()
  const edit = { meeting: 'N1', decision: 'B4', set: { text: mended }, was: { text: first } }
  expect(await command(signe, { type: 'editDecision', ...edit })).toBe(200)
  const said = { by: 'citizen', question: 'Tror du på planen?', value: 6 }
  expect(await command(signe, { type: 'noteScale', meeting: 'N1', ...said })).toBe(200)
  await signe.getByRole('listitem').getByText(mended).first().waitFor()
  await mormor.getByText('Version 1 gælder, til rettelsen er udgivet.').waitFor()
  await mormor.getByText(first).waitFor()
  expect(await mormor.getByText(mended).count()).toBe(0)
  await axe(mormor)

  const citizen = await visit('citizen', { width: 320 })
  await citizen.getByText('Du læser rettelsen først.').waitFor()
  await citizen.getByRole('button', { name: 'Jeg har læst det' }).click()
  await citizen.getByText('Tak. Dit svar er gemt.').waitFor()
  await signe.getByText('Maja Eksempelsen har læst referatet.').waitFor()
  await signe.getByRole('button', { name: 'Udgiv rettelsen' }).click()
  await signe.getByText('Version 2, udgivet den').last().waitFor()

  const round = /^Tror du på planen\? Maja( Eksempelsen)?: 6 af 10$/
  await signe.getByRole('listitem').getByText(round).waitFor()
  await mormor.getByText('Rettet, siden du læste').waitFor()
  await mormor.getByText(`Før: ${first}`).waitFor()
  await mormor.getByText(`Nu: ${mended}`).waitFor()
  await axe(mormor)
  await fitsItsWindow(mormor)
  await pia.getByText('Version 2, udgivet den').last().waitFor()
  expect(await pia.getByText(/Rettet|praktikstart|Tror du/).count()).toBe(0)
  await mormor.getByLabel('Hvilken version vil du læse?').selectOption('1')
  await mormor.getByText('Den er rettet siden.').waitFor()
  await mormor.getByRole('listitem').getByText(first).waitFor()
  expect(await mormor.getByRole('button', { name: 'Jeg godkender' }).count()).toBe(0)

  expect(await command(citizen, { type: 'withdrawConsent', consent: 'C-M13-housing' })).toBe(200)
  const read = citizen.getByRole('region', { name: 'Læst, før samtykket blev trukket tilbage' })
  await read.getByText(/Birthe Eksempelsen, Mormor læste version 2/).waitFor()
  await axe(citizen)
  // Closed where it stands open, too.
  await mormor.getByText(first).waitFor({ state: 'detached' })
  expect(await mormor.getByText(/huslejen/).count()).toBe(0)
})

test('the administrator says how many working days there are to answer, in whole days', async () => {
  const page = await open('/people', { as: 'administrator' }, { width: 320 })
  const section = page.getByRole('region', { name: 'Frist for svar på et referat' })
  const days = section.getByLabel('Arbejdsdage')
  await days.fill('fem')
  await days.press('Enter')
  await section.getByText('Skriv et helt tal fra 1 til 60.').waitFor()
  expect(await days.inputValue()).toBe('fem')
  await axe(page)
  await days.fill('5')
  await days.press('Enter')
  await section.getByText('Fristen er nu 5 arbejdsdage.').waitFor()
})
