import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import majaJson from '../../../../mocks/cases/maja.json'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { showPart } from '../../../../tests/part.tsx'
import { morning } from '../../../../tests/reader.ts'
import { caseFileSchema } from '../../../domain/case-file.ts'
import { visible } from '../../../domain/visible.ts'
import type { Language } from '../../../texts/translate.ts'
import { MappingTalk } from './mapping-talk.tsx'

afterEach(cleanup)

const maja = caseFileSchema.parse(majaJson)
const { id } = maja.citizen

const open = (as: string, language: Language = 'da', file = maja) =>
  showPart((view) => <MappingTalk caseId={id} file={view} now={morning} />, { file, as, language })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const talkIn = (file: typeof maja) => file.meetings.at(-1)

const begin = async (as = 'M1') => {
  const kept = await open(as)
  await button('Begynd en kortlægning').click()
  await page.getByText('Grundigt: alle tolv livsområder').click()
  await button('Begynd').click()
  await expect.element(page.getByRole('heading', { name: 'I taler om livsområderne nu' })).toBeVisible()
  return kept
}

test('what has not been asked says so, and is counted of twelve', async () => {
  const untold = {
    ...maja,
    helpEvents: [],
    meetings: [],
    contacts: maja.contacts.map(({ need: _, ...contact }) => contact),
  }
  await open('M1', 'da', untold)
  await expect.element(page.getByText('0 af 12 livsområder spurgt. 0 af 6 slags hjælp spurgt.')).toBeVisible()
  expect(page.getByText('Ikke spurgt endnu', { exact: true }).elements()).toHaveLength(12)
})

test('who does not coordinate begins no talk, and sees no words or kinds of help', async () => {
  await open('M5')
  await expect.element(page.getByText(/af 12 livsområder spurgt/)).toBeVisible()
  expect(page.getByRole('button', { name: /Begynd/ }).elements()).toEqual([])
  expect(document.body.textContent).not.toContain('slags hjælp')
})

test('a thorough talk: who is there, the citizen’s words area by area, needs and help', async () => {
  const kept = await begin()
  expect(talkIn(kept.file)).toMatchObject({
    state: 'held',
    start: morning,
    purpose: 'Kortlægning',
    participants: [{ contact: 'citizen' }, { contact: 'M1' }],
  })
  expect(talkIn(kept.file)?.agenda).toHaveLength(12)

  const area = page.getByRole('navigation', { name: 'Livsområder i samtalen' })
  await area.getByRole('button', { name: /^Gæld/ }).click()
  await expect.element(page.getByRole('heading', { level: 4, name: 'Gæld' })).toHaveFocus()
  await page.getByLabelText('Borgerens egne ord om Gæld').fill('Jeg åbner ikke brevene.')
  await button('Gem og gå videre').click()
  await expect.element(page.getByRole('heading', { level: 4, name: 'Bolig' })).toHaveFocus()
  expect(talkIn(kept.file)?.statuses).toMatchObject([
    { by: 'citizen', recordedBy: 'M1', lifeArea: 'debt', text: 'Jeg åbner ikke brevene.' },
  ])
  expect(kept.said.at(-1)).toBe('Borgerens ord om Gæld noteret')
  await expect.element(area.getByRole('button', { name: 'Gæld Spurgt' })).toBeVisible()

  // Skipped: nothing is written, and it stays unasked.
  const before = kept.commands.length
  await area.getByRole('button', { name: /^Ret og straf/ }).click()
  await button('Gå videre').click()
  expect(kept.commands).toHaveLength(before)
  await expect.element(area.getByRole('button', { name: 'Ret og straf Ikke spurgt endnu' })).toBeVisible()

  await page
    .getByRole('group', { name: 'Gældsrådgivning' })
    .getByRole('button', { name: 'Har hjulpet' })
    .click()
  await expect
    .poll(() => kept.file.helpEvents.at(-1))
    .toMatchObject({ type: 'debt', outcome: 'helped', on: '2026-12-03' })
  // A wish that is met is no longer open.
  expect(
    kept.file.helpEvents.filter((one) => one.type === 'debt' && one.outcome === 'wished' && !one.closedOn),
  ).toEqual([])

  await button('Afslut samtalen').click()
  await expect
    .element(page.getByRole('heading', { name: 'I taler om livsområderne nu' }))
    .not.toBeInTheDocument()
  expect(talkIn(kept.file)?.state).toBe('in_review')
  // The words stay with the citizen and those shown the area.
  expect(JSON.stringify(visible(kept.file, 'M5', morning))).not.toContain('brevene')
})

test('what is typed in one area is still there after another; too long or a CPR number is not sent half', async () => {
  const kept = await begin()
  const area = page.getByRole('navigation', { name: 'Livsområder i samtalen' })
  const words = page.getByLabelText('Borgerens egne ord om Bolig')
  await area.getByRole('button', { name: /^Bolig/ }).click()
  await words.fill('Et halvt ord')
  await area.getByRole('button', { name: /^Gæld/ }).click()
  await area.getByRole('button', { name: /^Bolig/ }).click()
  await expect.element(words).toHaveValue('Et halvt ord')
  await words.fill('Mit nummer er 010190-1234')
  await button('Gem og gå videre').click()
  await expect.element(words).toHaveAccessibleDescription(/Det blev ikke gemt/)
  await expect.element(words).toHaveValue('Mit nummer er 010190-1234')
  await words.fill('x'.repeat(601))
  await button('Gem og gå videre').click()
  await expect.element(words).toHaveAccessibleDescription(/Højst 600 tegn/)
  expect(talkIn(kept.file)?.statuses).toEqual([])
})

test('the need at a contact is told with one press, where the whole contact is seen', async () => {
  const shared = {
    ...maja,
    contacts: maja.contacts.map((contact) =>
      contact.id === 'M3' ? { ...contact, need: 'not_asked' as const, recordedBy: 'M1' } : contact,
    ),
  }
  const kept = await open('M1', 'da', shared)
  await button('Begynd en kortlægning').click()
  await button('Begynd').click()
  const contact = maja.contacts.find(({ id }) => id === 'M3')
  const needs = page.getByRole('group', { name: `Behov: ${contact?.name}` })
  const nav = page.getByRole('navigation', { name: 'Livsområder i samtalen' })
  for (const step of nav.getByRole('button').elements()) {
    if (needs.elements().length === 0 && step instanceof HTMLElement) step.click()
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await needs.getByRole('button', { name: 'Udækket' }).click()
  await expect.poll(() => kept.file.contacts.find(({ id }) => id === 'M3')?.need).toBe('unmet')
})

test('a quick talk asks about what is chosen; nothing chosen is said at the field', async () => {
  const kept = await open('M1', 'da', {
    ...maja,
    contacts: maja.contacts.map((one) => ({ ...one, acute: false, need: 'covered' as const })),
  })
  await button('Begynd en kortlægning').click()
  await button('Begynd').click()
  await expect.element(page.getByRole('alert')).toHaveFocus()
  await expect.element(page.getByRole('link', { name: 'Vælg mindst et livsområde.' })).toBeVisible()
  expect(kept.commands).toEqual([])
  await page.getByRole('checkbox', { name: 'Bolig', exact: true }).click()
  await page.getByLabelText('Andre, der er med').fill('Onkel Ib, ')
  await button('Begynd').click()
  await expect.poll(() => talkIn(kept.file)?.state).toBe('held')
  expect(talkIn(kept.file)?.agenda.map(({ lifeArea }) => lifeArea)).toEqual(['housing'])
  expect(talkIn(kept.file)?.participants.at(-1)).toMatchObject({ name: 'Onkel Ib' })
  await page.getByLabelText('Tal også om').selectOptions('Gæld')
  await button('Tag med').click()
  await expect.element(page.getByRole('heading', { level: 4, name: 'Gæld' })).toHaveFocus()
})

test.each([
  ['da', 'Begynd en kortlægning', 'Begynd'],
  ['en', 'Begin a mapping', 'Begin'],
] as const)(
  'nothing axe finds wrong, before, while beginning and in the talk (%s)',
  async (language, start, go) => {
    await open('M1', language)
    await expect.element(button(start)).toBeVisible()
    expect(await accessibilityFaults()).toEqual([])
    await button(start).click()
    expect(await accessibilityFaults()).toEqual([])
    await button(go).click()
    await expect.element(page.getByRole('navigation')).toBeVisible()
    expect(await accessibilityFaults()).toEqual([])
  },
)
