import { brotliCompressSync } from 'node:zlib'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { build, preview, type Rolldown } from 'vite'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { heading, percentile, row, say } from './measure.ts'

const compared = ['ours', 'react-flow', 'cytoscape'] as const
type Compared = (typeof compared)[number]
const names: Record<Compared, string> = {
  ours: 'our map',
  'react-flow': '@xyflow/react',
  cytoscape: 'cytoscape',
}
const sizes = [30, 300] as const
const steps = 60
const viewport = { width: 1400, height: 1000 }

/** Notes how long each frame took. A text: what tsx makes of a named function does not run in a page. */
const watchFrames = `
  window.frameTimes = []
  let last = performance.now()
  requestAnimationFrame(function watch(now) {
    frameTimes.push(now - last)
    last = now
    requestAnimationFrame(watch)
  })`

interface Bundled {
  /** Of a script of the page by its file name, compressed. */
  bytes: Map<string, number>
  url: string
  close: () => Promise<void>
}

async function bundled(name: Compared): Promise<Bundled> {
  const outDir = `${process.cwd()}/dist/bench-map/${name}`
  const shared = { configFile: false, root: `tests/bench/map/${name}`, logLevel: 'warn' } as const
  const result = await build({ ...shared, build: { outDir, emptyOutDir: true, target: 'es2023' } })
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const scripts = outputs
    .flatMap(({ output }) => output)
    .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('The bench page has no address')
  return {
    bytes: new Map(scripts.map(({ fileName, code }) => [fileName, brotliCompressSync(code).length])),
    url,
    close: () => server.close(),
  }
}

/** KB of the scripts that a page fetches to draw the map: of the languages, the reader's alone. */
async function fetched(browser: Browser, { bytes, url }: Bundled): Promise<number> {
  const page = await browser.newPage({ viewport })
  const scripts = new Set<string>()
  page.on('request', (request) => scripts.add(new URL(request.url()).pathname.slice(1)))
  await page.goto(`${url}?size=30`)
  await page.waitForFunction(() => Reflect.has(window, 'draw'))
  await page.evaluate(() => Reflect.get(window, 'draw')())
  await settled(page)
  await page.close()
  return [...scripts].reduce((sum, script) => sum + (bytes.get(script) ?? 0), 0) / 1024
}

/** Milliseconds the main thread has worked since the page began. */
async function worked(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ),
  )

/** Where the contact is in the window, however it is drawn. */
async function whereIs(page: Page, name: Compared, id: string): Promise<{ x: number; y: number }> {
  if (name === 'cytoscape') {
    return page.evaluate((contact) => Reflect.get(window, 'placeOf')(contact), id)
  }
  const selector = name === 'ours' ? `[data-contact="${id}"] > path` : `.react-flow__node[data-id="${id}"]`
  const node = page.locator(selector).first()
  await node.scrollIntoViewIfNeeded()
  const box = await node.boundingBox()
  if (!box) throw new Error(`${name} does not draw ${id}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** One fresh page: the work of the first draw, then of a drag, and how many of the drag's frames were late. */
async function measured(browser: Browser, name: Compared, url: string, size: number) {
  const page = await browser.newPage({ viewport })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`${url}?size=${size}`)
  await page.waitForFunction(() => Reflect.has(window, 'draw'))
  await settled(page)
  const beforeDraw = await worked(devtools)
  await page.evaluate(() => Reflect.get(window, 'draw')())
  await settled(page)
  await settled(page)
  const draw = (await worked(devtools)) - beforeDraw

  const from = await whereIs(page, name, 'c0')
  const [x, y] = [from.x < 700 ? 1 : -1, from.y < 500 ? 1 : -1]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.evaluate(watchFrames)
  await settled(page)
  const beforeDrag = await worked(devtools)
  for (let step = 1; step <= steps; step++)
    await page.mouse.move(from.x + x * step * 4, from.y + y * step * 3)
  await settled(page)
  const drag = (await worked(devtools)) - beforeDrag
  const frames: number[] = await page.evaluate(() => Reflect.get(window, 'frameTimes'))
  const to = name === 'ours' ? undefined : await whereIs(page, name, 'c0')
  if (to && Math.hypot(to.x - from.x, to.y - from.y) < 100) throw new Error(`${name} was not dragged`)
  if (name === 'ours' && !(await page.locator('svg[data-moving]').count()))
    throw new Error('Ours was not dragged')
  await page.mouse.up()
  await page.close()
  // A frame is late when it missed its turn of 16.7 ms, with a little room for the clock.
  return { draw, drag, late: frames.filter((frame) => frame > 18).length }
}

/** The map beside graph libraries: the same network in each, drawn and dragged in Chromium. */
export async function benchMap(runs: number): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  const pages = await Promise.all(compared.map(async (name) => ({ name, ...(await bundled(name)) })))
  heading(`map: main-thread work, no throttle (${runs} runs each)`)
  for (const one of pages) {
    const size = await fetched(browser, one)
    say(`JavaScript of the page, ${names[one.name].padEnd(33)}${size.toFixed(1).padStart(9)} KB brotli`)
  }
  for (const size of sizes) {
    const samples = new Map(compared.map((name) => [name, { draw: [0], drag: [0], late: [0] }]))
    for (const list of samples.values()) for (const one of Object.values(list)) one.length = 0
    // Interleaved, so that a busy moment of the machine meets all.
    for (let run = 0; run < runs; run++)
      for (const { name, url } of pages) {
        const { draw, drag, late } = await measured(browser, name, url, size)
        samples.get(name)?.draw.push(draw)
        samples.get(name)?.drag.push(drag)
        samples.get(name)?.late.push(late)
      }
    for (const [name, { draw }] of samples) row(`${size} contacts, first draw, ${names[name]}`, draw)
    for (const [name, { drag, late }] of samples)
      row(
        `${size} contacts, ${steps} steps of a drag, ${names[name]}`,
        drag,
        `${percentile(late, 0.5)} frames over 16 ms`,
      )
  }
  await Promise.all(pages.map(({ close }) => close()))
  await browser.close()
}
