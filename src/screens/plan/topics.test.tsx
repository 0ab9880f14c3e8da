import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'
import { request } from '../../client/request.ts'

startApi()

const person = (name: RegExp) => page.getByRole('group', { name })

test('what was chosen on the map is what the planner begins with, and it warns when nobody comes for it', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  const { history } = await visit('/cases/maja/map')
  const goals = page.getByRole('group', { name: 'Mål' })
  await goals.getByLabelText(/^Huslejen: afdragsordning/).click()
  await page.getByRole('link', { name: 'Planlæg mødet' }).click()
  await expect.element(page.getByRole('heading', { name: 'Det handler mødet om' })).toBeVisible()
  expect(history.location.href).toBe('/cases/maja/plan?topics=chosen')
  await expect
    .element(page.getByRole('list', { name: 'Det handler mødet om' }))
    .toHaveTextContent(/^Huslejen: afdragsordning/)

  const landlord = person(/Fjordvig Boligforening/)
  await expect.element(landlord.getByLabelText('Inviteres')).toHaveValue('required')
  await expect.element(landlord).toHaveTextContent(/Holder målet tilbage: Huslejen/)
  await expect.element(person(/Psykiatrisk Ambulatorium/).getByLabelText('Inviteres')).toHaveValue('no')
  expect(page.getByText('Ingen kommer for det her').query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
})

test('a need that nobody comes for any more is warned of', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/map')
  await page
    .getByRole('group', { name: 'Ventetider' })
    .getByLabelText(/^Fjordvig Boligforening/)
    .click()
  await page.getByRole('link', { name: 'Planlæg mødet' }).click()
  const invited = person(/Fjordvig Boligforening/).getByLabelText('Inviteres')
  await expect.element(invited).toHaveValue('required')
  await invited.selectOptions('no')
  const warning = page.getByRole('status').filter({ hasText: 'Ingen kommer for det her' })
  await expect.element(warning).toHaveTextContent(/Fjordvig Boligforening: /)
  await invited.selectOptions('wished')
  await expect.poll(() => warning.query()).toBeNull()
})

test('after a reload the choice is still there, for the one who chose and for nobody else', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/map')
  await page
    .getByRole('group', { name: 'Mål' })
    .getByLabelText(/^Huslejen/)
    .click()
  await page
    .getByRole('group', { name: 'Huller', exact: true })
    .getByLabelText(/Bolig: Et behov/)
    .click()
  await page.getByRole('link', { name: 'Planlæg mødet' }).click()
  const chosen = page.getByRole('list', { name: 'Det handler mødet om' })
  await expect.element(chosen).toBeVisible()
  const kept = Object.entries(sessionStorage).join()
  expect(kept).toContain('G1')
  expect(kept).not.toMatch(/husleje|housing|need|bolig/i)

  await cleanup()
  await visit('/cases/maja/plan?topics=chosen')
  await expect.element(chosen.getByRole('listitem').first()).toHaveTextContent(/^Huslejen/)
  await expect.element(chosen.getByRole('listitem').nth(1)).toHaveTextContent(/Bolig: Et behov/)
  expect(chosen.getByRole('listitem').elements()).toHaveLength(2)
  expect(page.getByText(/valgte på kortet, er her ikke længere/).query()).toBeNull()

  // The tab's storage as another person of the same browser would find it, had nobody emptied it.
  await cleanup()
  await signInAs({ case: 'joern', as: 'J2' })
  for (const [key, value] of Object.entries(sessionStorage)) {
    sessionStorage.setItem(key.replace(' maja', ' joern'), value)
  }
  await visit('/cases/joern/plan?topics=chosen')
  await expect.element(page.getByText(/valgte på kortet, er her ikke længere/)).toBeVisible()
})

test('what is not a choice is none', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  const { person } = await request<{ person: { id: string } }>('/session')
  for (const text of ['nonsense', '{"goals":3}', '[]', 'null']) {
    sessionStorage.setItem(`meeting-topics ${person.id} maja`, text)
    await visit('/cases/maja/plan?topics=chosen')
    await expect.element(page.getByText(/valgte på kortet, er her ikke længere/)).toBeVisible()
    await cleanup()
  }
})

test('without a choice it says so, and proposes from what stands still', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan?topics=chosen')
  await expect.element(page.getByText(/valgte på kortet, er her ikke længere/)).toBeVisible()
  expect(page.getByRole('list', { name: 'Det handler mødet om' }).query()).toBeNull()
})
