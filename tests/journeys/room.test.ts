import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

let maja: string

beforeAll(async () => {
  maja = await importCase('maja')
})

const hold = (item: string) => `/cases/${maja}/meetings/N1?view=hold&item=${item}`
const panel = (page: Page) => page.getByRole('region', { name: 'Skærmen i lokalet' })
const heading = (wall: Page, name: string) => wall.getByRole('heading', { level: 1, name })
const present = (page: Page) => page.locator('details').filter({ hasText: 'Til stede nu' })
/** All that is on the wall, and behind it. */
const shownOn = (wall: Page) => wall.locator('body').innerText()

/** The screen in the room, as the chair opens it. */
async function openWall(chair: Page): Promise<Page> {
  const opening = chair.context().waitForEvent('page')
  await panel(chair).getByRole('link', { name: 'Åbn skærmen i et nyt vindue' }).click()
  const wall = await opening
  await heading(wall, 'Skærmen er klar').waitFor()
  return wall
}

test('the screen in the room shows nothing before the chair says so, and is where the chair is', async () => {
  const chair = await open(hold('p4'), { case: maja, as: 'M1' })

  // The chair looks first.
  await panel(chair).getByText('Se, hvad der vises ved punktet').click()
  const preview = panel(chair).getByText('Jeg kan hente tirsdag og torsdag')
  await preview.waitFor({ state: 'detached' })
  await panel(chair)
    .getByText(/^\d+ ting vises ikke her$/)
    .waitFor()

  const wall = await openWall(chair)
  expect(new URL(wall.url()).pathname).toBe(`/cases/${maja}/meetings/N1/room`)
  expect(await wall.title()).toBe('Skærmen i lokalet – Rødtråd')
  expect(await shownOn(wall)).not.toContain('Statusrunde')
  await panel(chair).getByText('Skærmen er åben og viser intet.').waitFor()

  await panel(chair).getByRole('button', { name: 'Vis punktet på skærmen' }).click()
  await heading(wall, 'Statusrunde (to minutter til hver)').waitFor()
  await wall.getByText(/^\d+ ting vises ikke her$/).waitFor()
  await wall.getByText('20 minutter tilbage af 20').waitFor()
  // What the school may not hear of, and what nobody but two have shared with each other.
  expect(await shownOn(wall)).not.toMatch(/husleje|ydelse|gæld|psykolog/i)
  await axe(wall)
  await axe(chair)

  // It is where the chair is, and the chair is where it is.
  await chair.getByRole('link', { name: 'Næste punkt: Pause. Pia går' }).click()
  await heading(wall, 'Pause. Pia går').waitFor()
  await wall.keyboard.press('ArrowRight')
  await heading(wall, 'Hvad står i vejen? Husleje og ventetider (uden skolen)').waitFor()
  await chair
    .getByRole('heading', { level: 2, name: 'Hvad står i vejen? Husleje og ventetider (uden skolen)' })
    .waitFor()
  await wall.keyboard.press('b')
  await heading(wall, 'Skærmen er klar').waitFor()
  await panel(chair).getByText('Skærmen er åben og viser intet.').waitFor()
  await wall.keyboard.press('b')
  await heading(wall, 'Hvad står i vejen? Husleje og ventetider (uden skolen)').waitFor()

  // Not followed, the chair looks at what comes next and shows it when it is time.
  await panel(chair).getByLabel('Skærmen følger med, når jeg skifter punkt').uncheck()
  await chair.getByRole('link', { name: /^Forrige punkt/ }).click()
  await chair.getByRole('heading', { level: 2, name: 'Pause. Pia går' }).waitFor()
  await panel(chair)
    .getByText('På skærmen nu: Hvad står i vejen? Husleje og ventetider (uden skolen)')
    .waitFor()
  await panel(chair).getByRole('button', { name: 'Vis punktet på skærmen' }).click()
  await heading(wall, 'Pause. Pia går').waitFor()

  // What lies behind it is never shown by leaving it.
  await wall.keyboard.press('Escape')
  await heading(wall, 'Skærmen er klar').waitFor()
  await wall.keyboard.press('Escape')
  await heading(wall, 'Skærmen er klar').waitFor()
  expect(await wall.getByRole('dialog').isVisible()).toBe(true)

  // A screen that is closed and opened again begins with nothing on it.
  await panel(chair).getByRole('button', { name: 'Vis punktet på skærmen' }).click()
  await heading(wall, 'Pause. Pia går').waitFor()
  await wall.close({ runBeforeUnload: true })
  await panel(chair).getByText('Der er ingen skærm åben på denne computer.').waitFor()
  await openWall(chair)
})

test('somebody who goes opens the screen to the others, and somebody who comes closes it', async () => {
  const chair = await open(hold('p5'), { case: maja, as: 'M1' })
  const wall = await openWall(chair)
  await panel(chair).getByRole('button', { name: 'Vis punktet på skærmen' }).click()
  await heading(wall, 'Hvad står i vejen? Husleje og ventetider (uden skolen)').waitFor()
  const before = await wall.getByRole('dialog').innerText()
  expect(before).toContain('afdragsordning')
  expect(before).not.toMatch(/ting vises ikke her/)

  // The school comes in, for this item alone: what it may not hear is gone, and it is told no more than that.
  await present(chair).locator('summary').click()
  await chair
    .getByRole('button', { name: 'Kun til dette punkt: Pia Eksempelholt, Skolen, 5. klasse' })
    .click()
  await wall.getByText(/^\d+ ting vises ikke her$/).waitFor()
  await heading(wall, 'Hvad står i vejen? Husleje og ventetider (uden skolen)').waitFor()
  expect(await shownOn(wall)).not.toMatch(/afdragsordning|ydelse|lejekontrakt/i)

  // She goes again, and it is as before.
  await chair.getByRole('button', { name: 'Går nu: Pia Eksempelholt, Skolen, 5. klasse' }).click()
  await chair.getByRole('button', { name: 'Er kommet: Pia Eksempelholt, Skolen, 5. klasse' }).waitFor()
  await expect.poll(() => wall.getByRole('dialog').innerText()).toBe(before)
  await axe(chair)
})

test('the screen goes on without a network between the two windows, and never shows an item it has not got', async () => {
  expectNoise(/ERR_INTERNET_DISCONNECTED/)
  const chair = await open(hold('p6'), { case: maja, as: 'M1' })
  const wall = await openWall(chair)
  await panel(chair).getByRole('button', { name: 'Vis punktet på skærmen' }).click()
  await heading(wall, 'Praktikken: næste små skridt og hvad kan køre samtidig').waitFor()
  await chair.context().setOffline(true)
  await wall.keyboard.press('b')
  await panel(chair).getByText('Skærmen er åben og viser intet.').waitFor()
  await wall.keyboard.press('b')
  await heading(wall, 'Praktikken: næste små skridt og hvad kan køre samtidig').waitFor()
  await wall.keyboard.press('ArrowRight')
  await heading(wall, 'Hvem gør hvad hvornår').waitFor()
  await chair.context().setOffline(false)
})

test.each([320, 3840])('the screen in the room fits a window of %i pixels', async (width) => {
  const wall = await open(
    `/cases/${maja}/meetings/N1/room?item=p4`,
    { case: maja, as: 'M1' },
    { width, context: { forcedColors: 'active' } },
  )
  await wall.keyboard.press('b')
  await heading(wall, 'Statusrunde (to minutter til hver)').waitFor()
  await fitsItsWindow(wall)
  await axe(wall)
})
