import { expect, test } from 'vitest'
import { expectNoise, importCase, open } from './browser.ts'

test('the first page’s styles come with it, and no later page asks for them again', async () => {
  const id = await importCase('maja')
  const page = await open('/cases', { case: id, as: 'M1' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.reload()
  const heading = page.getByRole('heading', { level: 1, name: 'Mine sager' })
  await heading.waitFor()
  const styled = await heading.evaluate((element) => getComputedStyle(element).fontFamily)
  expect(styled).toContain('IBM Plex Sans')
  expect(asked.filter((path) => path.endsWith('.css'))).toEqual([])

  // Its parts are fetched with the styles of all that they need.
  await page.locator(`a[href="/cases/${id}/meetings/N1"]`).click()
  await page.getByRole('heading', { level: 1, name: /3\. december 2026/ }).waitFor()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  const styles = asked.filter((path) => path.endsWith('.css'))
  expect(styles.length).toBeGreaterThan(0)
  expect(styles.filter((path) => path.startsWith('/assets/start'))).toEqual([])
  expect(asked.filter((path) => path.endsWith('.woff2'))).toHaveLength(2)
})

test('who cannot be asked about what is not sent is not signed out', async () => {
  const page = await open('/cases', { case: await importCase('maja'), as: 'M1' })
  expectNoise(/ERR_FAILED|Failed to fetch/)
  await page.route('**/assets/case-*.js', (route) => route.abort())
  await page.reload()
  const signOut = page.getByRole('button', { name: 'Log ud' })
  await signOut.click()
  await page.getByText('Du er ikke logget ud på serveren endnu.').waitFor()

  // What was asked for meanwhile in the background has failed too, before it is asked for again.
  await page.unrouteAll({ behavior: 'wait' })
  await signOut.click()
  await page.getByRole('heading', { level: 1, name: 'Vælg, hvem du vil være' }).waitFor()
})
