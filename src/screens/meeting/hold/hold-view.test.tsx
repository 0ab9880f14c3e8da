import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { commandAs, signInAs, startApi, visit } from '../../../../tests/app.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }
const henrik = { case: 'maja', as: 'M4' }
const at = (item: string) => `/cases/maja/meetings/N1?view=hold&item=${item}`
const decisions = () => page.getByRole('region', { name: 'Beslutninger' })

test('what a line is stands in its text, and is chosen by key or by typing it', async () => {
  await signInAs(signe)
  await visit(at('p6'))
  const text = decisions().getByLabelText('Ny beslutning')
  await text.fill('Fast arbejde')
  const [decided, notPromised] = [
    decisions().getByRole('radio', { name: 'En beslutning' }),
    decisions().getByRole('radio', { name: 'Noget, vi ikke kan love' }),
  ]
  await expect.element(decided).toBeChecked()
  await decided.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(notPromised).toBeChecked()
  await expect.element(text).toHaveValue('Det kan vi ikke love: Fast arbejde')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(text).toHaveValue('Det er vi ikke enige om: Fast arbejde')
  await text.fill('det kan vi ikke love: noget')
  await expect.element(notPromised).toBeChecked()

  // The beginning alone says nothing.
  await text.fill('Det kan vi ikke love: ')
  await userEvent.keyboard('{Tab}')
  await decisions().getByRole('button', { name: 'Skriv beslutningen' }).click()
  await expect.element(decisions().getByText('Skriv, hvad I har besluttet.')).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})

test('who will be able to read a line is said by name to the coordinator, by rule to the minute-taker', async () => {
  await signInAs(signe)
  await visit(at('p5'))
  await expect
    .element(decisions().getByText(/^Kan læses af: Maja Eksempelsen, Signe Skabelund/))
    .toBeVisible()
  const henrikToo = decisions().getByText(/^Kan læses af: .*Henrik Mønstergaard/)
  await expect.element(henrikToo).toBeVisible()
  await expect.element(decisions().getByText(/^Kan læses af: .*Pia Eksempelholt/)).not.toBeInTheDocument()
  await decisions().getByLabelText('Handler om').selectOptions('Gæld')
  await expect.element(decisions().getByText(/^Kan læses af: Maja Eksempelsen/)).toBeVisible()
  await expect.element(henrikToo).not.toBeInTheDocument()
})

test('the minute-taker is told the rule, and no names of those who may read', async () => {
  await signInAs(henrik)
  await visit(at('p5'))
  await expect
    .element(
      decisions().getByText('Kan læses af Maja Eksempelsen og dem, der har fået lov til at se: Bolig.'),
    )
    .toBeVisible()
  await expect.element(decisions().getByText(/^Kan læses af: /)).not.toBeInTheDocument()
})

test('numbers are noted round the table; those not said stay unsaid', async () => {
  await signInAs(henrik)
  await visit(at('p8'))
  await page.getByText('Bordet rundt, 0–10').click()
  const bo = page.getByRole('combobox', { name: 'Bo Fiktivsen, Social mentor', exact: true })
  await bo.selectOptions('7')
  await page.getByRole('button', { name: 'Skriv tallene' }).click()
  await expect.element(page.getByText('Tallene er skrevet.')).toBeInTheDocument()
  await expect.element(bo).toHaveValue('7')
  await expect
    .element(page.getByRole('combobox', { name: 'Signe Skabelund, Jobcenter Fjordvig', exact: true }))
    .toHaveValue('')
  // Another question has numbers of its own.
  await page.getByLabelText('Spørgsmål').fill('Hvor trygge er vi?')
  await expect.element(bo).toHaveValue('')
})

const plan = {
  purpose: 'Næste skridt',
  templates: [],
  start: '2027-01-15T10:00:00+01:00',
  end: '2027-01-15T11:00:00+01:00',
  ifCitizenAbsent: 'hold' as const,
  notWanted: [],
  participants: [{ contact: 'M1', required: true, mode: 'in_person' as const }],
  agenda: [{ id: 'a1', title: 'Velkommen', kind: 'welcome' as const, minutes: 5, owners: [] }],
}

test('a meeting on another day is started only after a question, and ended only when it has begun', async () => {
  await commandAs(signe, { type: 'planMeeting', meeting: 'jan', plan })
  await commandAs(signe, { type: 'callMeeting', meeting: 'jan' })
  await signInAs(signe)
  await visit('/cases/maja/meetings/jan?view=hold')
  const start = page.getByRole('button', { name: 'Start mødet' })
  const end = page.getByRole('button', { name: 'Afslut og saml referat' })
  await expect.element(start).toBeVisible()
  expect(end.query()).toBeNull()

  await start.click()
  const question = page.getByRole('dialog', { name: 'Start mødet' })
  await expect.element(question).toHaveTextContent('Mødet er indkaldt til 15. januar 2027.')
  await question.getByRole('button', { name: 'Fortryd' }).click()
  await expect.element(start).toHaveFocus()
  expect(end.query()).toBeNull()

  await start.click()
  await question.getByRole('button', { name: 'Start mødet' }).click()
  await expect.element(page.getByRole('heading', { name: 'Velkommen' })).toHaveFocus()
  await expect.element(page.getByText('I gang', { exact: true })).toBeVisible()
  expect(page.getByText('Holdt', { exact: true }).query()).toBeNull()

  await end.click()
  await expect.element(page.getByText('Læses igennem', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('nothing is agreed to be done by a day that has passed', async () => {
  await signInAs(signe)
  await visit(at('p8'))
  const form = page.getByRole('region', { name: 'Hvem gør hvad hvornår' })
  const due = form.getByRole('textbox', { name: 'Senest' })
  await due.fill('1.1.2020')
  await form.getByRole('button', { name: 'Skriv opfølgningen' }).click()
  await expect
    .element(due)
    .toHaveAccessibleDescription(expect.stringContaining('Datoen er allerede passeret.'))
  await due.fill('3.12.2026')
  await expect.element(due).not.toHaveAccessibleDescription(expect.stringContaining('passeret'))
})
