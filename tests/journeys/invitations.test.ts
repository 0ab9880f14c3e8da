import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open } from './browser.ts'

let maja: string
const somebody = (as: string) => ({ case: maja, as })

beforeAll(async () => {
  maja = await importCase('maja', (file) => {
    const { contacts, meetings } = file
    if (!Array.isArray(contacts) || !Array.isArray(meetings)) throw new Error('Not a case')
    for (const contact of contacts) {
      if (contact === null || typeof contact !== 'object' || Array.isArray(contact)) continue
      if (contact.id === 'M4') contact.person = { name: 'Henrik Mønstergaard', email: 'henrik@post.example' }
      if (contact.id === 'M5') contact.person = { name: 'Pia Eksempelholt', phone: '12 34 56 78' }
    }
    meetings.push({
      id: 'N-plan',
      state: 'draft',
      purpose: 'Aftale om skolen',
      templates: [],
      start: '2026-12-17T10:00:00+01:00',
      end: '2026-12-17T11:00:00+01:00',
      place: 'Biblioteket',
      ifCitizenAbsent: 'hold',
      notWanted: [],
      participants: ['citizen', 'M1', 'M4', 'M5', 'M11'].map((contact) => ({
        contact,
        required: true,
        mode: 'in_person',
      })),
      agenda: [{ id: 'p1', title: 'Skolen', kind: 'welcome', minutes: 60, owners: ['M1'] }],
      statuses: [],
      decisions: [],
      scales: [],
      reviews: [],
    })
  })
})

const told = (page: Page) => page.getByRole('region', { name: 'Hvem har fået besked' })
const row = (page: Page, name: string) => told(page).getByRole('row').filter({ hasText: name })

/** What the calendar file that a button gives says. */
async function fileFrom(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('moede.ics')
  // Lines are folded at 75 octets, also within a name.
  return (await readFile(await download.path(), 'utf8')).replaceAll(/\r\n[ \t]/g, '')
}

const names =
  /Maja|Eksempelsen|Signe|Skabelund|Henrik|Mønstergaard|Pia|Eksempelholt|Bo Fiktivsen|Jobcenter|Fjordvig|Biblioteket|skole/i

test('a meeting is called: the coordinator sees who is missing, and each has their own calendar file', async () => {
  const signe = await open(`/cases/${maja}/plan?meeting=N-plan`, somebody('M1'))
  await signe.getByRole('button', { name: 'Indkald …' }).click()
  await signe.getByRole('dialog').getByRole('button', { name: 'Indkald nu' }).click()

  await told(signe).getByText('3 skal ringes op eller have kalenderfilen').waitFor()
  await row(signe, 'Henrik')
    .getByText(/^Indkaldelse\. Sendt 3\. december kl/)
    .waitFor({ timeout: 30_000 })
  await row(signe, 'Pia').getByText('Har ingen e-mail: ring').waitFor()
  expect(await row(signe, 'Pia').getByRole('link', { name: '12 34 56 78' }).getAttribute('href')).toBe(
    'tel:12345678',
  )
  // Nobody without an address is said to have got anything.
  expect(
    await told(signe)
      .getByText(/Sendt \d/)
      .count(),
  ).toBe(1)
  await axe(signe)
  const henriks = await fileFrom(signe, 'Hent kalenderfil: Henrik Mønstergaard, Børne- og Familieafdelingen')
  expect(henriks).toContain('henrik@post.example')

  await told(signe).getByRole('button', { name: 'Påmind den, der ikke har svaret' }).click()
  // Said once, and still there while the reminder is on its way, as the button is.
  const reminded = told(signe).getByText('1 påmindelse er på vej. Ingen får mere end én om dagen.')
  await reminded.waitFor()
  expect(await reminded.count()).toBe(1)
  expect(await reminded.getAttribute('role')).toBe('status')
  expect(await told(signe).getByRole('button', { name: 'Påmind den, der ikke har svaret' }).count()).toBe(1)
  await row(signe, 'Henrik')
    .getByText(/^Påmindelse\. Sendt 3\. december kl/)
    .waitFor({ timeout: 30_000 })
  await reminded.waitFor()

  // Pia is rung.
  await row(signe, 'Pia')
    .getByRole('button', { name: /^Notér svar: Pia/ })
    .click()
  await axe(signe)
  await signe.getByRole('dialog').getByRole('button', { name: 'Kommer', exact: true }).click()
  await row(signe, 'Pia').getByText('Svaret 3. december kl. 09.00.').waitFor()
  await told(signe).getByText('2 skal ringes op eller have kalenderfilen').waitFor()
  expect(await row(signe, 'Pia').getByText('ring').count()).toBe(0)

  // Bo, on his phone, in English.
  const meeting = new URL(signe.url()).pathname
  const bo = await open(meeting, somebody('M11'), { width: 320, language: 'en', colorScheme: 'dark' })
  const file = await fileFrom(bo, 'Fetch calendar file')
  expect(file).toContain('SUMMARY:Møde')
  expect(file).toContain('DTSTART;TZID=Europe/Copenhagen:20261217T100000')
  expect(file).not.toMatch(names)
  expect(file).not.toContain('post.example')
  await bo.getByRole('button', { name: 'Yes, I am coming' }).click()
  await bo.getByText('You answered yes on 3 December at 09:00.').waitFor()
  expect(await bo.getByRole('heading', { name: 'Who has been told' }).count()).toBe(0)
  await axe(bo)
  await fitsItsWindow(bo)

  // Whoever has seen it is not rung about it.
  const phone = await open(meeting, somebody('M1'), { width: 320 })
  await row(phone, 'Bo Fiktivsen').getByText('Kommer', { exact: true }).waitFor()
  await told(phone).getByText('1 skal ringes op eller have kalenderfilen').waitFor()
  await axe(phone)
  await fitsItsWindow(phone)
})
