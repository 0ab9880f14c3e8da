import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { commandAs, signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }
const hold = '/cases/maja/meetings/N1?view=hold'
const compile = page.getByRole('button', { name: 'Afslut og saml referat' })

const plan = (id: string, start: string) =>
  commandAs(signe, {
    type: 'planMeeting',
    meeting: id,
    plan: {
      purpose: 'Næste gang',
      templates: [],
      start,
      end: start,
      ifCitizenAbsent: 'hold',
      notWanted: [],
      participants: [],
      agenda: [],
    },
  })

test('a meeting is not closed without a word about the next one', async () => {
  await signInAs(signe)
  await visit(hold)
  await expect.element(compile).toBeVisible()
  await expect.element(page.getByText(/^Der er ikke sat et næste møde. Aftal en dato/)).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Sæt næste møde' }))
    .toHaveAttribute('href', '/cases/maja/plan')
  expect(await accessibilityFaults()).toEqual([])

  // Whoever takes the minutes is told who plans it.
  await cleanup()
  await signInAs({ case: 'maja', as: 'M4' })
  await visit(hold)
  await expect.element(page.getByText(/Signe Skabelund er tovholder og planlægger det/)).toBeVisible()
  expect(page.getByRole('link', { name: 'Sæt næste møde' }).query()).toBeNull()

  await cleanup()
  await plan('far', '2027-06-04T10:00:00+02:00')
  await signInAs(signe)
  await visit(hold)
  await expect
    .element(page.getByText(/^Næste møde er fredag den 4. juni 2027 kl. 10.00, mere end et halvt år efter/))
    .toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Find en tidligere dag' }))
    .toHaveAttribute('href', '/cases/maja/plan?meeting=far')

  await cleanup()
  await plan('near', '2027-06-03T10:00:00+02:00')
  await signInAs(signe)
  await visit(hold)
  await expect.element(page.getByText('Næste møde er sat:')).toBeVisible()
  expect(page.getByText(/mere end et halvt år|Der er ikke sat et næste møde/).query()).toBeNull()
})
