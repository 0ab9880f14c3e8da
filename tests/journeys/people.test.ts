import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, open } from './browser.ts'

const administrator = { as: 'administrator' } as const
const citizenName = 'Tove Prøvesen'

/** A small case that no other journey knows. */
const smallCase = (id: string) => ({
  format: 'roedtraad.case',
  version: 1,
  exportedAt: '2026-12-01T12:00:00+01:00',
  citizen: {
    id,
    displayName: citizenName,
    ownWords: 'Jeg vil gerne i gang igen.',
    ownGoal: 'Et arbejde tæt på min datter.',
    goodToKnow: 'Ring ikke før kl. 9.',
    scales: [],
    phase: 'trust',
    approaches: [],
    caseModel: 2,
  },
  contacts: [
    {
      id: 'K1',
      name: 'Jobcenter Prøvestad',
      kind: 'employment_unit',
      sector: 'municipality',
      lifeArea: 'employment',
      status: 'active',
      acute: false,
    },
  ],
  waits: [],
  ties: [],
  helpEvents: [],
  goals: [],
  coordinator: 'K1',
  baton: { holder: 'K1', since: '2026-12-01' },
  consents: [],
  exceptions: [],
  meetings: [],
  followUps: [],
  experiences: [],
  lessons: [],
})

/** The same with ten faults, each of its own kind. */
function faultyCase(id: string): object {
  const file = smallCase(id)
  const [contact] = file.contacts
  return {
    ...file,
    citizen: { ...file.citizen, phase: 'happy', caseModel: 7, ownWords: 'Mit nummer er 010190-1234.' },
    contacts: [{ ...contact, kind: 'office', lastContact: '2026-02-30' }, { ...contact }],
    waits: [{ id: 'V1', contact: 'K9', what: 'Svar', blocks: [], fastTrack: [] }],
    ties: [{ id: 'T1', from: 'K1', to: 'K1', kind: 'cooperates', since: '2026-12-02', until: '2026-12-01' }],
    colour: 'red',
    experiences: undefined,
  }
}

const chosen = (file: object | string) => ({
  name: 'sag.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
})

const choose = (page: Page, file: object | string): Promise<void> =>
  page.getByLabel('Vælg sagsfil').setInputFiles(chosen(file))

test('a third case is imported without a word of it on the screen; a second time it is there already', async () => {
  expectNoise(/status of 409/)
  const id = `tove-${crypto.randomUUID().slice(0, 8)}`
  const page = await open('/people', administrator)
  await choose(page, smallCase(id))
  await page.getByText(`Sagens id er ${id}.`).waitFor()
  await choose(page, smallCase(id))
  await page.getByText('Sagen er her allerede. Intet er ændret.').waitFor()
  expect(await page.content()).not.toMatch(/Tove|Prøvestad|datter|sag\.json/)
  expect((await page.request.get(`/api/cases/${id}/file`)).status()).toBe(404)
})

test('ten faults are ten lines, in words and exactly, and nothing is stored', async () => {
  expectNoise(/status of 422/)
  const id = `tove-${crypto.randomUUID().slice(0, 8)}`
  const page = await open('/people', administrator)
  await choose(page, faultyCase(id))
  await page.getByText('Filen har 10 fejl. Intet er gemt.').waitFor()
  const faults = page.getByRole('region', { name: 'Indlæs en sag' }).getByRole('listitem')
  expect(await faults.count()).toBe(10)
  const said = await faults.allTextContents()
  expect(said).toContainEqual(
    expect.stringMatching(/^Kontakt nr. 1, seneste kontakt.*\/contacts\/0\/lastContact$/),
  )
  expect(said).toContainEqual(
    expect.stringMatching(/^Borgeren, egne ord.*ligner et CPR-nummer.*\/citizen\/ownWords$/),
  )
  expect(await page.content()).not.toMatch(/010190|Tove|happy/)
  await axe(page)

  await choose(page, smallCase(id))
  await page.getByText(`Sagens id er ${id}.`).waitFor()
})

test('a file that is none is refused in words, pasted or chosen, and never quoted', async () => {
  const page = await open('/people', administrator)
  await choose(page, 'Kære Tove, her er min sag')
  await page.getByText('Filen kan ikke læses.').waitFor()
  await page.getByRole('button', { name: 'Indsæt det, du har kopieret' }).focus()
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    JSON.stringify(smallCase(`tove-${crypto.randomUUID().slice(0, 8)}`)),
  )
  await page.getByText('Sagen er indlæst').waitFor()
  expect(await page.content()).not.toContain('Tove')
})

test('a person is added, gets a seat in a case, and signs in with the code', async () => {
  expectNoise(/status of 401/)
  const id = `tove-${crypto.randomUUID().slice(0, 8)}`
  const email = `${id}@eksempel.dk`
  const page = await open('/people', administrator)
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click()
  await page.getByRole('link', { name: 'Skriv personens navn.' }).waitFor()

  await page.getByRole('textbox', { name: 'Navn' }).fill(citizenName)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('button', { name: 'Tilføj', exact: true }).click()
  const handed = page.getByRole('region', { name: `Engangskode til ${citizenName}` })
  const code = (await handed.getByText(/^\w{4}-\w{4}-\w{4}-\w{4}$/).textContent()) ?? ''
  await axe(page)
  await handed.getByRole('button', { name: 'Jeg har givet koden videre' }).click()
  expect(await page.content()).not.toContain(code)

  await choose(page, smallCase(id))
  const seat = page.getByRole('region', { name: 'Borger', exact: true })
  await seat.getByRole('combobox', { name: 'Forbind med' }).selectOption(email)
  await seat.getByRole('button', { name: 'Forbind: Borger' }).click()
  await seat.getByText(`${citizenName} er forbundet.`).waitFor()

  const own = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin })
  const visitor = await own?.newPage()
  if (!visitor) throw new Error('There is no second browser')
  await visitor.goto('/sign-in')
  await visitor.getByText('Log ind med adgangskode').click()
  await visitor.getByText('Logger du ind for første gang?').click()
  await visitor.getByRole('textbox', { name: 'E-mail' }).last().fill(email)
  await visitor.getByRole('textbox', { name: 'Engangskode' }).fill(code)
  await visitor.getByLabel('Vælg en adgangskode').fill('tre ord efter hinanden')
  await visitor.getByRole('button', { name: 'Vælg adgangskode og log ind' }).click()
  await visitor.getByRole('heading', { level: 1, name: 'Min side' }).waitFor()
  await visitor.getByText('Jeg vil gerne i gang igen.').waitFor()

  // Closed from the next request on.
  await page
    .getByRole('button', { name: `Luk adgang: ${citizenName}` })
    .last()
    .click()
  await page.getByText(`Adgangen er lukket for ${citizenName}.`).waitFor()
  expect((await visitor.request.get(`/api/cases/${id}/file`)).status()).toBe(401)
})

test.each(['da', 'en'] as const)('nothing is wrong, at any width (%s)', async (language) => {
  const page = await open('/people', administrator, { language })
  await axe(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await fitsItsWindow(page)
})
