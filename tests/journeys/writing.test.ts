import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { type ServerProcess, signIn, startServer, temporaryFolder } from '../server/server-process.ts'

// A server of its own: it is killed while people write.
let server: ServerProcess
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let browser: Browser
const port = () => new URL(server.url).port
const start = (more: Record<string, string> = {}) =>
  startServer({
    ROEDTRAAD_DEMO: '1',
    ROEDTRAAD_NOW: '2026-12-03T10:30:00+01:00',
    ROEDTRAAD_DATA: folder.data,
    ...more,
  })

beforeAll(async () => {
  folder = await temporaryFolder()
  server = await start()
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})

afterAll(async () => {
  await browser.close()
  await server.end('SIGTERM')
  await folder.remove()
})

const minutes = '/cases/maja/meetings/N1?view=hold&item=p5'

async function deviceOf(as: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 900 } })
  await become(context, as)
  return context
}

async function become(context: BrowserContext, as: string): Promise<void> {
  const [name = '', value = ''] = (await signIn(server.url, { case: 'maja', as })).split('=')
  await context.addCookies([{ name, value, url: server.url }])
}

/** The minutes in a new tab, listening to what the others write. */
async function openMinutes(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const listening = page.waitForResponse((answer) => answer.url().endsWith('/api/events'))
  await page.goto(minutes)
  await form(page).waitFor()
  await listening
  return page
}

const form = (page: Page) => page.getByLabel('Ny beslutning')
const section = (page: Page) => page.getByRole('region', { name: 'Beslutninger' })
const state = (page: Page, text: string) => page.getByText(text, { exact: true }).last().waitFor()

async function decide(page: Page, text: string): Promise<void> {
  await form(page).fill(text)
  await page.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await section(page).getByText(text, { exact: true }).last().waitFor()
}

async function correct(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Ret: ${from}` }).click()
  await section(page).getByRole('textbox').fill(to)
}

const save = (page: Page) => section(page).getByRole('button', { name: 'Gem', exact: true }).click()

const decisions = (page: Page) => section(page).getByRole('listitem').locator(':scope > p').allTextContents()

/** In the page: whether a draft with this text is on the device. */
async function isDraftKept(text: string): Promise<boolean> {
  const answered = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('writing-')) continue
    const database = await answered(indexedDB.open(name))
    const drafts = await answered(database.transaction('drafts').objectStore('drafts').getAll())
    database.close()
    if (JSON.stringify(drafts).includes(text)) return true
  }
  return false
}

/** The tab dies as when the system takes its memory: nothing in it is asked or told. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const devtools = await page.context().newCDPSession(page)
  void devtools.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}

test('nothing written is lost: two at once, no network, a dead tab, a dead server', async () => {
  const [signe, boDevice] = [await deviceOf('M1'), await deviceOf('M4')]
  const one = await openMinutes(signe)
  let two = await openMinutes(boDevice)

  // Each sees that the other is there, and when they type; not what.
  await two.getByText('Også her nu: Signe Skabelund.').last().waitFor()
  await form(two).pressSequentially('Ord, som ingen ser')
  await one.getByText('Også her nu: Henrik Mønstergaard (skriver).').waitFor()
  expect(await one.content()).not.toContain('Ord, som ingen ser')

  // Two write at once; each sees what the other writes.
  await Promise.all([decide(one, 'Skolen ringer til mor.'), decide(two, 'Lejekontrakten scannes.')])
  await section(one).getByText('Lejekontrakten scannes.').waitFor()
  await section(two).getByText('Skolen ringer til mor.').waitFor()

  // In one text, at different ends: both are in it.
  await correct(one, 'Skolen ringer til mor.', 'I morgen: Skolen ringer til mor.')
  await correct(two, 'Skolen ringer til mor.', 'Skolen ringer til mor. Pia skriver ned.')
  await Promise.all([save(one), save(two)])
  const merged = 'I morgen: Skolen ringer til mor. Pia skriver ned.'
  await section(one).getByText(merged, { exact: true }).waitFor()
  await section(two).getByText(merged, { exact: true }).waitFor()

  // The network is gone: one goes on, and sees that it waits.
  await boDevice.setOffline(true)
  await decide(two, 'Skrevet uden net, nummer 1.')
  await decide(two, 'Skrevet uden net, nummer 2.')
  await state(two, 'Venter på nettet (2)')
  await decide(one, 'Skrevet imens.')
  expect(await section(one).getByText('Skrevet uden net').count()).toBe(0)
  // The same words are changed on both sides.
  await correct(one, 'Lejekontrakten scannes.', 'Lejekontrakten scannes fredag.')
  await save(one)
  await section(one).getByText('Lejekontrakten scannes fredag.', { exact: true }).waitFor()
  await correct(two, 'Lejekontrakten scannes.', 'Lejekontrakten scannes mandag.')
  await save(two)
  await state(two, 'Venter på nettet (3)')
  await form(two).fill('Halvt skrevet, da fanen')
  await two.waitForFunction(isDraftKept, 'Halvt skrevet, da fanen')
  await kill(two)

  // Another tab, when the network is back: what waited is sent, what was half typed is in its field.
  await boDevice.setOffline(false)
  two = await openMinutes(boDevice)
  await two.getByText('Her er det, du var i gang med at skrive.').waitFor()
  expect(await form(two).inputValue()).toBe('Halvt skrevet, da fanen')
  for (const page of [one, two]) {
    await section(page).getByText('Skrevet uden net, nummer 2.', { exact: true }).waitFor()
    await section(page).getByText('Skrevet imens.', { exact: true }).waitFor()
  }
  // What could not be put together is shown to its writer alone, with both texts.
  const lost = two.getByRole('region', { name: 'Det her kom ikke med' })
  await lost.getByText('Lejekontrakten scannes mandag.', { exact: true }).waitFor()
  await lost.getByText('Lejekontrakten scannes fredag.', { exact: true }).waitFor()
  expect(await one.getByText('Lejekontrakten scannes mandag.').count()).toBe(0)
  await lost.getByRole('button', { name: 'Brug min tekst' }).click()
  await lost.waitFor({ state: 'detached' })
  await section(one).getByText('Lejekontrakten scannes mandag.', { exact: true }).waitFor()

  // The server dies under those who write, and comes again at its address.
  const address = port()
  await server.end('SIGKILL')
  await decide(one, 'Skrevet, mens serveren var nede.')
  await state(one, 'Venter på nettet (1)')
  await form(two).fill('Halvt skrevet, da fanen døde.')
  await two.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await state(two, 'Venter på nettet (1)')
  server = await start({ PORT: address })
  for (const page of [one, two]) {
    await section(page).getByText('Skrevet, mens serveren var nede.', { exact: true }).waitFor()
    await section(page).getByText('Halvt skrevet, da fanen døde.', { exact: true }).waitFor()
    await state(page, 'Alt er sendt')
  }

  // Both end with the same minutes, which are the server's, with everything once.
  const own = await decisions(one)
  expect(await decisions(two)).toEqual(own)
  await one.reload()
  await form(one).waitFor()
  expect(await decisions(one)).toEqual(own)
  expect(own.slice(-7).toSorted()).toEqual(
    [
      merged,
      'Lejekontrakten scannes mandag.',
      'Skrevet uden net, nummer 1.',
      'Skrevet uden net, nummer 2.',
      'Skrevet imens.',
      'Skrevet, mens serveren var nede.',
      'Halvt skrevet, da fanen døde.',
    ].toSorted(),
  )
}, 180_000)

test('what is written is kept also where the network goes before all of the page’s code is there', async () => {
  const device = await deviceOf('M4')
  await device.route('**/assets/rules-*.js', (route) => route.abort())
  const page = await openMinutes(device)
  await device.setOffline(true)
  await form(page).fill('Skrevet, før det hele var hentet.')
  await page.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await state(page, 'Venter på nettet (1)')
  // It cannot be shown in its place yet, so it stays in its field.
  expect(await form(page).inputValue()).toBe('Skrevet, før det hele var hentet.')
  await kill(page)

  await device.setOffline(false)
  await device.unroute('**/assets/rules-*.js')
  const again = await openMinutes(device)
  await section(again).getByText('Skrevet, før det hele var hentet.', { exact: true }).waitFor()
  expect(await form(again).inputValue()).toBe('')
  const signe = await openMinutes(await deviceOf('M1'))
  expect((await decisions(signe)).filter((text) => text.startsWith('Skrevet, før'))).toHaveLength(1)
}, 60_000)

test('what waits is sent also when the code that sends it came late', async () => {
  const device = await deviceOf('M1')
  const page = await openMinutes(device)
  await device.setOffline(true)
  await decide(page, 'Sendt fra en anden side.')
  await state(page, 'Venter på nettet (1)')
  await kill(page)

  await device.setOffline(false)
  await device.route('**/assets/case-*.js', (route) => route.abort())
  const other = await device.newPage()
  const listening = other.waitForResponse((answer) => answer.url().endsWith('/api/events'))
  const missed = other.waitForEvent('requestfailed', (asked) => asked.url().includes('/assets/case-'))
  await other.goto('/cases')
  await Promise.all([listening, missed])
  // The page listens all the while: nothing tells it that the code can be had now.
  const sent = other.waitForResponse((answer) => answer.url().endsWith('/commands'))
  await device.unroute('**/assets/case-*.js')
  expect((await sent).status()).toBe(200)
  const henrik = await openMinutes(await deviceOf('M4'))
  await section(henrik).getByText('Sendt fra en anden side.', { exact: true }).waitFor()
}, 60_000)

test('a key in the very moment in which a form is emptied is kept', async () => {
  const device = await deviceOf('M4')
  await device.addInitScript((field) => {
    const remove = IDBObjectStore.prototype.delete
    // A draft is let go in that moment.
    IDBObjectStore.prototype.delete = function (...key) {
      if (this.name === 'drafts') {
        document.querySelector<HTMLElement>(field)?.focus()
        document.execCommand('insertText', false, 'Det næste')
      }
      return remove.apply(this, key)
    }
  }, 'section[aria-labelledby="decisions"] form textarea')
  const page = await openMinutes(device)
  await decide(page, 'Skrevet lige før det næste.')
  await page.waitForFunction(
    (field) => document.querySelector<HTMLTextAreaElement>(field)?.value === 'Det næste',
    'section[aria-labelledby="decisions"] form textarea',
  )
  await page.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await section(page).getByText('Det næste', { exact: true }).waitFor()
}, 60_000)

test('on a shared computer what waits is its writer’s alone', async () => {
  const device = await deviceOf('M4')
  const page = await openMinutes(device)
  await device.setOffline(true)
  await decide(page, 'Henrik skrev det her uden net.')
  await form(page).fill('Henriks halve sætning')
  await state(page, 'Venter på nettet (1)')

  // The session ends meanwhile: the page is left, and says that something waits, not what.
  await device.clearCookies()
  await device.setOffline(false)
  await page.getByText('Der ligger noget skrevet på denne enhed, som ikke er sendt.').waitFor()
  expect(await page.content()).not.toMatch(/Henrik skrev|Henriks halve/)

  // Somebody else signs in, who may also write these minutes.
  await become(device, 'M1')
  const other = await openMinutes(device)
  await section(other).getByRole('listitem').first().waitFor()
  expect(await form(other).inputValue()).toBe('')
  expect(await other.content()).not.toMatch(/Henrik skrev|Henriks halve/)
  await decide(other, 'Signe skrev det her.')
  await other.close()

  await become(device, 'M4')
  const again = await openMinutes(device)
  await section(again).getByText('Henrik skrev det her uden net.', { exact: true }).waitFor()
  expect(await form(again).inputValue()).toBe('Henriks halve sætning')
  const signe = await openMinutes(await deviceOf('M1'))
  await section(signe).getByText('Henrik skrev det her uden net.', { exact: true }).waitFor()

  // Who signs out is asked before it goes, and then nothing is left here.
  again.once('dialog', (dialog) => void dialog.accept())
  await again.getByRole('button', { name: 'Log ud' }).click()
  await again.getByRole('heading', { level: 1, name: 'Vælg, hvem du vil være' }).waitFor()
  await become(device, 'M4')
  const later = await openMinutes(device)
  expect(await form(later).inputValue()).toBe('')
}, 120_000)
