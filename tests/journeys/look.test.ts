import { expect, test } from 'vitest'
import { expectNoise, open } from './browser.ts'

test('a page that is opened again has the chosen look before its code is there', async () => {
  const page = await open('/people', { as: 'administrator' })
  await page.getByLabel('Udseende').selectOption('Mørkt')
  const look = () => page.evaluate(() => document.documentElement.dataset.theme)
  expect(await look()).toBe('dark')

  expectNoise(/ERR_FAILED/)
  await page.route('**/*.js', (route) => route.abort())
  await page.reload()
  expect(await page.getByRole('heading').count()).toBe(0)
  expect(await look()).toBe('dark')
  await page.unrouteAll()
  await page.reload()
  await page.getByLabel('Udseende').selectOption('Som enheden')
  await page.reload()
  expect(await look()).toBe('auto')
})
