import { beforeAll, expect, test } from 'vitest'
import { importCase, open } from './browser.ts'

let maja: string
beforeAll(async () => {
  maja = await importCase('maja')
})

/** An A4 on its side within its margins, in the page's pixels. */
const sheet = { width: 1047, height: 718 }

test.each([
  ['', 'da', ['svg', '[class*="legend"]']],
  ['', 'en', ['svg', '[class*="legend"]']],
  ['?view=matrix', 'da', ['table']],
] as const)(
  'the map%s and how it is read are on the first sheet (%s), with nothing to press',
  async (view, language, parts) => {
    const context = { viewport: sheet }
    const page = await open(`/cases/${maja}/map${view}`, { case: maja, as: 'citizen' }, { language, context })
    await page.locator(parts[0]).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const part of parts) {
      const box = await page.getByRole('main').locator(part).first().boundingBox()
      expect(box?.height).toBeGreaterThan(200)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(sheet.height)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(sheet.width)
    }
    expect(
      await page.getByRole('main').locator(':is(button:not(th button), select, input):visible').count(),
    ).toBe(0)
    const words = await page
      .getByRole('main')
      .locator('tspan, p')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()))
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((text) => /^\+$|^Du har ikke set|^You have not seen/.test(text))).toEqual([])
  },
)

test('a printed table begins on the first sheet, and the words of its headings are repeated on the next', async () => {
  const context = { viewport: sheet }
  const page = await open(`/cases/${maja}/map?view=table`, { case: maja, as: 'citizen' }, { context })
  await page.getByRole('columnheader', { name: 'Livsområde' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  const first = await page.getByRole('row').nth(1).boundingBox()
  expect(first?.y).toBeLessThan(sheet.height)
  const section = page.getByRole('region', { name: 'Kortet som tabel' })
  expect(await section.evaluate((one) => getComputedStyle(one).breakBefore)).toBe('auto')
  const headings = section.locator('thead th:visible')
  // What there is to press has no column on paper.
  expect(await headings.count()).toBe(9)
  expect(await section.locator('thead button:visible').count()).toBe(0)
  const said = await headings.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one, '::before').content),
  )
  expect(said).toContain('"Livsområde"')
})
