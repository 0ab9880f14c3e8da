import type { Page, Request } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectNoise, importCase, open } from './browser.ts'

// What is done on the map when the network or the server is away: it is said, nothing typed is lost, and it is done once.

let joern: string
beforeAll(async () => {
  joern = await importCase('joern')
})

const address = () => `/cases/${joern}/map`
const openMap = () => open(address(), { case: joern, as: 'citizen' })
const contact = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Kontaktkort' }).getByRole('button', { name: new RegExp(`^${name}, `) })
const says = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const waiting = 'Det sendes, når du er på nettet igen.'

/** The ids of the commands that leave the page, and what was answered. */
function sentCommands(page: Page) {
  const sent: { id: string; status: number | undefined }[] = []
  const isCommand = (request: Request) => request.url().endsWith('/commands')
  const idIn = (request: Request): string => request.postDataJSON().id
  page.on('requestfailed', (request) => {
    if (isCommand(request)) sent.push({ id: idIn(request), status: undefined })
  })
  page.on('response', (response) => {
    if (isCommand(response.request())) sent.push({ id: idIn(response.request()), status: response.status() })
  })
  return sent
}

async function addContact(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tilføj kontakt', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Ny kontakt' })
  await form.getByLabel('Navn på kontakten').fill(name)
  await form.getByLabel('Hvem er det?').selectOption('Ven eller veninde')
  await form.getByLabel('Livsområde').selectOption('Hverdag')
  await form.getByText('Mere om kontakten').click()
  await form.getByLabel('Note').fill('Kommer om søndagen')
  await form.getByRole('button', { name: 'Gem' }).click()
}

test('offline a move and a new contact wait for the network, and each is sent once', async () => {
  expectNoise(/ERR_INTERNET_DISCONNECTED/)
  const page = await openMap()
  const other = await openMap()
  const sent = sentCommands(page)
  const moved = contact(page, 'Egen læge')
  await moved.focus()
  await page.context().setOffline(true)
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await says(page, waiting).waitFor()
  expect(await says(page, /^Gemt/).count()).toBe(0)
  await addContact(page, 'Nabo Else')
  const form = page.getByRole('dialog', { name: 'Ny kontakt' })
  await form.getByText(waiting).waitFor()
  expect(await form.getByLabel('Note').inputValue()).toBe('Kommer om søndagen')
  expect(sent).toEqual([])

  await page.context().setOffline(false)
  await says(page, 'Gemt: Nabo Else tilføjet').waitFor()
  await form.waitFor({ state: 'detached' })
  await contact(other, 'Nabo Else').waitFor()
  expect(sent.map(({ status }) => status)).toEqual([200, 200])
  expect(await contact(other, 'Nabo Else').count()).toBe(1)
  await page.getByRole('button', { name: 'Fortryd: Nabo Else tilføjet' }).click()
  await contact(other, 'Nabo Else').waitFor({ state: 'detached' })
})

test('offline a contact is moved that somebody else moves meanwhile: both places are shown', async () => {
  expectNoise(/ERR_INTERNET_DISCONNECTED|status of 409/)
  const page = await openMap()
  const other = await open(`${address()}?view=table`, { case: joern, as: 'citizen' })
  await contact(page, 'Egen læge').focus()
  await page.context().setOffline(true)
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await says(page, waiting).waitFor()

  await other.getByText('Ret … Egen læge').click()
  await other.getByRole('button', { name: 'Flyt til …: Egen læge' }).click()
  await other.getByLabel('Livsområde').selectOption('Gæld')
  await other.getByRole('button', { name: 'Gem' }).click()
  await says(other, 'Gemt: Egen læge flyttet til Gæld').waitFor()

  await page.context().setOffline(false)
  const conflict = page.getByRole('region', { name: /En anden har skrevet her imens/ })
  await conflict.getByText('Gæld', { exact: true }).waitFor()
  await conflict.getByText('Psykisk helbred', { exact: true }).waitFor()
  await conflict.getByRole('button', { name: 'Brug min tekst' }).click()
  await says(page, /^Gemt: Egen læge flyttet til Psykisk helbred/).waitFor()
  await other.getByRole('row', { name: /^Egen læge .*Psykisk helbred/ }).waitFor()
})

test('an answer that is lost is asked for again as the same command: one tie, not two', async () => {
  expectNoise(/ERR_FAILED/)
  const page = await openMap()
  const sent = sentCommands(page)
  let times = 0
  await page.route('**/commands', async (route) => {
    times += 1
    if (times === 1) return route.abort()
    // Done, and the server dies before it says so.
    if (times === 2) {
      await route.fetch()
      return route.abort()
    }
    return route.continue()
  })
  await page.getByRole('button', { name: 'Tilføj forbindelse', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Ny forbindelse' })
  await form.getByLabel('Fra', { exact: true }).selectOption('Egen læge')
  await form.getByLabel('Forbindelse', { exact: true }).selectOption('Støtter hos')
  await form.getByLabel('Til', { exact: true }).selectOption('Ydelsescentret')
  await form.getByRole('button', { name: 'Gem' }).click()
  await form.getByText('Gemmer …').waitFor()
  const tie = 'Egen læge støtter hos Ydelsescentret'
  await says(page, `Gemt: forbindelse tilføjet: ${tie}`).waitFor()
  expect(sent.map(({ status }) => status)).toEqual([undefined, undefined, 200])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  const other = await openMap()
  await other.getByLabel('Vis alle forbindelser').check()
  expect(await other.getByRole('img', { name: tie }).count()).toBe(1)
})

test('a server that stays away: the form keeps what is typed, a move goes home, and both are done when it is back', async () => {
  expectNoise(/ERR_FAILED/)
  const page = await openMap()
  await page.clock.install()
  await page.route('**/commands', (route) => route.abort())
  await addContact(page, 'Fætter Per')
  const form = page.getByRole('dialog', { name: 'Ny kontakt' })
  await waitOutTheTries(page, form.getByRole('alert').filter({ hasText: 'Vi kan ikke få fat i serveren' }))
  expect(await form.getByLabel('Navn på kontakten').inputValue()).toBe('Fætter Per')
  expect(await form.getByLabel('Note').inputValue()).toBe('Kommer om søndagen')
  await page.unroute('**/commands')
  await form.getByRole('button', { name: 'Gem' }).click()
  await says(page, 'Gemt: Fætter Per tilføjet').waitFor()

  await page.route('**/commands', (route) => route.abort())
  await contact(page, 'Fætter Per').focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const refused = page.getByRole('alert').filter({ hasText: /Ikke gemt: Fætter Per flyttet til/ })
  await waitOutTheTries(page, refused)
  await page.unroute('**/commands')
  await refused.getByRole('button', { name: 'Prøv igen' }).click()
  await says(page, /^Gemt: Fætter Per flyttet til/).waitFor()
  expect(await contact(page, 'Fætter Per').count()).toBe(1)
})

/** Lets the page's clock go on until it has given up. */
async function waitOutTheTries(page: Page, given: ReturnType<Page['getByRole']>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(5_000)
        return given.count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
}
