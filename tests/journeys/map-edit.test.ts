import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, expectNoise, importCase, open } from './browser.ts'

let joern: string

beforeAll(async () => {
  // Before anybody has drawn a map: the coordinator and the mentor, who are there to draw it.
  joern = await importCase('joern', (file) => {
    const known = ['J2', 'J10']
    Object.assign(file, {
      contacts: entries(file.contacts).filter(({ id }) => known.includes(String(id))),
      ...Object.fromEntries(emptied.map((list) => [list, []])),
      consents: entries(file.consents).filter(({ recipient }) => known.includes(String(recipient))),
      baton: { holder: 'J2', since: '2026-09-01' },
      internship: undefined,
      goals: [],
    })
  })
})

const emptied = [
  'waits',
  'ties',
  'helpEvents',
  'meetings',
  'followUps',
  'exceptions',
  'experiences',
  'lessons',
]

const entries = (list: unknown): Record<string, unknown>[] => (Array.isArray(list) ? list : [])

/** Goes on with Tab until the focus is on what is called so: whoever has a keyboard alone has no shorter way. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    const found = await page.evaluate((wanted) => {
      const at = document.activeElement
      const labels = at && 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : []
      const texts = [at?.getAttribute('aria-label'), at?.textContent, ...labels.map((one) => one.textContent)]
      return texts.some((text) => text?.trim().replace(/\s+\(valgfrit\)$/, '') === wanted)
    }, name)
    if (found) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${name}`)
}

/** Writes in a field, or chooses in a list by the beginning of the word. */
async function fill(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

const told = (page: Page, said: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Gemt: ${said}` })
    .waitFor()

async function addContact(page: Page, name: string, kind: string, area: string): Promise<void> {
  await press(page, 'Tilføj kontakt')
  await fill(page, 'Navn på kontakten', name)
  await fill(page, 'Hvem er det?', kind)
  await fill(page, 'Livsområde', area)
  await press(page, 'Gem')
  await told(page, `${name} tilføjet`)
}

async function addTie(page: Page, from: string, kind: string, to: string): Promise<void> {
  await press(page, 'Tilføj forbindelse')
  await fill(page, 'Fra', from)
  await fill(page, 'Forbindelse', kind)
  await fill(page, 'Til', to)
  await press(page, 'Gem')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('Jørn’s map is drawn from nothing with the keyboard alone, seen by the other at once, and printed', async () => {
  const begun = Date.now()
  const other = await open(`/cases/${joern}/map`, { case: joern, as: 'citizen' })
  const theirs = other.getByRole('group', { name: 'Kontaktkort' })
  expect(await theirs.getByRole('button').count()).toBe(2)

  const page = await open(`/cases/${joern}/map`, { case: joern, as: 'J2' })
  const map = page.getByRole('group', { name: 'Kontaktkort' })
  await addContact(page, 'Egen læge', 'Egen', 'Fysisk')
  await addContact(page, 'Rusmiddelcentret', 'Rusm', 'Rusm')
  await addContact(page, 'Ydelsescentret', 'Ydel', 'Ydel')
  await addContact(page, 'Boligsocialt team', 'Soc', 'Bol')
  await addContact(page, 'Tandlæge', 'Sund', 'Fysisk')
  await addContact(page, 'Værestedet', 'Fri', 'Ven')
  expect(await map.getByRole('button').count()).toBe(8)

  await addTie(page, 'Rusm', 'Sam', 'Soc')
  await addTie(page, 'Egen', 'Hen', 'Rusm')
  await addTie(page, 'Egen', 'Man', 'Ydel')
  await map.getByRole('img', { name: 'Egen læge og Ydelsescentret mangler en forbindelse' }).waitFor()
  await axe(page)

  await press(page, 'Tilføj ventetid')
  await fill(page, 'Hos hvem?', 'Ydel')
  await fill(page, 'Hvad venter borgeren på?', 'Svar på enkeltydelse')
  await fill(page, 'Siden', '12.10.2026')
  await fill(page, 'Lovet senest', '23.11.2026')
  await press(page, 'Gem')
  await told(page, 'ventetid tilføjet hos Ydelsescentret')

  // Moved closer, then taken back and done again.
  await page.keyboard.press('Escape')
  await map.getByRole('button', { name: /^Værestedet/ }).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await told(page, 'Værestedet flyttet til Tæt på')
  await page.keyboard.press('Control+z')
  await told(page, '»Værestedet flyttet til Tæt på« er fortrudt')
  await page.keyboard.press('Control+Shift+z')
  await told(page, '»Værestedet flyttet til Tæt på« er gjort igen')
  expect(Date.now() - begun).toBeLessThan(5 * 60_000)

  await theirs
    .getByRole('button', {
      name: 'Ydelsescentret, Ydelser og økonomi, Aktiv, har ventet 52 dage, 10 dage over fristen',
    })
    .waitFor()
  expect(await theirs.getByRole('button').count()).toBe(8)
  await theirs.getByRole('img', { name: 'Egen læge og Ydelsescentret mangler en forbindelse' }).waitFor()

  const names = [
    'Egen læge',
    'Rusmiddelcentret',
    'Ydelsescentret',
    'Boligsocialt team',
    'Tandlæge',
    'Værestedet',
  ]
  await page.emulateMedia({ media: 'print' })
  for (const name of names) await page.getByRole('rowheader', { name }).waitFor()
  expect(await page.getByRole('button', { name: /^(Tilføj kontakt|Fortryd)/ }).count()).toBe(0)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  // The map on a sheet of its own, then the table.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
}, 300_000)

test('two move the same contact: both places are shown, and one is chosen', async () => {
  expectNoise(/status of 409/)
  const page = await open(`/cases/${joern}/map?view=table`, { case: joern, as: 'citizen' })
  await page.getByText('Ret … Social mentor').click()
  await page.getByRole('button', { name: 'Flyt til …: Social mentor' }).click()
  const form = page.getByRole('dialog', { name: 'Flyt Social mentor til …' })
  await form.getByLabel('Livsområde').selectOption('Bolig')

  const other = await open(`/cases/${joern}/map?view=table`, { case: joern, as: 'citizen' })
  await other.getByText('Ret … Social mentor').click()
  await other.getByRole('button', { name: 'Flyt til …: Social mentor' }).click()
  await other.getByLabel('Livsområde').selectOption('Gæld')
  await other.getByRole('button', { name: 'Gem' }).click()
  await told(other, 'Social mentor flyttet til Gæld')

  await form.getByRole('button', { name: 'Gem' }).click()
  const conflict = form.getByRole('region', { name: /^Livsområde: En anden har skrevet her imens/ })
  await conflict.getByText('Gæld', { exact: true }).waitFor()
  await conflict.getByText('Bolig', { exact: true }).waitFor()
  await axe(page)
  await conflict.getByRole('button', { name: 'Brug min tekst' }).click()
  await form.getByRole('button', { name: 'Gem' }).click()
  await told(page, 'Social mentor flyttet til Bolig')
  await other.getByRole('row', { name: /^Social mentor .*Bolig/ }).waitFor()
})
