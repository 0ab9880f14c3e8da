import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { precompress } from '../../src/server/build.ts'
import { createWeb } from '../../src/server/web.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { signIn } from '../server/server-process.ts'
import { heading, percentile, row, say } from './measure.ts'
import { keystrokes, slowPage, timeToInteractive } from './page.ts'

const firstCase = 'a[href="/cases/maja"]'

/** A bare Vite and React page, built now and served as the app is. */
async function serveBarePage(): Promise<{ url: string; close: () => void }> {
  const folder = 'dist/bare'
  await build({
    configFile: false,
    root: 'tests/bench/bare',
    logLevel: 'warn',
    build: { outDir: '../../../dist/bare', emptyOutDir: true },
  })
  await precompress(folder)
  const api = { fetch: () => new Response(null, { status: 404 }) }
  const server = createServer(getRequestListener(createWeb({ api, client: folder, secure: false }).fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object.assign({ address: '', family: '', port: 0 }, server.address())
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

async function signedIn(browser: Browser, url: string, cookie: string) {
  const context = await browser.newContext({ locale: 'da-DK' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  return context
}

/** Cold: a context without a cache. Warm: the same page once more. */
async function coldAndWarm(browser: Browser, url: string, cookie: string, page: string, selector: string) {
  const context = await signedIn(browser, url, cookie)
  const tab = await slowPage(context)
  const cold = await timeToInteractive(tab, url + page, selector)
  const warm = await timeToInteractive(tab, url + page, selector)
  await context.close()
  return { cold, warm }
}

export async function benchStarts(
  browser: Browser,
  app: string,
  cookie: string,
  runs: number,
): Promise<void> {
  const bare = await serveBarePage()
  const samples = { bareCold: [0], bareWarm: [0], appCold: [0], appWarm: [0] }
  for (const list of Object.values(samples)) list.length = 0
  // Interleaved, so that a busy moment of the machine meets both.
  for (let run = 0; run < runs; run++) {
    const ofBare = await coldAndWarm(browser, bare.url, 'none=0', '/', 'button')
    const ofApp = await coldAndWarm(browser, app, cookie, '/cases', firstCase)
    samples.bareCold.push(ofBare.cold)
    samples.bareWarm.push(ofBare.warm)
    samples.appCold.push(ofApp.cold)
    samples.appWarm.push(ofApp.warm)
  }
  bare.close()
  const times = (ours: number[], theirs: number[]) =>
    (percentile(ours, 0.5) / percentile(theirs, 0.5)).toFixed(2)
  row('cold, bare Vite + React page', samples.bareCold)
  row(
    'cold, my cases signed in',
    samples.appCold,
    `${times(samples.appCold, samples.bareCold)} x bare (limit 1.4)`,
  )
  row('warm, bare Vite + React page', samples.bareWarm)
  row(
    'warm, my cases signed in',
    samples.appWarm,
    `${times(samples.appWarm, samples.bareWarm)} x bare (limit 1.6)`,
  )
}

async function benchBytes(browser: Browser, app: string, cookie: string): Promise<void> {
  const context = await signedIn(browser, app, cookie)
  const page = await context.newPage()
  await page.goto(`${app}/cases`)
  await page.locator(firstCase).waitFor()
  const sent = await page.evaluate(() => {
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].filter((entry) => entry instanceof PerformanceResourceTiming)
    return entries.map(({ name, encodedBodySize, decodedBodySize }) => ({
      name,
      encodedBodySize,
      decodedBodySize,
    }))
  })
  await context.close()
  const scripts = sent.filter(({ name }) => name.endsWith('.js'))
  const kilobytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024
  say(`JavaScript before my cases is usable: ${kilobytes.toFixed(1)} KB brotli (limit 120)`)
  say(`requests before my cases is usable: ${sent.length} (limit 10)`)
  for (const { name, encodedBodySize } of sent)
    say(`  ${new URL(name).pathname.padEnd(50)} ${encodedBodySize}`)
}

/** The list of my cases answered with many rows of its own shape: what is measured is the page. */
async function benchLongList(browser: Browser, app: string, cookie: string): Promise<void> {
  const context = await signedIn(browser, app, cookie)
  const page = await slowPage(context)
  await page.route('**/api/cases', async (route) => {
    const answer = await route.fetch()
    const [line] = await answer.json()
    const rows = Array.from({ length: 10_000 }, (_, number) => ({
      ...line,
      id: number === 0 ? line.id : `case-${number}`,
      citizen: `${line.citizen} ${number.toString(36)}`,
    }))
    await route.fulfill({ response: answer, json: rows })
  })
  await page.goto(`${app}/cases`)
  await page.locator('input[type="search"]').waitFor()
  row(
    'a key in the filter of 10,000 cases',
    await keystrokes(page, 'input[type="search"]', 'eksempelsen 1a maja'),
    'limit 100 (p98)',
  )
  await context.close()
}

/** A key in the form that plans a meeting and in the only field of an empty page, in turns: a busy moment meets both. */
async function benchForm(browser: Browser, app: string, cookie: string): Promise<void> {
  const context = await signedIn(browser, app, cookie)
  const text = 'status og maal for praktikken og huslejen i januar '
  // A page that is slowed down keeps a core busy also while it does nothing, so each is there for its turn alone.
  const turn = async (show: (page: Page) => Promise<void>, field: string) => {
    const page = await slowPage(context)
    await show(page)
    // Nobody types in the moment that a page comes.
    await page.waitForTimeout(2000)
    const keys = await keystrokes(page, field, text)
    await page.close()
    return keys
  }
  const field = 'form input[type="text"], form textarea'
  const showForm = async (page: Page) => {
    await page.goto(`${app}/cases/maja/plan`)
    await page.locator(field).first().waitFor()
  }
  const form: number[] = []
  const empty: number[] = []
  // So many that the 98th percentile is not the slowest.
  for (let nth = 0; nth < 4; nth++) {
    empty.push(...(await turn((page) => page.setContent('<input type="text">'), 'input')))
    form.push(...(await turn(showForm, field)))
  }
  row('a key in the only field of an empty page', empty)
  row('a key in the form that plans a meeting', form, 'limit 40 (p98)')
  await context.close()
}

export async function benchBrowser(app: string, runs: number): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  const cookie = await signIn(app, { case: 'maja', as: 'M1' })
  heading(`browser: 4x CPU throttle, 10 Mbit/s, 40 ms (${runs} runs each)`)
  await benchBytes(browser, app, cookie)
  await benchStarts(browser, app, cookie, runs)
  await benchForm(browser, app, cookie)
  await benchLongList(browser, app, cookie)
  await browser.close()
}
