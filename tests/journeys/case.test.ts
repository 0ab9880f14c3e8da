import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

let maja: string
let joern: string

beforeAll(async () => {
  maja = await importCase('maja')
  joern = await importCase('joern')
})

const coordinator = () => ({ case: maja, as: 'M1' })
const mentor = () => ({ case: maja, as: 'M11' })
const school = () => ({ case: maja, as: 'M5' })
const citizen = () => ({ case: maja, as: 'citizen' })

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
/** The cell of the consent matrix for a contact and a life area. */
async function consentCell(page: Page, contact: RegExp, area: string) {
  const matrix = page.getByRole('group', { name: 'Hvem må se hvad' })
  const columns = await matrix.getByRole('columnheader').allInnerTexts()
  return matrix
    .getByRole('row', { name: contact })
    .getByRole('cell')
    .nth(columns.indexOf(area) - 1)
}

test('the case begins with the citizen’s own words, then what stands in the way', async () => {
  const page = await open(`/cases/${maja}`, coordinator())
  expect(await page.title()).toBe('Sagen – Rødtråd')
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings[0]).toBe('Med borgerens egne ord')
  expect(await page.getByRole('blockquote').textContent()).toContain('Jeg vil gerne noget med planter.')

  const debt = page.getByRole('listitem', { name: 'Overblik over gælden' })
  await debt.getByText('Kan begynde nu').waitFor()
  const rent = page.getByRole('listitem', { name: 'Huslejen: afdragsordning' })
  expect(await rent.textContent()).toContain(
    'Ydelseskontoret: Enkeltydelse til husleje søgt 19.10. (til 14. december 2026)',
  )
  expect(await rent.textContent()).not.toContain('Kan begynde nu')
  const visit = page.getByRole('listitem', { name: 'Besøg og to prøveuger' })
  expect(await visit.textContent()).toContain('Skal være på plads først: Huslejen')

  await section(page, 'Stafetten').getByText('Signe Skabelund, Jobcenter Fjordvig').waitFor()
  await section(page, 'Møder').getByRole('link', { name: 'torsdag den 3. december 2026 kl. 10.00' }).waitFor()
  await section(page, 'Møder').getByRole('link', { name: 'Planlæg møde' }).waitFor()
  await section(page, 'Ventetider').getByText('Ventet 45 dage, siden 19. oktober 2026').waitFor()
  await axe(page)
})

test('on paper the case has all its parts and nothing to press', async () => {
  const page = await open(`/cases/${maja}`, coordinator())
  await section(page, 'Stafetten').getByRole('button').waitFor()
  await page.emulateMedia({ media: 'print' })
  for (const part of ['Med borgerens egne ord', 'Ventetider', 'Stafetten', 'Hvem må se hvad'])
    expect(await page.getByRole('heading', { level: 2, name: part, exact: true }).isVisible()).toBe(true)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
})

test('the school sees nothing of housing, income and debt, and nobody else’s consents', async () => {
  const page = await open(`/cases/${maja}`, school())
  const text = await page.getByRole('main').innerText()
  for (const hidden of [
    'Ydelseskontoret',
    'Boligforening',
    'Gældsrådgivning',
    'afdragsordning',
    'Restance',
  ]) {
    expect(text).not.toContain(hidden)
    expect(await page.content()).not.toContain(hidden)
  }
  const rows = section(page, 'Hvem må se hvad').getByRole('rowheader')
  expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Skolen, 5. klasse')])
  expect(await page.getByRole('button', { name: /^Ret/ }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Planlæg møde' }).count()).toBe(0)
  expect(await page.getByRole('heading', { name: 'Hvem logger ind som hvem' }).count()).toBe(0)
})

test('an overdue wait is told in plain words, and the citizen is told that it is not their fault', async () => {
  const overdue = 'Fristen den 23. november 2026 er overskredet med 10 dage.'
  const own = await open(`/cases/${joern}`, { case: joern, as: 'citizen' })
  await own.getByText(`${overdue} Det er ikke din fejl.`).waitFor()
  const professional = await open(`/cases/${joern}`, { case: joern, as: 'J2' })
  await professional.getByText(overdue).waitFor()
  expect(await professional.getByText('Det er ikke din fejl').count()).toBe(0)
})

test('the coordinator notes a consent and takes it back; what was filled in wrongly is said at the field', async () => {
  const page = await open(`/cases/${maja}`, coordinator())
  await page.getByRole('button', { name: 'Ret: Plantehuset Syrenvej (planteskole)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hvem må se hvad: Karen Pladsholm' })
  await dialog.getByRole('button', { name: 'Gem samtykket' }).click()
  await dialog.getByRole('alert').getByRole('link', { name: 'Vælg et område.' }).waitFor()
  await dialog.getByLabel('Hvilket område?').selectOption('Fysisk helbred')
  await dialog.getByRole('radio', { name: /^Hensyn/ }).check()
  await dialog.getByRole('textbox', { name: 'Til hvornår?' }).fill('4.12.2027')
  await dialog.getByRole('button', { name: 'Gem samtykket' }).click()
  await dialog.getByRole('link', { name: /højst gælde i et år/ }).waitFor()
  await dialog.getByRole('textbox', { name: 'Til hvornår?' }).fill('1.3.2027')
  await dialog
    .getByText(
      'Maja Eksempelsen siger ja til, at Karen Pladsholm må se hensyn om fysisk helbred, indtil 1. marts 2027.',
    )
    .waitFor()
  await axe(page)
  await dialog.getByRole('button', { name: 'Gem samtykket' }).click()
  await dialog
    .getByRole('status')
    .filter({ hasText: 'Gemt: Karen Pladsholm, hensyn om fysisk helbred' })
    .waitFor()

  await dialog.getByRole('button', { name: 'Træk tilbage: hensyn om fysisk helbred' }).click()
  await dialog.getByRole('button', { name: 'Ja, træk det tilbage' }).click()
  await dialog.getByRole('status').filter({ hasText: 'Trukket tilbage: Karen Pladsholm' }).waitFor()
  await page.keyboard.press('Escape')
  const cell = await consentCell(page, /Plantehuset/, 'Fysisk helbred')
  expect(await cell.innerText()).toContain('trukket tilbage')
})

test('nobody notes a consent for their own eyes', async () => {
  const page = await open(`/cases/${maja}`, coordinator())
  await page.getByRole('button', { name: 'Ret: Jobcenter Fjordvig' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('button', { name: /^Træk tilbage/ })
    .first()
    .waitFor()
  expect(await dialog.getByRole('button', { name: 'Gem samtykket' }).count()).toBe(0)
})

test('what the citizen takes back is gone from the other’s page at once', async () => {
  const other = await open(`/cases/${maja}/map`, mentor())
  await other
    .getByRole('button', { name: /^Gældsrådgivningen Havnen/ })
    .first()
    .waitFor()
  const page = await open(`/cases/${maja}`, citizen())
  await page.getByRole('button', { name: 'Ret: Social mentor' }).click()
  await page.getByRole('button', { name: 'Træk tilbage: alt om gæld' }).click()
  await page.getByText('bliver ikke slettet, men vi holder op med at vise det').waitFor()
  await page.getByRole('button', { name: 'Ja, træk det tilbage' }).click()
  await page.getByRole('status').filter({ hasText: 'Trukket tilbage' }).waitFor()
  await other
    .getByRole('button', { name: /^Gældsrådgivningen Havnen/ })
    .first()
    .waitFor({ state: 'detached' })
  expect(await other.content()).not.toContain('Gældsrådgivningen')
})

test('the coordinator connects people by e-mail, and is told when nobody has it', async () => {
  expectNoise(/status of 422/)
  const page = await open(`/cases/${maja}`, coordinator())
  await page.getByText(/^Vis alle/).click()
  await page.getByRole('button', { name: 'Ret: Egen læge' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Hvem logger ind som Egen læge?' })
  await dialog.getByLabel('E-mail').fill('ingen@example.dk')
  await dialog.getByRole('button', { name: 'Forbind' }).click()
  await dialog
    .getByText(/Vi kender ingen med den e-mail/)
    .first()
    .waitFor()
  expect(await dialog.getByLabel('E-mail').inputValue()).toBe('ingen@example.dk')
})

test('the map is one stop for the tab key; arrows lead from contact to contact and Enter opens', async () => {
  const page = await open(`/cases/${maja}/map`, coordinator())
  const map = page.getByRole('group', { name: 'Kontaktkort' })
  const contacts = map.getByRole('button')
  expect(await contacts.count()).toBe(14)
  expect(await map.locator('[role=button][tabindex="0"]').count()).toBe(1)
  await map
    .getByRole('button', { name: 'Ydelseskontoret, Ydelser og økonomi, Afventer, Akut, har ventet 45 dage' })
    .waitFor()
  await map
    .getByRole('button', { name: 'Mormor, Venner, fritid og fællesskab, Aktiv, ingen kendt ventetid' })
    .waitFor()
  await map
    .getByRole('img', { name: 'Ydelseskontoret og Fjordvig Boligforening mangler en forbindelse' })
    .waitFor()

  await contacts.first().focus()
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  expect(await name()).toMatch(/^Jobcenter Fjordvig,/)
  await map.getByRole('img', { name: 'Jobcenter Fjordvig samarbejder med Social mentor' }).waitFor()
  await page.keyboard.press('ArrowRight')
  expect(await name()).not.toMatch(/^Jobcenter Fjordvig,/)
  await page.keyboard.press('Home')
  expect(await name()).toMatch(/^Jobcenter Fjordvig,/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Jobcenter Fjordvig' })
  await dialog.getByText('Signe Skabelund, sagsbehandler').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await name()).toMatch(/^Jobcenter Fjordvig,/)
  await page.keyboard.press('Tab')
  expect(await map.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(false)
})

test('the table says what the map says, and can be sorted', async () => {
  const page = await open(`/cases/${maja}/map`, mentor())
  const onMap = await page
    .getByRole('group', { name: 'Kontaktkort' })
    .getByRole('button')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-contact')).length)
  await page.getByRole('link', { name: 'Tabel' }).click()
  const rows = page.getByRole('rowheader')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(onMap)
  await page.getByRole('button', { name: 'Ventetid', exact: true }).click()
  await page.getByRole('button', { name: 'Ventetid', exact: true }).click()
  await page
    .getByRole('columnheader', { name: 'Ventetid' })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor()
  expect(await rows.first().innerText()).toBe('Ydelseskontoret')
})

test('of a contact seen only in part nothing else is told', async () => {
  const page = await open(`/cases/${maja}/map`, coordinator())
  await page
    .getByRole('group', { name: 'Kontaktkort' })
    .getByRole('button', { name: /^Egen læge/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Egen læge' })
  await dialog.getByText('Ulla Prøvensen').waitFor()
  for (const hidden of ['Note', 'Næste tid 10.12.', 'Behov', 'Sidst i kontakt']) {
    expect(await dialog.getByText(hidden).count()).toBe(0)
  }
})

test('the map speaks English to those who chose it', async () => {
  const page = await open(`/cases/${maja}/map`, coordinator(), { language: 'en' })
  const map = page.getByRole('group', { name: 'Contact map' })
  await map
    .getByRole('button', { name: 'Ydelseskontoret, Benefits and money, Waiting, Acute, has waited 45 days' })
    .waitFor()
  await page.getByLabel('Show all ties').check()
  await map
    .getByRole('img', { name: 'Egen læge refers to Psykiatrisk Ambulatorium, Region Vesterhav' })
    .waitFor()
  // Eleven ties, and a line between two who work with the same.
  expect(await map.getByRole('img').count()).toBe(12)
})

test('no name on the map covers another', async () => {
  const page = await open(`/cases/${maja}/map`, citizen())
  await page.evaluate(() => document.fonts.ready)
  const covered = await page.getByRole('group', { name: 'Kontaktkort' }).evaluate((map) => {
    const boxes = [...map.querySelectorAll('[role=button] text')].map((text) => text.getBoundingClientRect())
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        ),
    ).length
  })
  expect(covered).toBe(0)
})

test.each([
  ['da', 'light', '', coordinator],
  ['en', 'dark', '', citizen],
  ['da', 'dark', '/map', citizen],
  ['en', 'light', '/map', coordinator],
] as const)('no faults in %s, %s and narrow: the case%s', async (language, colorScheme, path, who) => {
  const page = await open(`/cases/${maja}${path}`, who(), { language, colorScheme, width: 320 })
  await axe(page)
  await fitsItsWindow(page)
})
