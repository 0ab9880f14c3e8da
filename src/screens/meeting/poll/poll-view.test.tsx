import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { allowComplaint, commandAs, pollAs, signInAs, startApi, visit } from '../../../../tests/app.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }
const bo = { case: 'maja', as: 'M11' }
const pia = { case: 'maja', as: 'M5' }
const starts = ['2026-12-15T10:00:00+01:00', '2026-12-16T13:00:00+01:00']
let meeting = ''
const at = (view = '') => `/cases/maja/meetings/${meeting}${view && `?view=${view}`}`

/** A meeting that is asked about. */
async function newPoll(): Promise<string> {
  const id = `N-${crypto.randomUUID().slice(0, 8)}`
  const participants = ['citizen', 'M5', 'M11'].map((contact) => ({
    contact,
    required: contact !== 'M5',
    mode: 'in_person' as const,
  }))
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants: [...participants, { contact: 'M6', required: false, mode: 'written' as const }],
    agenda: [],
  }
  await commandAs(signe, { type: 'planMeeting', meeting: id, plan })
  await pollAs(signe, id, { starts, minutes: 75 })
  return id
}

beforeEach(async () => {
  meeting = await newPoll()
})

afterEach(() => vi.unstubAllGlobals())

const tuesday = () => page.getByRole('group', { name: 'tirsdag den 15. december 2026 kl. 10.00–11.15' })
const wednesday = () => page.getByRole('group', { name: 'onsdag den 16. december 2026 kl. 13.00–14.15' })
const saved = () => expect.element(page.getByText('Gemt', { exact: true })).toBeVisible()

test('whoever is asked is led to the times, and answers with the keyboard alone', async () => {
  await pollAs(pia, meeting, { at: 0, answer: 'no' })
  await signInAs(bo)
  await visit(at())
  await page.getByRole('link', { name: 'Svar på tiderne' }).click()
  await expect.element(page.getByText('Du har svaret på 0 af 2 tider.')).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])

  await tuesday().getByRole('radio', { name: 'Ja' }).element().focus()
  await userEvent.keyboard(' ')
  await expect.element(page.getByText('Du har svaret på 1 af 2 tider.')).toBeVisible()
  await userEvent.keyboard('{Tab} {ArrowRight}')
  await expect.element(wednesday().getByRole('radio', { name: 'Hvis nødvendigt' })).toBeChecked()
  await expect.element(page.getByText(/^Tak\. Du har svaret på alle tiderne/)).toBeVisible()
  await saved()
  // What others say is not theirs to see.
  expect(document.body.textContent).not.toMatch(/Pia|mangler/)
  expect(await accessibilityFaults()).toEqual([])

  await visit(at('poll'))
  await expect.element(tuesday().getByRole('radio', { name: 'Ja' })).toBeChecked()
  await expect.element(wednesday().getByRole('radio', { name: 'Hvis nødvendigt' })).toBeChecked()
  await visit(at())
  await expect.element(page.getByText('Du har svaret på alle tiderne.', { exact: true })).toBeVisible()
})

test('the citizen finds it on their own page, until it is answered', async () => {
  const maja = { case: 'maja', as: 'citizen' }
  const other = await newPoll()
  await pollAs(maja, meeting, { at: 0, answer: 'yes' })
  await signInAs(maja)
  await visit('/me')
  const asked = () =>
    page
      .getByRole('link', { name: 'Svar på tiderne' })
      .elements()
      .map((link) => link.getAttribute('href')?.split(/[/?]/).at(-2))
  await expect.poll(asked).toEqual(expect.arrayContaining([meeting, other]))
  expect(await accessibilityFaults()).toEqual([])
  await visit(at('poll'))
  await wednesday().getByRole('radio', { name: 'Nej' }).click()
  await saved()
  await visit('/me')
  await expect.poll(asked).toContain(other)
  await expect.poll(asked).not.toContain(meeting)
})

test('who answers too late is told why, and the answer is not shown as given', async () => {
  // A network that lets no live updates through: that it was closed is not heard of here.
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close() {}
    },
  )
  await signInAs(bo)
  await visit(at('poll'))
  await expect.element(tuesday()).toBeVisible()
  await pollAs(signe, meeting, 'close')
  await signInAs(bo)
  await tuesday().getByRole('radio', { name: 'Nej' }).click()
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Der er lukket for svar. Ring til tovholderen, hvis dit svar skal ændres.')
  await expect.element(tuesday()).not.toBeInTheDocument()
  expect(page.getByText('Gemt', { exact: true }).query()).toBeNull()
  allowComplaint(/403/)
})

test('who only writes to the meeting is not asked', async () => {
  await signInAs({ case: 'maja', as: 'M6' })
  await visit(at('poll'))
  await expect.element(page.getByText('Du bliver ikke spurgt om tider til det her møde.')).toBeVisible()
  expect(page.getByRole('radio').query()).toBeNull()
  await visit(at())
  await expect.element(page.getByRole('heading', { name: 'Hvem er med' })).toBeVisible()
  expect(page.getByText('Der er spurgt om tider').query()).toBeNull()
})
