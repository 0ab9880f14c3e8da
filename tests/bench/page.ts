import type { BrowserContext, Page } from 'playwright-core'

/** A slow phone on a fair network: 4x CPU throttle, 10 Mbit/s, 40 ms. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: 10_000_000 / 8,
    uploadThroughput: 10_000_000 / 8,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return page
}

const isInteractive = 'interactive after '

/**
 * Milliseconds from the start of the navigation until `selector` is there and the main thread has answered. The page says so
 * itself: whatever is asked of it meanwhile would be part of the figure.
 */
export async function timeToInteractive(page: Page, url: string, selector: string): Promise<number> {
  await page.addInitScript(
    ([wanted, words]) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return
        watch.disconnect()
        // biome-ignore lint/suspicious/noConsole: how the page tells
        requestAnimationFrame(() => setTimeout(() => console.info(words + performance.now())))
      })
      watch.observe(document, { childList: true, subtree: true })
    },
    [selector, isInteractive] as const,
  )
  const said = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(isInteractive),
    timeout: 60_000,
  })
  await page.goto(url, { waitUntil: 'commit' })
  return Number((await said).text().slice(isInteractive.length))
}

/** Milliseconds from each key press until it is on the screen. Nothing else is asked of the page meanwhile. */
export async function keystrokes(page: Page, selector: string, text: string): Promise<number[]> {
  const field = page.locator(selector).first()
  await field.focus()
  await field.evaluate((element) => {
    const samples: number[] = []
    element.addEventListener(
      'keydown',
      () => {
        const begin = performance.now()
        requestAnimationFrame(() => setTimeout(() => samples.push(performance.now() - begin)))
      },
      { capture: true },
    )
    Reflect.set(window, 'keystrokes', samples)
  })
  await page.keyboard.type(text, { delay: 150 })
  await page.waitForFunction((count) => Reflect.get(window, 'keystrokes').length >= count, text.length)
  return page.evaluate(() => Reflect.get(window, 'keystrokes'))
}
