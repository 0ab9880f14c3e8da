import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { signInAs, startApi, visit } from '../../../../tests/app.tsx'

startApi()

/** Holds back each command until what it gives is called; the rest of the network is as it is. */
function holdCommands() {
  const real = window.fetch
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (String(input).endsWith('/commands')) await held
    return real(input, init)
  })
  return () => answer()
}

test('what is written on while a decision is sent stays in the form', async () => {
  await signInAs({ case: 'maja', as: 'M4' })
  await visit('/cases/maja/meetings/N1?view=hold&item=p6')
  const decisions = page.getByRole('region', { name: 'Beslutninger' })
  const text = decisions.getByLabelText('Ny beslutning')
  await text.fill('Vi ses igen.')
  const answer = holdCommands()
  await decisions.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await expect.element(decisions.getByRole('listitem').getByText('Vi ses igen.')).toBeVisible()
  await text.fill('Skrevet imens')
  answer()
  await expect.element(page.getByText('Beslutningen er skrevet.')).toBeInTheDocument()
  await expect.element(text).toHaveValue('Skrevet imens')
})

test('a new status left before its first answer can be gone on with', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  const status = '/cases/maja/meetings/N1?view=status'
  const { history } = await visit(status)
  await page.getByRole('button', { name: 'Skriv en status mere' }).click()
  const field = page.getByLabelText('Skriv din status nr. 4')
  const answer = holdCommands()
  await field.fill('Begyndt på')
  history.push('/cases/maja/meetings/N1?view=hold&item=p6')
  await expect.element(page.getByRole('region', { name: 'Beslutninger' })).toBeVisible()
  answer()
  history.push(status)
  await expect.element(field).toHaveValue('Begyndt på')
  await field.fill('Begyndt på, og færdig')
  await expect.element(page.getByText('Gemt', { exact: true })).toBeVisible()
  expect(page.getByText(/Det er allerede gemt/).query()).toBeNull()
})
