import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'

import { day, fictionalCase, renderPanel } from '../../../../tests/map/panel.tsx'
import { GapsPanel } from './gaps-panel.tsx'

beforeEach(async () => {
  localStorage.clear()
  await cleanup()
})

const maja = fictionalCase('maja')
const signe = 'M1'

const show = (as: string, file = maja) =>
  renderPanel({ file, as }, (view) => <GapsPanel file={view} day={day} />)

const item = (text: RegExp | string) => page.getByRole('listitem').filter({ hasText: text })

test.each(['da', 'en'])(
  'what is acute comes first, each gap is a sentence with what closes it (%s)',
  async (language) => {
    localStorage.setItem('language', language)
    await show(signe)
    const title = language === 'da' ? 'Huller i hjælpen' : 'Gaps in the help'
    const list = page.getByRole('region', { name: title }).getByRole('list', { name: title })
    await expect.element(list).toBeVisible()
    const [first] = list.getByRole('listitem').elements()
    expect(first?.textContent).toMatch(language === 'da' ? /^Akut Bolig: / : /^Acute Housing: /)
    expect(document.body.textContent).not.toMatch(/map-gaps\.|{{/)
    expect(await accessibilityFaults()).toEqual([])
  },
)

test('a gap is closed from where it is told: contact, tie, wait, missing, meeting', async () => {
  const { opened, done } = await show(signe)
  await page.getByRole('button', { name: 'Ret kontakten Fjordvig Boligforening' }).click()
  await page.getByRole('button', { name: 'Tilføj en kontakt Bolig (akut)' }).click()
  await page
    .getByRole('button', { name: 'Ret forbindelsen Jobcenter Fjordvig og Børne- og Familieafdelingen' })
    .click()
  expect(opened).toEqual([
    { form: 'contact', id: 'M3' },
    { form: 'contact', lifeArea: 'housing' },
    { form: 'tie', id: 'T10' },
  ])
  const parallel = item(/^Psykisk helbred: De her arbejder/)
  const pair = 'Psykiatrisk Ambulatorium, Region Vesterhav og Psykolog (bevilget 8 samtaler)'
  await expect.element(parallel).toHaveTextContent(pair)
  await parallel.getByRole('button', { name: `Notér, at den mangler ${pair}` }).click()
  expect(done).toEqual([
    {
      command: {
        type: 'addTie',
        tie: { id: expect.stringMatching(/./), from: 'M7', to: 'M8', kind: 'missing' },
      },
      said: `noteret, at der mangler en forbindelse: ${pair}`,
    },
  ])
  const plans = page.getByRole('link', { name: /^Tag det op på et møde / })
  expect(plans.elements().map((link) => link.getAttribute('href'))).toContain(
    '/cases/maja/plan?topics=chosen',
  )
})

test('what hangs on one contact alone is folded away', async () => {
  await show(signe)
  const fragile = page.getByText(/er den eneste/)
  expect(fragile.elements().length).toBeGreaterThan(0)
  await expect.element(fragile.first()).not.toBeVisible()
  await page.getByText(/hænger på én alene$/).click()
  await expect.element(fragile.first()).toBeVisible()
})

test('a reader in one area learns of no other, and is offered nothing that is not theirs', async () => {
  await show('M2')
  await expect.element(page.getByRole('heading', { name: 'Huller i hjælpen' })).toBeVisible()
  expect(document.body.textContent).not.toMatch(/Boligforening|Psyk|Gæld|Mormor/)
  expect(page.getByRole('link', { name: /møde/ }).elements()).toEqual([])
  expect(page.getByRole('button', { name: /Tilføj|mangler/ }).elements()).toEqual([])
})

test('whoever does not see the holder of the baton is told that they do not see it', async () => {
  await show('M2')
  await expect.element(page.getByText('Du kan ikke se, hvem der har stafetten.')).toBeVisible()
})

test('where nothing is missing, it is said, with what it does not cover', async () => {
  const calm = {
    ...maja,
    contacts: maja.contacts
      .filter(({ id }) => id === signe)
      .map((contact) => ({ ...contact, need: 'not_relevant' as const, lastContact: day })),
    waits: [],
    ties: [],
    helpEvents: [],
  }
  await show(signe, calm)
  await expect.element(page.getByText('Vi kan ikke se, at der mangler noget lige nu.')).toBeVisible()
  expect(page.getByRole('list').elements()).toEqual([])
})
