import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { commandAs, signInAs, startApi, visit } from '../../../tests/app.tsx'
import type { MeetingPlan } from '../../domain/command.ts'

// Jørn's meeting of 8 December: at one item nothing was decided.
startApi({ now: () => '2026-12-09T09:00:00+01:00' })

const peter = { case: 'joern', as: 'J2' }
const left = 'Hvad er vi bekymrede for? (Mette kommer)'
const because = 'ikke nået eller ikke gjort færdig den 8. december 2026'
const titles = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[id^="agenda."][id$=".title"]')].map(
    ({ value }) => value,
  )

const plan = (extra: Partial<MeetingPlan>): MeetingPlan => ({
  purpose: 'Næste gang',
  templates: [],
  start: '2027-01-12T10:00:00+01:00',
  end: '2027-01-12T11:00:00+01:00',
  ifCitizenAbsent: 'hold',
  notWanted: [],
  participants: [{ contact: 'J2', required: true, mode: 'in_person' }],
  agenda: [{ id: 'a1', title: 'Hvem gør hvad', kind: 'agreements', minutes: 5, owners: [] }],
  ...extra,
})

test('what was not reached is on the next agenda by itself, with the reason; taken off it is offered', async () => {
  await signInAs(peter)
  await visit('/cases/joern/plan')
  await expect
    .element(page.getByRole('list', { name: 'På dagsordenen igen' }))
    .toHaveTextContent(`${left} (${because})`)
  const at = titles().indexOf(left)
  expect(titles()[at + 1]).toBe('Hvem gør hvad hvornår?')
  expect(titles().filter((title) => title === left)).toHaveLength(1)
  expect(await accessibilityFaults()).toEqual([])

  await page
    .getByRole('group', { name: `Punkt ${at + 1}`, exact: true })
    .getByRole('button', { name: /^Fjern/ })
    .click()
  await page.getByRole('button', { name: `Sæt på dagsordenen: ${left}` }).click()
  await expect.element(page.getByLabelText('Overskrift').nth(at)).toHaveFocus()
  expect(titles()[at]).toBe(left)
})

test('a meeting that is called already is changed with one button; cancelled, it hands on what it had', async () => {
  await commandAs(peter, { type: 'planMeeting', meeting: 'N2', plan: plan({}) })
  await commandAs(peter, { type: 'callMeeting', meeting: 'N2' })
  await signInAs(peter)
  await visit('/cases/joern/meetings/N2')
  await expect.element(page.getByText(/^Det er ikke på dagsordenen for dette møde/)).toBeVisible()
  await page.getByRole('button', { name: 'Sæt det på dagsordenen' }).click()
  await expect.element(page.getByText('Det er sat på dagsordenen.')).toHaveFocus()
  await expect.element(page.getByText(left)).toBeVisible()
  expect(page.getByRole('button', { name: 'Sæt det på dagsordenen' }).query()).toBeNull()

  // Whoever is invited only is offered nothing.
  await cleanup()
  await commandAs(peter, { type: 'cancelMeeting', meeting: 'N2' })
  await signInAs(peter)
  await visit('/cases/joern/meetings/N2')
  const list = page.getByRole('list', { name: 'Det her blev ikke nået eller ikke gjort færdigt.' })
  await expect.element(list).toHaveTextContent(`${left} (mødet den 12. januar 2027 blev ikke holdt)`)
  await page.getByRole('link', { name: 'Planlæg næste møde' }).click()
  await expect
    .element(page.getByRole('list', { name: 'På dagsordenen igen' }))
    .toHaveTextContent('mødet den 12. januar 2027 blev ikke holdt')
  expect(titles().filter((title) => title === left)).toHaveLength(1)
})

test('what was discussed without a decision is said so in the summary, and does not come back', async () => {
  await signInAs(peter)
  await visit('/cases/joern/meetings/N1?view=after')
  await page.getByRole('button', { name: `Drøftet uden beslutning: ${left}` }).click()
  await expect.element(page.getByText(/^Det står i referatet/)).toHaveFocus()
  expect(page.getByRole('button', { name: `Drøftet uden beslutning: ${left}` }).query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
  await page.getByRole('link', { name: 'Referat', exact: true }).click()
  await expect.element(page.getByText(`Drøftet uden beslutning: ${left}`)).toBeVisible()
})
