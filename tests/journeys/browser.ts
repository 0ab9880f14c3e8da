import { readFile } from 'node:fs/promises'
import axeCore from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumArgs, chromiumPath } from '../chromium.ts'

// What every journey needs. A file works on cases of its own (`importCase`), so that no journey meets another's traces.
// The live updates keep a connection open: wait for what one sees, never for a quiet network.

const app = inject('app')

let browser: Browser
let noise: string[] = []
let expectedNoise: RegExp[] = []

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})

afterAll(() => browser.close())

afterEach(async () => {
  const pages = browser.contexts().flatMap((context) => context.pages())
  // An answer that is under way while a page closes is nobody's fault.
  await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
  await Promise.all(browser.contexts().map((context) => context.close()))
  const unexpected = noise.filter((line) => !expectedNoise.some((pattern) => pattern.test(line)))
  noise = []
  expectedNoise = []
  expect(unexpected).toEqual([])
})

/** In this test the browser will say this in its console, as it does of every answer that is a refusal. */
export const expectNoise = (pattern: RegExp): void => void expectedNoise.push(pattern)

type Somebody = { case: string; as: string } | { as: 'administrator' }

async function post(path: string, body: unknown, cookie?: string): Promise<Response> {
  const answer = await fetch(`${app}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app, ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`POST ${path} was answered with ${answer.status}`)
  return answer
}

/** The cookie of somebody who is signed in, as `name=value`. */
async function signIn(who: Somebody): Promise<string> {
  const answer = await post('/demo/sign-in', who)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Change = (file: { [key: string]: Json }) => void

/** A copy of one of the fictional cases, for one file of journeys alone. Gives its id. */
export async function importCase(name: 'maja' | 'joern', change: Change = () => {}): Promise<string> {
  const id = `${name}-${crypto.randomUUID().slice(0, 8)}`
  const text = await readFile(`mocks/cases/${name}.json`, 'utf8')
  const file = JSON.parse(text.replaceAll(`"id": "${name}"`, `"id": "${id}"`))
  change(file)
  await post('/cases/import', file, await signIn({ as: 'administrator' }))
  return id
}

interface Options {
  language?: 'da' | 'en'
  /** Of the window, in pixels. */
  width?: number
  colorScheme?: 'light' | 'dark'
  context?: BrowserContextOptions
}

/** A browser of its own in which somebody of a case ("citizen" or a contact), or the administrator, is at a page. */
export async function open(path: string, who: Somebody, options: Options = {}): Promise<Page> {
  const [name = '', value = ''] = (await signIn(who)).split('=')
  return await visit(path, options, (page) => page.context().addCookies([{ name, value, url: app }]))
}

/** A browser of its own in which nobody is signed in, at a page; `prepare`: what is done before it is fetched. */
export async function visit(
  path: string,
  options: Options = {},
  prepare: (page: Page) => unknown = () => {},
): Promise<Page> {
  const { language = 'da', width = 1280, colorScheme = 'light' } = options
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    baseURL: app,
    ...options.context,
  })
  await context.addInitScript((chosen) => {
    // An empty page keeps nothing.
    if (window.origin !== 'null') localStorage.setItem('language', chosen)
  }, language)
  const page = await context.newPage()
  await prepare(page)
  page.on('pageerror', (error) => noise.push(`${error}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text())
  })
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Asserts that axe finds nothing on the page as it is now. */
export async function axe(page: Page): Promise<void> {
  await page.evaluate(axeCore.source)
  const found = await page.evaluate(async () => {
    const axe: typeof axeCore = Reflect.get(window, 'axe')
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
  expect(found).toEqual([])
}

/** Asserts that the page is not wider than its window: what is wide scrolls by itself. */
export async function fitsItsWindow(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBe(window)
}
