import { openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { signInAs, startApi, visit } from '../../../../tests/app.tsx'
import { request } from '../../../client/request.ts'
import type { CaseFile } from '../../../domain/case-file.ts'
import type { Command } from '../../../domain/command.ts'

startApi()

const signe = { case: 'maja', as: 'M1' }
const henrik = { case: 'maja', as: 'M4' }
const minutes = '/cases/maja/meetings/N1?view=hold&item=p6'

function parts() {
  const decisions = page.getByRole('region', { name: 'Beslutninger' })
  return { decisions, text: decisions.getByLabelText('Ny beslutning') }
}

const storedDecision = async (text: string) =>
  (await request<CaseFile>('/cases/maja/file?purpose=meeting')).meetings
    .flatMap(({ decisions }) => decisions)
    .find((one) => one.text === text)

/** What is on the device, of anybody. */
async function draftsKept(): Promise<string[]> {
  const kept: string[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openDB(name)
    for (const draft of await database.getAll('drafts')) kept.push(JSON.stringify(draft))
    database.close()
  }
  return kept
}

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

test('two who changed a line: each field is chosen by itself, and the choice holds', async () => {
  await signInAs(signe)
  await visit(minutes)
  const { decisions, text } = parts()
  await text.fill('Vi venter.')
  await decisions.getByRole('button', { name: 'Skriv beslutningen' }).click()
  await decisions.getByRole('button', { name: 'Ret: Vi venter.' }).click()
  const id = (await storedDecision('Vi venter.'))?.id ?? ''
  const { lifeArea, level } = (await storedDecision('Vi venter.')) ?? { lifeArea: 'meeting', level: 'times' }
  await request('/cases/maja/commands', {
    method: 'POST',
    body: {
      id: crypto.randomUUID(),
      command: {
        type: 'editDecision',
        meeting: 'N1',
        decision: id,
        set: { lifeArea: 'debt' },
        was: { lifeArea },
      } satisfies Command,
    },
  })
  // Nobody has changed the text: the life area alone is chosen.
  await decisions.getByRole('textbox').fill('Vi venter lidt.')
  await decisions.getByLabelText('Handler om').selectOptions('Bolig')
  await decisions.getByRole('button', { name: 'Gem', exact: true }).click()
  const panel = page.getByRole('region', { name: /^Handler om: / })
  await expect.element(panel.getByText('Gæld')).toBeVisible()
  await expect.element(panel.getByText('Bolig')).toBeVisible()
  expect(page.getByRole('button', { name: 'Brug min tekst' }).elements()).toHaveLength(1)
  await panel.getByRole('button', { name: 'Brug min tekst' }).click()
  await expect.element(decisions.getByText('Vi venter lidt.', { exact: true })).toBeVisible()
  expect(await storedDecision('Vi venter lidt.')).toMatchObject({ id, lifeArea: 'housing', level })
})

test('what is half filled in is kept without a text too, and is nobody else’s on a shared computer', async () => {
  await signInAs(henrik)
  const { screen } = await visit(minutes)
  const { decisions, text } = parts()
  await decisions.getByLabelText('Handler om').selectOptions('Gæld')
  await expect.poll(draftsKept).toHaveLength(1)
  await screen.unmount()

  const again = await visit(minutes)
  await expect.element(page.getByText('Her er det, du var i gang med at skrive.')).toBeVisible()
  await expect.element(decisions.getByLabelText('Handler om')).toHaveValue('debt')
  await text.fill('Henriks halve sætning')
  await expect.poll(draftsKept).toEqual([expect.stringContaining('Henriks halve sætning')])
  // Back to how it began, nothing is kept.
  await page.getByRole('button', { name: 'Ryd feltet' }).click()
  await expect.poll(draftsKept).toEqual([])
  await text.fill('Henriks halve sætning')
  await expect.poll(draftsKept).toHaveLength(1)

  vi.spyOn(window, 'confirm').mockReturnValue(true)
  await page.getByRole('button', { name: 'Log ud' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: /Vælg, hvem du vil være/ })).toBeVisible()
  expect(await draftsKept()).toEqual([])
  expect(page.getByText(/Der ligger noget skrevet/).query()).toBeNull()
  await again.screen.unmount()

  await signInAs(signe)
  await visit(minutes)
  await expect.element(text).toHaveValue('')
  expect(document.body.textContent).not.toContain('Henriks halve')
})
