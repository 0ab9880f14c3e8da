import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { commandAs, pollAs, signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const dialog = () => page.getByRole('dialog', { name: 'Find en tid' })
const times = () => dialog().getByRole('region', { name: 'De bedste tider' })

test('what was answered when times were asked about counts: no is no, and if need be comes last', async () => {
  const signe = { case: 'maja', as: 'M1' }
  const meeting = `N-${crypto.randomUUID().slice(0, 8)}`
  const participants = (['M5', 'M4'] as const).map((contact) => ({
    contact,
    required: contact === 'M4',
    mode: 'in_person' as const,
  }))
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants,
    agenda: [],
  }
  await commandAs(signe, { type: 'planMeeting', meeting, plan })
  const starts = [9, 10, 11].map((hour) => `2026-12-04T${String(hour).padStart(2, '0')}:00:00+01:00`)
  await pollAs(signe, meeting, { starts, minutes: 60 })
  await pollAs({ case: 'maja', as: 'M4' }, meeting, { at: 0, answer: 'no' })
  await pollAs({ case: 'maja', as: 'M5' }, meeting, { at: 1, answer: 'no' })
  await pollAs({ case: 'maja', as: 'M5' }, meeting, { at: 2, answer: 'if_need_be' })

  await signInAs(signe)
  await visit(`/cases/maja/plan?meeting=${meeting}`)
  await page.getByRole('button', { name: 'Find en tid' }).click()
  await expect.element(dialog().getByText('Svarene på de foreslåede tider er regnet med.')).toBeVisible()
  const day = (last: string) => dialog().getByRole('textbox', { name: 'Senest', exact: true }).fill(last)
  await day('4.12.2026')
  const list = times().getByRole('listitem')
  await expect.element(list.first()).toHaveTextContent(/fredag den 4. december 2026/)
  await expect.element(list.last()).toHaveTextContent(/fredag den 4. december 2026/)
  const found = list.elements().map(({ textContent }) => textContent ?? '')
  expect(found.map((text) => /kl. (\d\d.\d\d)/.exec(text)?.[1])).toEqual([
    '12.00',
    '12.30',
    '13.00',
    '13.30',
    '14.00',
    '14.30',
    '11.00',
    '11.30',
    '10.00',
    '10.30',
  ])
  expect(found[0]).toMatch(/Alle, hvis kalender vi kender, kan\.$/)
  expect(found[6]).toMatch(/kan\. Kun hvis det er nødvendigt: Pia .*\.$/)
  expect(found[8]).toMatch(/Kan ikke: Pia .*\.$/)
  expect(found.join()).not.toMatch(/Børne- og/)
})
