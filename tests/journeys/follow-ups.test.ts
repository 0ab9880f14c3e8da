import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

const bo = (id: string) => ({ case: id, as: 'M11' })
const text = 'Sende lejekontrakt til Ydelseskontoret'

let maja: string

beforeAll(async () => {
  maja = await importCase('maja')
})

const card = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )

/** Presses Tab until the focus is on the control with that text. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focusedName(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The focus never came to "${name}"`)
}

/** What a term of a card's list of facts says. */
const fact = (on: Locator, term: string): Locator => on.locator(`dt:text-is("${term}") + dd`)

test('the mentor finishes a follow-up with other help than planned and undoes it, by keyboard alone', async () => {
  const page = await open('/follow-ups', bo(maja))
  const lease = card(page, text)
  await expect(fact(lease, 'Planlagt hjælp').textContent()).resolves.toBe(
    'Du gør det – vi sidder ved siden af',
  )
  expect(await fact(lease, 'Hører til').textContent()).toBe(
    'Huslejen: afdragsordning på plads, ingen opsigelse',
  )
  expect(await fact(lease, 'Gøres af').textContent()).toBe('Maja Eksempelsen')
  expect(await fact(lease, 'Hjælpes af').textContent()).toBe('dig')

  await tabTo(page, `Gjort med anden hjælp: ${text}`)
  await page.keyboard.press('Enter')
  await tabTo(page, 'Du gør det – vi har forberedt det sammen')
  await page.keyboard.press('Enter')

  await lease.getByText('Gjort 3. december 2026').waitFor()
  expect(await fact(lease, 'Sådan blev det').textContent()).toBe('Du gør det – vi har forberedt det sammen')
  await expect.poll(() => focusedName(page)).toBe(`Fortryd: ${text}`)
  await lease.getByText('Gemt', { exact: true }).waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Vis den, der er gjort' }).waitFor()
  expect(await page.getByText(text).count()).toBe(0)
  await tabTo(page, 'Vis den, der er gjort')
  await page.keyboard.press('Enter')
  expect(await fact(lease, 'Sådan blev det').textContent()).toBe('Du gør det – vi har forberedt det sammen')

  await tabTo(page, `Fortryd: ${text}`)
  await page.keyboard.press('Enter')
  await lease.getByRole('button', { name: `Gjort: ${text}` }).waitFor()
  await lease.getByText('Gemt', { exact: true }).waitFor()

  await page.reload()
  await lease.getByRole('button', { name: `Gjort: ${text}` }).waitFor()
  expect(await fact(lease, 'Sådan blev det').count()).toBe(0)
  expect(await page.getByRole('button', { name: /^Vis den/ }).count()).toBe(0)
})

test('everybody sees their own, and nobody what they may not see', async () => {
  const mentor = await open('/follow-ups', bo(maja))
  expect(await mentor.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    text,
    'Bede boligforeningen om opgørelse (telefon)',
    'Bestille tid i Gældsrådgivningen Havnen',
    'Gå en tur i drivhusene',
  ])
  expect(await mentor.getByRole('button', { name: /^Drop/ }).count()).toBe(0)

  const school = await open('/follow-ups', { case: maja, as: 'M5' })
  await card(school, 'Morgenaftale kl. 7.50 med drengen').waitFor()
  expect(await school.getByRole('heading', { level: 3 }).count()).toBe(1)
  expect(await school.content()).not.toMatch(/husleje|bolig|ydelse|gæld|lejekontrakt/i)

  const coordinator = await open('/follow-ups', { case: maja, as: 'M1' })
  await coordinator.getByRole('button', { name: 'Drop: Spørge psykiatrien til dato' }).waitFor()
  expect(await card(coordinator, text).count()).toBe(0)
})

test('what is overdue comes first in plain words; one that repeats gives the next one, and undoing takes it back', async () => {
  const weekly = await importCase('maja', (file) => {
    file.followUps = [
      {
        id: 'R1',
        text: 'Åbne post',
        owner: 'M11',
        helpers: [],
        dueOn: '2026-11-30',
        repeats: 'weekly',
        plannedHelp: 2,
        goals: [],
        lifeArea: 'daily_life',
        level: 'all',
        state: 'open',
      },
    ]
  })
  const page = await open('/follow-ups', bo(weekly))
  await page.getByRole('heading', { level: 2, name: 'Skulle have været gjort' }).waitFor()
  expect(await fact(card(page, 'Åbne post'), 'Senest').textContent()).toBe(
    'mandag den 30. november 2026 – skulle have været gjort for 3 dage siden, hver uge',
  )

  await page.getByRole('button', { name: 'Gjort: Åbne post' }).click()
  const later = page.getByRole('region', { name: 'Efter denne uge' })
  await later.getByText('mandag den 7. december 2026, hver uge').waitFor()

  await page.getByRole('button', { name: 'Fortryd: Åbne post' }).click()
  await later.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Efter borger' }).click()
  await page.getByRole('heading', { level: 2, name: 'Maja Eksempelsen' }).waitFor()
})

test('with a slow and a lost answer it shows at once, is sent again with the same id, and is done once', async () => {
  expectNoise(/ERR_FAILED/)
  const slow = await importCase('maja')
  const page = await open('/follow-ups', bo(slow))
  const sent: string[] = []
  await page.route('**/commands', async (route) => {
    sent.push(route.request().postDataJSON().id)
    // The first answer is lost on its way: the server has done it.
    if (sent.length === 1) {
      await route.fetch()
      await route.abort()
    } else await route.continue()
  })
  const walk = card(page, 'Gå en tur i drivhusene')
  await walk.getByRole('button', { name: /^Gjort: / }).click()
  await walk.getByText('Gjort 3. december 2026').waitFor()
  await walk.getByText('Gemmer …').waitFor()
  await walk.getByText('Gemt', { exact: true }).waitFor()
  expect(sent).toHaveLength(2)
  expect(sent[0]).toBe(sent[1])
})

test('without a network it waits and says so, and is sent when there is one', async () => {
  expectNoise(/ERR_INTERNET_DISCONNECTED/)
  const offline = await importCase('maja')
  const page = await open('/follow-ups', bo(offline))
  const walk = card(page, 'Gå en tur i drivhusene')
  await page.context().setOffline(true)
  await walk.getByRole('button', { name: /^Gjort: / }).click()
  await walk.getByText('Gjort 3. december 2026').waitFor()
  await walk.getByText('Ingen forbindelse. Det sendes, når du er på nettet igen.').waitFor()
  expect(await walk.getByText('Gemt', { exact: true }).count()).toBe(0)
  await page.context().setOffline(false)
  await walk.getByText('Gemt', { exact: true }).waitFor()
})

test('a refusal puts it back and says why', async () => {
  expectNoise(/status of 403/)
  const refused = await importCase('maja')
  const page = await open('/follow-ups', bo(refused))
  await page.route('**/commands', (route) =>
    route.fulfill({ status: 403, json: { reason: 'not_allowed', code: 'wrong_state' } }),
  )
  const lease = card(page, text)
  await lease.getByRole('button', { name: `Gjort: ${text}` }).click()
  await lease.getByRole('alert').getByText('Ikke gemt').waitFor()
  await lease.getByRole('button', { name: `Gjort: ${text}` }).waitFor()
  expect(await lease.getByText('Gjort 3. december 2026').count()).toBe(0)
})

test('an empty day names the next thing to do', async () => {
  const page = await open('/follow-ups', { case: maja, as: 'M6' })
  await page.getByRole('heading', { name: 'Du har ingen åbne opfølgninger' }).waitFor()
  await page.getByRole('link', { name: 'Se mine sager' }).waitFor()
})

test.each(['da', 'en'] as const)(
  'on a phone, with the help levels open, nothing is wrong (%s)',
  async (language) => {
    const page = await open('/follow-ups', bo(maja), { language, width: 320 })
    await axe(page)
    await page
      .getByRole('button', { name: language === 'da' ? /^Gjort med/ : /^Done with/ })
      .first()
      .click()
    await axe(page)
    await fitsItsWindow(page)
  },
)
