import { chromium, type Page } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../chromium.ts'
import { signIn } from '../server/server-process.ts'
import { heading, row } from './measure.ts'
import { keystrokes, slowPage } from './page.ts'

const minutes = '/cases/maja/meetings/N1?view=hold&item=p5'
const field = 'section[aria-labelledby="decisions"] form textarea'

/** Writes a decision; gives when it was given, in milliseconds since 1970. */
async function decide(page: Page, text: string): Promise<number> {
  await page.locator(field).fill(text)
  const given = Date.now()
  await page.getByRole('button', { name: 'Skriv beslutningen' }).click()
  return given
}

/** Four write the minutes of one meeting, the first on a slow phone; how long until one sees what another has written. */
export async function benchWriting(app: string, runs: number): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  const open = async (as: string, slow: boolean) => {
    const context = await browser.newContext({ locale: 'da-DK', baseURL: app })
    const [name = '', value = ''] = (await signIn(app, { case: 'maja', as })).split('=')
    await context.addCookies([{ name, value, url: app }])
    const page = slow ? await slowPage(context) : await context.newPage()
    const listening = page.waitForResponse((answer) => answer.url().endsWith('/api/events'))
    await page.goto(minutes)
    await page.locator(field).waitFor()
    await listening
    return page
  }
  heading('several people write the minutes of one meeting')
  const [me, ...others] = [
    await open('M1', true),
    await open('M4', false),
    await open('M1', false),
    await open('M4', false),
  ]
  let isWriting = true
  // Each writes a decision about every other second, as long as the keys are measured.
  const writing = others.map(async (page, who) => {
    for (let nth = 0; isWriting; nth += 1) {
      await decide(page, `Skrevet af ${who}, nummer ${nth}.`)
      await page.waitForTimeout(2000)
    }
  })
  const text = 'vi sender bilagene i morgen og ringer til boligforeningen igen'
  const keys = await keystrokes(me, field, text)
  isWriting = false
  await Promise.all(writing)
  row('a key in the minutes with 4 writers, 4x CPU throttle', keys, 'limit 40 (p98)')

  const [one, two] = others
  const seen: number[] = []
  for (let run = 0; one && two && run < runs; run += 1) {
    const words = `Målt nummer ${run}.`
    const there = two.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            if (!document.body.textContent?.includes(wanted)) return
            watch.disconnect()
            resolve(Date.now())
          })
          watch.observe(document.body, { childList: true, subtree: true, characterData: true })
        }),
      words,
    )
    const given = await decide(one, words)
    seen.push((await there) - given)
  }
  row('from a change in one browser to another', seen, 'limit 1000 (p98)')
  await browser.close()
}
