import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { allowComplaint, signInAs, startApi, visit } from '../../../../tests/app.tsx'
import type { Command } from '../../../domain/command.ts'

startApi()

// Maja has answered two of the three; nobody else has answered.
const after = '/cases/maja/meetings/N1?view=after'
const group = (name: RegExp) => page.getByRole('group', { name })
const knowsNext = group(/^Ved du, hvad der sker nu/)

test('the citizen answers by keyboard, as far as she likes, and changes it; the coordinator is told plainly', async () => {
  await signInAs({ case: 'maja', as: 'citizen' })
  await visit(after)
  await expect.element(page.getByText(/^Du bestemmer selv, om du vil svare/)).toBeVisible()
  await expect
    .element(group(/^Oplever du, at jobcentret samarbejder/).getByRole('radio', { name: 'I nogen grad' }))
    .toBeChecked()
  knowsNext.getByRole('radio', { name: 'Ja' }).element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(knowsNext.getByRole('radio', { name: 'Nej' })).toBeChecked()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Tak. Det er gemt.')).toHaveFocus()
  expect(page.getByText('Maja Eksempelsen ved ikke, hvad der nu skal ske.').query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])

  await cleanup()
  await signInAs({ case: 'maja', as: 'M1' })
  await visit(after)
  await expect.element(page.getByText('Maja Eksempelsen ved ikke, hvad der nu skal ske.')).toBeVisible()
  await expect
    .element(page.getByRole('list', { name: 'Ved du, hvad der sker nu?' }))
    .toHaveTextContent('Nej: 1 (Maja Eksempelsen)')
  await expect.element(page.getByText(/^1 af \d+ har svaret\.$/)).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})

test('who took part by profession is asked one question and reads nobody else’s answer; who only wrote is not asked', async () => {
  await signInAs({ case: 'maja', as: 'M11' })
  await visit('/cases/maja/meetings/N1?view=summary')
  await page.getByRole('link', { name: 'Svar på spørgsmålet' }).click()
  await expect.element(page.getByRole('radio')).toHaveLength(6)
  await page.getByRole('button', { name: 'Gem mit svar' }).click()
  await expect.element(page.getByText('Vælg et svar, eller lad være med at svare.')).toBeVisible()
  await page.getByText('Vil du sige mere om det?').click()
  await page.getByLabelText(/^Skriv med dine egne ord/).fill('Vi ringede sammen.')
  await page.getByRole('radio', { name: 'I høj grad' }).click()
  await page.getByRole('button', { name: 'Gem mit svar' }).click()
  await expect.element(page.getByText('Tak. Det er gemt.')).toBeVisible()
  expect(page.getByText('Svar på spørgsmålene').query()).toBeNull()
  expect(page.getByText('Det har vi lært').query()).toBeNull()
  await page.getByRole('link', { name: 'Referat', exact: true }).click()
  await expect.element(page.getByText('Referatet er ikke klar endnu')).toBeVisible()
  expect(page.getByRole('link', { name: 'Svar på spørgsmålet' }).query()).toBeNull()

  await cleanup()
  await signInAs({ case: 'maja', as: 'M7' })
  await visit('/cases/maja/meetings/N1')
  await expect.element(page.getByRole('link', { name: 'Min status' })).toBeVisible()
  expect(page.getByRole('link', { name: 'Efter mødet' }).query()).toBeNull()
})

test('her own page asks about the last meeting until she has answered', async () => {
  await signInAs({ case: 'joern', as: 'citizen' })
  await visit('/me')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Jørn has answered one of the three.
  expect(page.getByText(/^Hvordan var mødet den/).query()).toBeNull()
})

test('an answer given in another window is not overwritten unseen', async () => {
  await signInAs({ case: 'maja', as: 'M5' })
  await visit(after)
  await expect.element(page.getByRole('radio', { name: 'Slet ikke' })).toBeVisible()
  await page.getByRole('radio', { name: 'Slet ikke' }).click()
  const command: Command = {
    type: 'tellExperience',
    meeting: 'N1',
    question: 'cooperation',
    experience: 'elsewhere',
    set: { answer: 'some' },
    was: {},
  }
  const sent = await fetch('/api/cases/maja/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID(), command }),
  })
  expect(sent.status).toBe(200)
  await page.getByRole('button', { name: 'Gem mit svar' }).click()
  await expect.element(page.getByText(/Du har svaret noget andet i et andet vindue/)).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Slet ikke' })).toBeChecked()
  await page.getByRole('button', { name: 'Gem mit svar' }).click()
  await expect.element(page.getByText('Tak. Det er gemt.')).toBeVisible()
  allowComplaint(/409/)
})

test('what was learnt is collected, moved on and corrected; the citizen reads it', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit(after)
  await page.getByRole('button', { name: 'Skriv noget, vi har lært' }).click()
  await expect.element(page.getByLabelText('Hvad har vi lært?')).toHaveFocus()
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Skriv, hvad vi har lært.')
  await page.getByLabelText('Hvad har vi lært?').fill('Ring før klokken ti.')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.element(page.getByText('Det er skrevet ned.')).toHaveFocus()
  await page.getByRole('button', { name: 'Nu er det drøftet: Ring før klokken ti.' }).click()
  await expect.element(page.getByText('Drøftet', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Ret: Ring før klokken ti.' }).click()
  await page.getByLabelText(/^Hvilket tilbud handler det om/).fill('Gældsrådgivning')
  await page.getByLabelText('Hvor langt er det?').selectOptions('used')
  expect(await accessibilityFaults()).toEqual([])
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.element(page.getByText(/^Om: Gældsrådgivning\. Skrevet den 3\. december 2026/)).toBeVisible()

  await cleanup()
  await signInAs({ case: 'maja', as: 'citizen' })
  await visit(after)
  await expect.element(page.getByText('Ring før klokken ti.')).toBeVisible()
  await expect.element(page.getByText('Taget i brug')).toBeVisible()
  expect(page.getByRole('button', { name: 'Skriv noget, vi har lært' }).query()).toBeNull()
})
