import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, importCase, open } from './browser.ts'

let maja: string

beforeAll(async () => {
  // The morning of the meeting: it is called, the statuses are written, nothing is decided.
  maja = await importCase('maja', (file) => {
    const [meeting] = file.meetings as { state: string; decisions: unknown[] }[]
    if (meeting) Object.assign(meeting, { state: 'called', decisions: [] })
    file.followUps = []
    file.experiences = []
    file.exceptions = []
  })
})

/** Goes on with the tab key until something has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < 250; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key does not lead to ${target}`)
}

/** Counts what a hand on a mouse, a finger or a pen would do on a page, in every document it shows. */
async function watchPointers(page: Page): Promise<() => Promise<number>> {
  let touched = 0
  await page.exposeFunction('pointerUsed', () => {
    touched += 1
  })
  const watch = () => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      addEventListener(type, () => Reflect.get(window, 'pointerUsed')(), { capture: true, passive: true })
    }
  }
  await page.addInitScript(watch)
  await page.evaluate(watch)
  return async () => {
    // What is counted on the page has been told when this has been answered.
    await page.evaluate(() => undefined)
    return touched
  }
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await reach(page, target)
  await page.keyboard.press(key)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a complete meeting of 75 minutes by the keyboard alone; the summary is one key from its end', async () => {
  const chair = await open(`/cases/${maja}/meetings/N1`, { case: maja, as: 'M1' })
  // Maja is at her own page: there is no summary to read yet.
  const own = await open('/me', { case: maja, as: 'citizen' })
  const toRead = own.getByRole('link', { name: 'Læs referatet fra mødet den 3. december 2026' })
  await own.getByRole('heading', { level: 1 }).waitFor()
  expect(await toRead.count()).toBe(0)
  // Not a mouse in the house.
  const touches = await Promise.all([chair, own].map(watchPointers))
  await press(chair, chair.getByRole('link', { name: 'Hold mødet' }).first())
  const item = (title: string) => chair.getByRole('heading', { level: 2, name: title })
  await item('Velkommen, hvem er vi, hvad må siges her').waitFor()
  await press(chair, button(chair, 'Start mødet'))
  await button(chair, 'Start mødet').waitFor({ state: 'detached' })

  // 10.00 Welcome: the screen in the room is opened, looked at first, and shown.
  const opening = chair.context().waitForEvent('page')
  await press(chair, chair.getByRole('link', { name: 'Åbn skærmen i et nyt vindue' }))
  const wall = await opening
  const onWall = (title: string) => wall.getByRole('heading', { level: 1, name: title })
  await onWall('Skærmen er klar').waitFor()
  await chair.bringToFront()
  await press(chair, chair.getByText('Se, hvad der vises ved punktet'))
  await press(chair, button(chair, 'Vis punktet på skærmen'))
  await onWall('Velkommen, hvem er vi, hvad må siges her').waitFor()

  let minutes = 5
  const goOn = async (title: string, length: number) => {
    await press(chair, chair.getByRole('link', { name: `Næste punkt: ${title}` }))
    await item(title).waitFor()
    await expect.poll(() => item(title).evaluate((one) => one === document.activeElement)).toBe(true)
    await onWall(title).waitFor()
    minutes += length
  }

  // 10.05 Maja's own words are read as they stand: nobody can write in them.
  await goOn('Majas egne ord: hvad er vigtigst i dag?', 10)
  await chair.getByText('Jeg vil gerne noget med planter.').first().waitFor()
  expect(await chair.getByRole('textbox', { name: /siger selv/ }).count()).toBe(0)
  await goOn('Siden sidst: aftalerne fra 15. september', 10)

  // 10.25 The status round: Maja first and last, those who are not there read aloud, each confirmed as it is heard.
  await goOn('Statusrunde (to minutter til hver)', 20)
  const turns = section(chair, 'Taleliste')
  await turns.getByText('Ordet er hos Maja Eksempelsen').waitFor()
  expect(await turns.getByRole('listitem').last().innerText()).toBe('Maja Eksempelsen slutter punktet')
  await turns.getByText('Ulla Prøvensen, Egen læge: læses op').waitFor()
  const count = await turns.getByRole('listitem').count()
  await reach(chair, turns.getByRole('button', { name: 'Næste på listen' }))
  for (let turn = 0; turn < count; turn += 1) await chair.keyboard.press('Enter')
  await turns.getByText('Alle på listen har haft ordet.').waitFor()
  const statuses = section(chair, 'Statusser til punktet')
  const open_ = await statuses.getByRole('button', { name: /^Bekræft/ }).count()
  expect(open_).toBeGreaterThan(5)
  await reach(chair, statuses.getByRole('button', { name: /^Bekræft/ }).first())
  for (let heard = 1; heard <= open_; heard += 1) {
    await expect
      .poll(() => chair.evaluate(() => document.activeElement?.getAttribute('aria-disabled')))
      .not.toBe('true')
    await chair.keyboard.press('Enter')
    await expect.poll(() => statuses.getByText('Bekræftet på mødet').count()).toBe(heard)
    await chair.getByText(/^Status fra .* er bekræftet\.$/).waitFor()
  }

  // 10.45 The break: the school has gone, so that housing may be talked about.
  await goOn('Pause. Pia går', 5)
  await goOn('Hvad står i vejen? Husleje og ventetider (uden skolen)', 10)
  expect(await wall.locator('body').innerText()).toContain('afdragsordning')
  const decisions = section(chair, 'Beslutninger')
  await reach(chair, decisions.getByLabel('Ny beslutning'))
  await chair.keyboard.type('Praktikstart den 1. marts, hvis huslejen ikke er på plads')
  await reach(chair, decisions.getByRole('radio', { name: 'En beslutning' }))
  await chair.keyboard.press('ArrowDown')
  const notPromised = 'Det kan vi ikke love: Praktikstart den 1. marts, hvis huslejen ikke er på plads'
  expect(await decisions.getByLabel('Ny beslutning').inputValue()).toBe(notPromised)
  await decisions.getByText(/^Kan læses af: Maja Eksempelsen, Signe Skabelund/).waitFor()
  await press(chair, button(chair, 'Skriv beslutningen'))
  await decisions.getByRole('listitem').filter({ hasText: notPromised }).waitFor()
  await wall.getByText(notPromised).waitFor()

  // 11.00 The internship: not everybody agrees, and that is noted as it is.
  await goOn('Praktikken: næste små skridt og hvad kan køre samtidig', 8)
  await reach(chair, decisions.getByLabel('Ny beslutning'))
  await chair.keyboard.type('Det er vi ikke enige om: om tre formiddage er for meget fra starten')
  expect(await decisions.getByRole('radio', { name: 'Noget, vi ikke er enige om' }).isChecked()).toBe(true)
  await press(chair, button(chair, 'Skriv beslutningen'))
  await decisions.getByRole('listitem').filter({ hasText: 'om tre formiddage' }).waitFor()

  // Grandmother has to pick up the children.
  await press(chair, chair.locator('summary').filter({ hasText: 'Til stede nu' }))
  await press(chair, button(chair, 'Går nu: Birthe Eksempelsen, Mormor'))
  await chair.getByText('Birthe Eksempelsen, Mormor er gået.').waitFor()

  // 11.08 Who does what when: from a suggestion, with one owner, one date and the help there will be.
  await goOn('Hvem gør hvad hvornår', 5)
  const agreements = section(chair, 'Hvem gør hvad hvornår')
  const suggestion = 'Rykke Teamet (fast postkasse) for svar'
  await press(chair, agreements.getByRole('button', { name: `Brug forslaget: ${suggestion}` }))
  expect(await agreements.getByLabel('Ny opfølgning: hvad skal gøres?').inputValue()).toBe(suggestion)
  await reach(chair, agreements.getByLabel('Hvem gør det?'))
  await chair.keyboard.type('Signe')
  await press(chair, agreements.getByRole('button', { name: /^5 arbejdsdage/ }))
  await reach(chair, agreements.getByLabel('Hvor meget hjælp?'))
  await chair.keyboard.type('0')
  await reach(chair, agreements.getByLabel(/^Hvorfor gør vi det for/))
  await chair.keyboard.type('Det er internt i kommunen.')
  await press(chair, agreements.getByRole('button', { name: 'Skriv opfølgningen' }))
  await agreements.getByText('Signe Skabelund, senest 10. december 2026.').waitFor()

  // 11.13 Round the table, and the end.
  await goOn('Opsamling med Maja. Næste møde', 2)
  expect(minutes).toBe(75)
  await press(chair, chair.locator('summary').filter({ hasText: 'Bordet rundt, 0–10' }))
  await reach(chair, chair.getByRole('combobox', { name: 'Maja Eksempelsen', exact: true }))
  await chair.keyboard.type('6')
  await press(chair, button(chair, 'Skriv tallene'))
  await chair.getByText('Tallene er skrevet.').waitFor()
  await axe(chair)
  // Nobody is asked how a meeting was while it goes on.
  expect(await own.getByText(/^Hvordan var mødet/).count()).toBe(0)
  await press(chair, button(chair, 'Afslut og saml referat'))
  await chair.getByRole('heading', { name: 'Referat: Status og fælles mål' }).waitFor()

  // That one key was all: it is on Maja's page by itself, with what was not promised and not agreed on.
  await toRead.waitFor()
  await own.getByText('Hvordan var mødet den 3. december 2026?').waitFor()
  await press(own, toRead)
  await own.getByText(notPromised).waitFor()
  await own.getByText('Det er vi ikke enige om: om tre formiddage er for meget fra starten').waitFor()
  await own.getByText(suggestion).waitFor()

  // She says how it was, and what she does not know; Signe is told.
  await press(own, own.getByRole('link', { name: 'Svar på spørgsmålene' }))
  await reach(own, own.getByRole('group', { name: 'Ved du, hvad der sker nu?' }).getByLabel('Ja'))
  await own.keyboard.press('ArrowDown')
  await press(own, button(own, 'Gem mine svar'))
  await own.getByText('Tak. Det er gemt.').waitFor()
  await axe(own)
  await press(chair, chair.getByRole('link', { name: 'Efter mødet' }))
  await chair.getByText('Maja Eksempelsen ved ikke, hvad der nu skal ske.').waitFor()
  for (const touched of touches) expect(await touched()).toBe(0)
}, 240_000)
