import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open } from './browser.ts'

let maja: string
const somebody = (as: string) => ({ case: maja, as })

beforeAll(async () => {
  maja = await importCase('maja')
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find en tid' })
const times = (page: Page) => dialog(page).getByRole('region', { name: 'De bedste tider' })
const invite = (page: Page, name: RegExp, as: string) =>
  page.getByRole('group', { name }).getByLabel('Inviteres').selectOption(as)

/** What is sent to the server from now on. */
function sentBy(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

/** Every title, place and name of a calendar's file. */
const wordsOf = (file: string): string[] =>
  [
    ...file.replaceAll(/\r?\n[ \t]/g, '').matchAll(/^(?:SUMMARY|LOCATION|DESCRIPTION|UID)[^:]*:(.+?)\r?$/gm),
  ].map(([, words = '']) => words)

test('two calendars are brought in, and a time is found by them and taken into the plan', async () => {
  // Pia, on her phone.
  const pia = await open('/calendar', somebody('M5'), { width: 320, colorScheme: 'dark' })
  const sent = sentBy(pia)
  await pia.getByLabel('Vælg kalenderfil').setInputFiles('mocks/calendars/pia.ics')
  await pia.getByText(/^\d+ optagede tider fra .* Ingen titler bliver gemt\.$/).waitFor()
  await fitsItsWindow(pia)
  await axe(pia)
  await pia.getByRole('button', { name: 'Gem de optagede tider' }).click()
  await pia.getByText('De optagede tider er gemt.').waitFor()
  const words = wordsOf(await readFile('mocks/calendars/pia.ics', 'utf8'))
  expect(words.length).toBeGreaterThan(3)
  expect(sent.join('\n')).toContain('"busy":[["2026-12-')
  expect(words.filter((one) => sent.join('\n').includes(one))).toEqual([])

  // Signe was sent Bo's.
  const signe = await open(`/cases/${maja}/plan`, somebody('M1'))
  await invite(signe, /Bo Fiktivsen/, 'required')
  await invite(signe, /Børnehuset|Pia/, 'required')
  await signe.getByRole('button', { name: 'Find en tid' }).click()
  await dialog(signe)
    .getByText(/Har selv hentet sin kalender ind/)
    .waitFor()
  await dialog(signe)
    .getByLabel(/^Hent kalenderfil ind: Bo Fiktivsen/)
    .setInputFiles('mocks/calendars/bo.ics')
  await dialog(signe)
    .getByText(/Hentet ind på deres vegne/)
    .waitFor()
  await axe(signe)
  expect(
    await dialog(signe)
      .getByText(/Vi kender ikke kalenderen for:/)
      .innerText(),
  ).not.toContain('Bo Fiktivsen')
  const best = times(signe).getByRole('button').first()
  const [, day, clock] = /den (\d+)\. december 2026 kl\. ([\d.]+)–/.exec(await best.innerText()) ?? []
  await best.click()
  await dialog(signe).waitFor({ state: 'detached' })
  expect(await signe.getByLabel('Dato', { exact: true }).inputValue()).toBe(`${day}.12.2026`)
  expect(await signe.getByLabel('Fra kl.').inputValue()).toBe(clock)
  await signe.getByLabel('Hvad skal mødet føre til?').fill('Vi finder ud af det næste skridt.')
  await signe.getByRole('button', { name: 'Gem kladde' }).click()
  await signe.getByRole('heading', { name: 'Ret mødet' }).waitFor()

  // In English, on a phone.
  const english = await open(new URL(signe.url()).pathname + new URL(signe.url()).search, somebody('M1'), {
    width: 320,
    language: 'en',
  })
  await english.getByRole('button', { name: 'Find a time' }).click()
  await english
    .getByRole('dialog')
    .getByText(/Brought their calendar in themselves/)
    .waitFor()
  await fitsItsWindow(english)
  await axe(english)
})
