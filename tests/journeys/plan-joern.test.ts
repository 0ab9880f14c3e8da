import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open } from './browser.ts'

let joern: string

beforeAll(async () => {
  joern = await importCase('joern')
})

const somebody = (as: string) => ({ case: joern, as })
const person = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const item = (page: Page, number: number) => page.getByRole('group', { name: `Punkt ${number}`, exact: true })
const titles = (page: Page) =>
  page
    .getByLabel('Overskrift')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

const chosen = [
  ['Mål', /^Tænder: svar fra Ydelsescentret/],
  ['Mål', /^Praktik i Anden Chance Genbrug/],
  ['Mål', /^Jørns eget: afklaring af pensionsspørgsmålet/],
  ['Huller', /^Bolig: Et behov er udækket/],
] as const

/** Who is proposed, and one of the reasons. */
const proposed = [
  ['Jørn Prøvegaard', 'Mødet handler om Jørn Prøvegaard.'],
  ['Lise Demostrup, Rusmiddelcentret', 'Har stafetten.'],
  ['Peter Eksempelvang, Jobcenter Fjordvig', 'Er tovholder.'],
  ['Mette Skabelsen, Boligsocialt team, Socialforvaltningen', 'Her er et behov, som ingen dækker endnu.'],
  ['Teamet, Ydelsescentret', /^Holder målet tilbage: Tænder/],
  ['Nadia Fiktivsen, Social mentor', 'Er mentor og følger op i hverdagen.'],
  ['Ib Pladsholm, Anden Chance Genbrug (butik og værksted)', 'Er stedet, hvor praktikken skal være.'],
] as const

test('a meeting for Jørn, from the map to the call: seven people, two by phone, one for one item', async () => {
  const page = await open(`/cases/${joern}/map`, somebody('J2'))
  for (const [group, label] of chosen) {
    await page.getByRole('group', { name: group, exact: true }).getByLabel(label).check()
  }
  await page.getByRole('link', { name: 'Planlæg mødet' }).click()

  // What was chosen is there, also after a reload; none of it is in the address.
  const about = page.getByRole('list', { name: 'Det handler mødet om' })
  await about.getByText(/^Tænder/).waitFor()
  await page.reload()
  await about.getByText(/^Tænder/).waitFor()
  expect(await about.getByRole('listitem').count()).toBe(4)
  expect(decodeURIComponent(page.url())).not.toMatch(/Tænder|Bolig|housing|G5/)

  // Seven are proposed, each with the reason; not the brother, whom Jørn did not want there last time.
  const people = page.getByRole('list', { name: 'Foreslået' }).getByRole('group')
  expect(await people.count()).toBe(7)
  for (const [name, reason] of proposed) {
    await person(page, name).getByText(reason).waitFor()
    expect(await person(page, name).getByLabel('Inviteres').inputValue()).toMatch(/required|wished/)
  }
  expect(await person(page, 'Finn Prøvegaard, Broren').getByLabel('Inviteres').inputValue()).toBe(
    'not_wanted',
  )
  expect(await person(page, 'Tandlæge').getByLabel('Inviteres').inputValue()).toBe('no')

  // The agenda is filled: an item for each life area that was chosen, and the baton, which is on its way.
  expect(await titles(page)).toEqual([
    'Velkommen: hvem er vi, og hvad må siges her?',
    'Egne ord: hvad er vigtigst i dag?',
    'Siden sidst: hvad aftalte vi?',
    'Statusrunde (to minutter til hver)',
    'Hvad står i vejen? Arbejde og uddannelse',
    'Hvad står i vejen? Ydelser og økonomi',
    'Hvad står i vejen? Bolig',
    'Fælles mål og næste små skridt',
    'Den nye siger ja, og navn og nummer bliver givet',
    'Hvem gør hvad hvornår?',
    'Opsamling og næste møde',
  ])
  await page.getByText('På dagsordenen (6)').click()
  for (const sentence of [
    'Punkt 3: 7 åbne opgaver.',
    /^Punkt 6: Svaret fra Ydelsescentret er 10 dage over fristen/,
    /^Punkt 7: Bolig: Et behov er udækket/,
    /^Punkt 8: Mål uden et næste skridt: Praktik i Anden Chance/,
    /^Punkt 9: Stafetten er på vej til Peter Eksempelvang/,
  ]) {
    await page.getByText(sentence).waitFor()
  }
  // What is stuck and was not chosen is offered; it is left for another time.
  await page
    .getByRole('list', { name: 'Ikke på dagsordenen endnu' })
    .getByText(/^Fysisk helbred/)
    .waitFor()
  expect(await page.getByRole('button', { name: /^Sæt på dagsordenen/ }).count()).toBe(1)

  // Two by phone, one for one item.
  await page
    .getByLabel('Hvad skal mødet føre til? Skriv én sætning')
    .fill('Praktikken kan begynde den 2. februar')
  for (const name of [proposed[3][0], proposed[4][0]]) {
    await person(page, name).getByLabel('Hvordan').selectOption({ label: 'På telefon' })
  }
  const ib = person(page, proposed[6][0])
  await ib.getByLabel('Hvor meget').selectOption({ label: 'Kun nogle punkter' })
  await ib.getByLabel('5. Hvad står i vejen? Arbejde og uddannelse').check()

  // Work comes before the status round, by the mouse; Ib follows his item. Benefits go up by the keyboard.
  const handle = page.getByRole('button', { name: 'Flyt punktet: Hvad står i vejen? Arbejde og uddannelse' })
  await handle.scrollIntoViewIfNeeded()
  const from = await handle.boundingBox()
  const before = await item(page, 4).boundingBox()
  if (!from || !before) throw new Error('The items are not on the page')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, before.y + 10, { steps: 8 })
  await page.mouse.up()
  await page.getByText('Hvad står i vejen? Arbejde og uddannelse er nu nummer 4 af 11.').waitFor()
  expect(await ib.getByLabel('4. Hvad står i vejen? Arbejde og uddannelse').isChecked()).toBe(true)
  await item(page, 6).getByLabel('Overskrift').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('Hvad står i vejen? Ydelser og økonomi er nu nummer 5 af 11.').waitFor()
  expect(await ib.getByLabel('4. Hvad står i vejen? Arbejde og uddannelse').isChecked()).toBe(true)

  // An hour, and the items are made to fit it.
  await page.getByLabel('Dato', { exact: true }).fill('17.12.2026')
  await page.getByLabel('Fra kl.').fill('10')
  await page.getByLabel('Til kl.').fill('11')
  await page
    .getByText('Punkterne varer 85 minutter i alt. Det er 25 minutter mere, end mødet varer.')
    .waitFor()
  await page.getByRole('button', { name: 'Tilpas minutterne til mødet' }).click()
  await page.getByText('Punkterne varer 60 minutter i alt. Det passer med mødets længde.').waitFor()
  await page.getByLabel('Referent').selectOption({ label: 'Peter Eksempelvang, Jobcenter Fjordvig' })
  await page.getByText('Den samme leder mødet og skriver referat.').waitFor()
  await page.getByLabel('Referent').selectOption({ label: 'Lise Demostrup, Rusmiddelcentret' })
  await page.getByText('Den samme leder mødet').waitFor({ state: 'detached' })
  await page.getByRole('radio', { name: 'Ring til Jørn Prøvegaard først' }).check()
  await axe(page)
  await page.setViewportSize({ width: 320, height: 900 })
  await fitsItsWindow(page)
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.getByRole('button', { name: 'Indkald …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Indkald til mødet' })
  const invited = await dialog.getByRole('list').first().getByRole('listitem').allTextContents()
  expect(invited).toHaveLength(7)
  expect(invited.filter((line) => line.includes('På telefon'))).toHaveLength(2)
  expect(invited.filter((line) => /punkt \d/.test(line))).toEqual([
    'Ib Pladsholm, Anden Chance Genbrug (butik og værksted): Gerne med, Møder op, punkt 4',
  ])
  await axe(page)
  await dialog.getByRole('button', { name: 'Indkald nu' }).click()
  await page
    .getByRole('heading', { level: 1, name: 'Møde torsdag den 17. december 2026 kl. 10.00' })
    .waitFor()
  await page.getByText('Indkaldt', { exact: true }).waitFor()

  // Nadia sees that she is invited; what stands still was for the planner alone.
  const nadia = await open(new URL(page.url()).pathname, somebody('J10'), { width: 320 })
  await nadia.getByText('Praktikken kan begynde den 2. februar').waitFor()
  expect(await nadia.content()).not.toMatch(/dage over fristen|Et behov er udækket/)
  await fitsItsWindow(nadia)
}, 120_000)
