import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { addDays } from '../../src/domain/days.ts'
import type { SlotQuery } from '../../src/domain/finding-time/slot-query.ts'
import { bestSlots } from '../../src/domain/finding-time/slots.ts'
import { compiledOnArrival, findingTime } from '../../vite.config.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { heading, percentile, row, timed } from './measure.ts'
import { slowPage } from './page.ts'
import { firstDraft } from './slots/first-draft.ts'
import { nestedLoop } from './slots/nested-loop.ts'
import { question } from './slots/question.ts'

/** How long the best slots take, beside two ways to write them that give the same answer. */
export async function benchSlots(runs: number): Promise<void> {
  const asked = question('2026-10-05')
  expectSame(asked, nestedLoop)
  heading('slots: 12 people, 8 weeks, 40 appointments each')
  const samples = timed(500, () => bestSlots(asked))
  const times = (other: number[]) => (percentile(other, 0.5) / percentile(samples, 0.5)).toFixed(1)
  row('ours', samples)
  const loop = timed(500, () => nestedLoop(asked))
  row('a nested loop over milliseconds', loop, `${times(loop)} x ours (limit: over 1)`)
  const draft = timeOfDraft(asked)
  row('a first draft on dates with time zones', draft, `${times(draft)} x ours (limit: over 1,000)`)
  row('ours, the first call in a browser, 4x CPU throttle', await firstCalls(runs), 'limit 10')
}

function expectSame(asked: SlotQuery, other: typeof nestedLoop): void {
  const ours = bestSlots(asked).map(({ start, missing }) => ({ start: Date.parse(start), missing }))
  if (!isDeepStrictEqual(other(asked), ours)) throw new Error(`${other.name} finds other slots`)
}

/** Of one week, times eight: the whole takes most of a minute. */
function timeOfDraft(asked: SlotQuery): number[] {
  const week = { ...asked, window: { from: asked.window.from, to: addDays(asked.window.from, 6) } }
  const begin = performance.now()
  expectSame(week, firstDraft)
  return [(performance.now() - begin) * 8]
}

/** Each in a page of its own, where nothing has been warmed up. */
async function firstCalls(runs: number): Promise<number[]> {
  const outDir = `${process.cwd()}/dist/bench-slots`
  const shared = { configFile: false, root: 'tests/bench/slots/page', logLevel: 'warn' } as const
  // As the app has it: in a chunk of its own.
  const rolldownOptions = { output: { codeSplitting: { groups: [findingTime] } } }
  await build({
    ...shared,
    plugins: [compiledOnArrival],
    build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('The bench page has no address')
  const samples: number[] = []
  for (let run = 0; run < runs; run++) {
    // A browser of its own too: a second page of the same one would find the code compiled.
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
    const page = await slowPage(await browser.newContext())
    await page.goto(url)
    await page.waitForFunction(() => Reflect.has(window, 'bestSlots'))
    // A browser's own start takes both cores of a small machine for a while.
    await setTimeout(3000)
    samples.push(await page.evaluate(() => Reflect.get(window, 'bestSlots')()))
    await browser.close()
  }
  await server.close()
  return samples
}
