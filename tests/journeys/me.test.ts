import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

const asCitizen = (id: string) => ({ case: id, as: 'citizen' })

/** What somebody's own browser is given of a case: the page's source of everything. */
const fileOf = async (page: Page, id: string): Promise<string> => {
  const answer = await page.request.get(`/api/cases/${id}/file`)
  expect(answer.status()).toBe(200)
  return await answer.text()
}

test('the citizen rewrites her own words; what is typed stays until it is saved', async () => {
  const maja = await importCase('maja')
  const page = await open('/me', asCitizen(maja))
  await page.getByRole('button', { name: 'Ret: Det vil jeg gerne sige' }).click()
  const words = page.getByRole('textbox', { name: 'Det vil jeg gerne sige' })
  expect(await words.evaluate((area) => area === document.activeElement)).toBe(true)
  await words.fill('Jeg vil gerne arbejde med planter om formiddagen.')
  await page.getByText('Ikke gemt endnu').waitFor()

  // Somebody else changes the case meanwhile: the words under way stay.
  const mentor = await open('/follow-ups', { case: maja, as: 'M11' })
  await mentor.getByRole('button', { name: /^Gjort: Gå en tur/ }).click()
  await mentor.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  expect(await words.inputValue()).toBe('Jeg vil gerne arbejde med planter om formiddagen.')

  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Gemt', { exact: true }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Ret: Det vil jeg gerne sige',
  )
  await page.reload()
  expect(await page.getByRole('blockquote').textContent()).toBe(
    'Jeg vil gerne arbejde med planter om formiddagen.',
  )
})

test('two windows: both texts are shown, nothing is overwritten', async () => {
  expectNoise(/status of 409/)
  const maja = await importCase('maja')
  const [one, other] = [await open('/me', asCitizen(maja)), await open('/me', asCitizen(maja))]
  for (const page of [one, other]) await page.getByRole('button', { name: 'Ret: Mit eget mål' }).click()
  const goal = (page: Page) => page.getByRole('textbox', { name: 'Mit eget mål' })
  await goal(one).fill('At have et sted at gå hen.')
  await one.getByRole('button', { name: 'Gem', exact: true }).click()
  await one.getByText('Gemt', { exact: true }).waitFor()
  await goal(other).fill('At min dreng er glad.')
  await other.getByRole('button', { name: 'Gem', exact: true }).click()
  const conflict = other.getByRole('region', { name: /En anden har skrevet her imens/ })
  await conflict.getByText('At have et sted at gå hen.').waitFor()
  await conflict.getByText('At min dreng er glad.').waitFor()
  await conflict.getByRole('button', { name: 'Brug min tekst' }).click()
  await other.getByText('Gemt', { exact: true }).waitFor()
  await one.getByText('At min dreng er glad.').waitFor()
})

test('what happens next: the meeting, who comes, and what one has said yes to', async () => {
  const maja = await importCase('maja')
  const page = await open('/me', asCitizen(maja))
  const next = page.getByRole('region', { name: 'Det sker der nu' })
  await next.getByText('torsdag den 3. december 2026 kl. 10.00–11.15').waitFor()
  await next.getByText('Familiehuset (neutralt sted), lokale Birken').waitFor()
  await next.getByText('Birthe Eksempelsen, Mormor (bisidder)').waitFor()
  expect(await next.getByRole('listitem').filter({ hasText: 'Ydelseskontoret (' }).count()).toBe(0)
  await page.getByText('Stafetten ligger hos Signe Skabelund, Jobcenter Fjordvig.').waitFor()

  await next.getByRole('button', { name: 'Gjort: Sende lejekontrakt til Ydelseskontoret' }).click()
  await next.getByText('Gemt', { exact: true }).waitFor()
  await next.getByRole('button', { name: /^Fortryd: Sende lejekontrakt/ }).click()
  await next.getByRole('button', { name: 'Gjort: Sende lejekontrakt til Ydelseskontoret' }).waitFor()
})

test('an overdue answer is not the citizen’s fault', async () => {
  const joern = await importCase('joern')
  const page = await open('/me', asCitizen(joern))
  await page
    .getByText('Fristen den 23. november 2026 er overskredet med 10 dage. Det er ikke din fejl.')
    .waitFor()
})

test('consent taken back: the next reading has it no longer; she sees who has read what', async () => {
  const maja = await importCase('maja')
  const henrik = await open('/follow-ups', { case: maja, as: 'M4' })
  expect(await fileOf(henrik, maja)).toContain('Restance 11.400 kr.')

  const page = await open('/me', asCitizen(maja))
  const readings = page.getByRole('region', { name: 'Hvem har set min sag' })
  await readings.getByText('Børne- og Familieafdelingen, 3. december 2026: læste sagen').waitFor()
  expect(await readings.textContent()).not.toContain('Skolen')

  const consents = page.getByRole('region', { name: 'Hvem må se hvad' })
  await consents.getByText('Børne- og Familieafdelingen, Henrik Mønstergaard').click()
  await consents.getByText('Må se alt om bolig, indtil 31. maj 2027.').filter({ visible: true }).waitFor()
  await consents.getByRole('button', { name: 'Tag tilbage: Henrik Mønstergaard, alt om bolig' }).click()
  const dialog = page.getByRole('dialog', { name: 'Vil du tage det tilbage?' })
  await dialog.getByText('Henrik Mønstergaard må så ikke længere se alt om bolig.').waitFor()
  await dialog
    .getByText('Det, der allerede er skrevet i sagen, bliver ikke slettet, men vi holder op med at vise det.')
    .waitFor()
  await axe(page)
  await dialog.getByRole('button', { name: 'Ja, tag det tilbage' }).click()
  await consents.getByText('Du har taget det tilbage.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    'Du har taget det tilbage.',
  )
  expect(
    await consents.getByRole('button', { name: 'Tag tilbage: Henrik Mønstergaard, alt om bolig' }).count(),
  ).toBe(0)

  const after = await fileOf(henrik, maja)
  expect(after).not.toContain('Restance')
  expect(after).not.toContain('Fjordvig Boligforening')
})

test('a new consent says in one sentence what it means, and works at once', async () => {
  const maja = await importCase('maja')
  const school = await open('/follow-ups', { case: maja, as: 'M5' })
  expect(await fileOf(school, maja)).not.toContain('Restance')

  const page = await open('/me', asCitizen(maja))
  await page.getByRole('button', { name: 'Giv lov til mere' }).click()
  const dialog = page.getByRole('dialog', { name: 'Giv lov til mere' })
  await dialog.getByRole('button', { name: 'Ja, det må de' }).click()
  const errors = dialog.getByRole('alert').filter({ hasText: 'Der er 2 fejl på siden' })
  await errors.getByRole('link', { name: 'Vælg, hvem der må se det.' }).waitFor()
  expect(await errors.evaluate((box) => box === document.activeElement)).toBe(true)
  await axe(page)

  await dialog.getByLabel('Hvem må se det?').selectOption('M5')
  await dialog.getByLabel('Hvad må de se?').selectOption('mental_health')
  await dialog.getByRole('textbox', { name: 'Indtil hvornår?' }).fill('4.12.2027')
  await dialog.getByRole('button', { name: 'Ja, det må de' }).click()
  await dialog.getByRole('link', { name: /^Om helbred kan du højst give lov i et år/ }).waitFor()

  await dialog.getByLabel('Hvad må de se?').selectOption('housing')
  await dialog.getByRole('textbox', { name: 'Indtil hvornår?' }).fill('31.12.2026')
  await dialog
    .getByText('Du siger ja til, at Pia Eksempelholt må se alt om bolig, indtil 31. december 2026.')
    .waitFor()
  await dialog.getByRole('button', { name: 'Ja, det må de' }).click()
  await page.getByText('Pia Eksempelholt må nu se alt om bolig, indtil 31. december 2026.').waitFor()
  expect(await fileOf(school, maja)).toContain('Restance')
})

test('the download is the document that was imported', async () => {
  let imported: unknown
  const maja = await importCase('maja', (file) => {
    imported = structuredClone(file)
  })
  const page = await open('/me', asCitizen(maja))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hent min sag' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('min-sag-2026-12-03.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(imported)
  await page.getByText('Filen er hentet.').waitFor()
})

test('on paper everything is there that is folded away on the screen, and no button', async () => {
  const maja = await importCase('maja')
  const page = await open('/me', asCitizen(maja))
  const sentence = page.getByText('Må se tider om arbejde og uddannelse').first()
  expect(await sentence.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await sentence.isVisible()).toBe(true)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
})

test('a summary that waits leads to it; nobody else’s page is the citizen’s', async () => {
  const maja = await importCase('maja', (file) => {
    if (Array.isArray(file.meetings)) Object.assign(file.meetings[0] ?? {}, { state: 'in_review' })
  })
  const page = await open('/me', asCitizen(maja))
  const link = page.getByRole('link', { name: 'Læs referatet fra mødet den 3. december 2026' })
  expect(await link.getAttribute('href')).toBe(`/cases/${maja}/meetings/N1?view=summary`)

  const mentor = await open('/me', { case: maja, as: 'M11' })
  expect(new URL(mentor.url()).pathname).toBe('/follow-ups')
})

test.each(['da', 'en'] as const)('one calm page, at any width, with nothing wrong (%s)', async (language) => {
  const maja = await importCase('maja')
  const page = await open('/me', asCitizen(maja), { language })
  await page.getByRole('listitem').first().waitFor()
  await axe(page)
  await page.locator('summary').first().click()
  await page
    .getByRole('button', { name: language === 'da' ? 'Ret: Mit eget mål' : 'Edit: My own goal' })
    .click()
  await axe(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await fitsItsWindow(page)
})
