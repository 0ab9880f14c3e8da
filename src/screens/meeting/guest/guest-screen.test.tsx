import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import {
  allowComplaint,
  commandAs,
  signInAs,
  signOutElsewhere,
  startApi,
  visit,
} from '../../../../tests/app.tsx'
import { morning } from '../../../../tests/reader.ts'

let now = morning
startApi({ now: () => now })

const signe = { case: 'maja', as: 'M1' }
let meeting = ''
let minutes = 0

beforeEach(async () => {
  // A new minute for each test, so that the attempts of one do not throttle the next.
  minutes += 2
  now = new Date(Date.parse(morning) + minutes * 60_000).toISOString()
  meeting = `N-${crypto.randomUUID().slice(0, 8)}`
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    start: '2026-12-17T10:00:00+01:00',
    end: '2026-12-17T11:00:00+01:00',
    place: 'Biblioteket',
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants: [
      ...['citizen', 'M1', 'M4'].map((contact) => ({ contact, required: true, mode: 'in_person' as const })),
      { contact: 'M5', required: false, mode: 'regrets' as const },
      { name: 'Amina Tolkesen', role: 'interpreter' as const, required: true, mode: 'in_person' as const },
    ],
    agenda: [
      { id: 'p1', title: 'Skolen og fraværet', kind: 'welcome' as const, minutes: 60, owners: ['M1'] },
    ],
  }
  await commandAs(signe, { type: 'planMeeting', meeting, plan })
  await commandAs(signe, { type: 'callMeeting', meeting })
})

const asSigne = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => {
  await signInAs(signe)
  const answer = await fetch(`/api/cases/maja/meetings/${meeting}/links${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  expect(answer.ok).toBe(true)
  const text = await answer.text()
  await signOutElsewhere()
  return text
}
const newLink = async (recipient = 'M4'): Promise<{ path: string; code: string }> =>
  JSON.parse(await asSigne('POST', '', { recipient }))

const closeLink = async (recipient: string) => {
  const seats: { recipient: string; link: { id: string } | null }[] = JSON.parse(await asSigne('GET', ''))
  await asSigne('DELETE', `/${seats.find((seat) => seat.recipient === recipient)?.link?.id}`)
}

const open = () => page.getByRole('button', { name: 'Åbn', exact: true }).click()
const field = () => page.getByLabelText('Kode', { exact: true })
const enter = async (code: string) => {
  await field().fill(code)
  await page.getByRole('button', { name: 'Vis mødet' }).click()
}
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const shown = () => document.querySelector('main')?.textContent ?? ''
const nothing = /Maja|Eksempelsen|Biblioteket|skole|17\. december|Henrik/

test('a link asks first, then for the code, and keeps no secret in the address', async () => {
  const { path, code } = await newLink()
  const { history } = await visit(path)
  await expect.element(heading('Personligt link')).toBeVisible()
  expect(shown()).not.toMatch(nothing)
  await open()
  await expect.element(heading('Skriv koden')).toHaveFocus()
  await page.getByRole('button', { name: 'Vis mødet' }).click()
  await expect.element(field()).toHaveAccessibleDescription(/Skriv koden på 6 tal/)
  expect(shown()).not.toMatch(nothing)
  expect(await accessibilityFaults()).toEqual([])
  await enter(`${code.slice(0, 3)} ${code.slice(3)}`)
  await expect.element(heading(/^Møde torsdag den 17\. december/)).toHaveFocus()
  expect(history.location.href).toBe('/guest')
  await expect.element(page.getByText('Biblioteket')).toBeVisible()
  await expect.element(page.getByText('Henrik Mønstergaard, Børne- og Familieafdelingen')).toBeVisible()
  expect(shown()).not.toMatch(/Maja|Eksempelsen|Signe|skole/)
  expect(page.getByRole('link', { name: 'Få alle dine møder i din kalender' }).query()).toBeNull()
  await page.getByRole('button', { name: 'Nej, jeg kan ikke' }).click()
  await expect
    .element(page.getByText('Skriv en status, så det, du ville have sagt, bliver hørt.'))
    .toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})

test('who has sent regrets is asked for what they would have said, and not whether they come', async () => {
  const { path, code } = await newLink('M5')
  await visit(path)
  await open()
  await enter(code)
  await expect.element(page.getByText('Du er ikke med på selve mødet.')).toBeVisible()
  await expect.element(page.getByLabelText('Skriv din status')).toBeVisible()
  expect(page.getByRole('region', { name: 'Kommer du?' }).query()).toBeNull()
})

test('the citizen sees the agenda, and is told who reads what they write', async () => {
  const { path, code } = await newLink('citizen')
  await visit(path)
  await open()
  await enter(code)
  await expect.element(heading(/^Møde torsdag den 17\. december/)).toHaveFocus()
  const agenda = page.getByRole('region', { name: 'Dagsorden' })
  await expect.element(agenda).toHaveTextContent(/Skolen og fraværet.*60 minutter/)
  await expect.element(page.getByText('Maja Eksempelsen')).toBeVisible()
  await expect.element(page.getByRole('region', { name: 'Kommer du?' })).toBeVisible()
  await expect.element(page.getByLabelText('Skriv din status')).toBeVisible()
  await expect.element(page.getByText(/^Du kan\. De andre kan kun, hvis du har sagt ja/)).toBeVisible()
  expect(shown()).not.toMatch(/Signe|Henrik|Amina|Aftale om/)
  expect(await accessibilityFaults()).toEqual([])
})

test('who is only a name sees when and where, answers, and writes nothing', async () => {
  const { path, code } = await newLink('guest:Amina Tolkesen')
  await visit(path)
  await open()
  await enter(code)
  await expect.element(heading(/^Møde torsdag den 17\. december/)).toHaveFocus()
  await expect.element(page.getByText('Biblioteket')).toBeVisible()
  await expect.element(page.getByText('Amina Tolkesen')).toBeVisible()
  await page.getByRole('button', { name: 'Nej, jeg kan ikke' }).click()
  await expect
    .element(page.getByRole('button', { name: 'Nej, jeg kan ikke' }))
    .toHaveAttribute('aria-pressed', 'true')
  expect(shown()).not.toMatch(/Maja|Eksempelsen|Signe|Henrik|[Ss]kole|status|Dagsorden/)
  expect(await accessibilityFaults()).toEqual([])
})

test('a link that has expired shows nothing and says whom to ring', async () => {
  const { path } = await newLink()
  now = '2026-12-31T11:00:00+01:00'
  await visit(path)
  await open()
  await expect.element(page.getByText('Linket er udløbet.')).toBeVisible()
  await expect.element(heading('Linket virker ikke')).toHaveFocus()
  await expect.element(page.getByText('Ring til Signe Skabelund.')).toBeVisible()
  expect(field().query()).toBeNull()
  expect(shown()).not.toMatch(nothing)
  expect(await accessibilityFaults()).toEqual([])
})

test('five wrong codes close it, and it says whom to ring', async () => {
  const { path, code } = await newLink()
  await visit(path)
  await open()
  for (let wrong = 0; wrong < 4; wrong++) {
    await enter(String((Number(code) + 1 + wrong) % 1_000_000).padStart(6, '0'))
    await expect.element(field()).toHaveAccessibleDescription(/Koden passer ikke/)
    await expect.element(field()).toHaveFocus()
  }
  await enter(String((Number(code) + 5) % 1_000_000).padStart(6, '0'))
  await expect.element(page.getByText('koden er skrevet forkert for mange gange')).toBeVisible()
  await expect.element(page.getByText('Ring til Signe Skabelund.')).toBeVisible()
  expect(shown()).not.toMatch(nothing)
  allowComplaint(/40[13]/)
})

test('a link that was never one says whom to ring, in neutral words', async () => {
  await visit('/guest#noget-andet')
  await open()
  await expect.element(page.getByText('Vi kender ikke linket.')).toBeVisible()
  await expect.element(page.getByText('Ring til den, der har sendt dig linket.')).toBeVisible()
  expect(shown()).not.toMatch(/Signe/)
  allowComplaint(/404/)
})

test('without its last part it shows nothing either', async () => {
  await visit('/guest')
  await expect.element(page.getByText('Linket er ikke åbnet på den her enhed.')).toBeVisible()
  expect(page.getByRole('button', { name: 'Åbn' }).query()).toBeNull()
})

test('who is signed in as the contact is led to their own page', async () => {
  const { path } = await newLink()
  await signInAs({ case: 'maja', as: 'M4' })
  const { history } = await visit(path)
  await open()
  await expect.element(page.getByRole('link', { name: 'Min status' })).toBeVisible()
  expect(history.location.href).toBe(`/cases/maja/meetings/${meeting}`)
})

test('a link closed while one writes takes no word away, and nothing more is kept', async () => {
  const { path, code } = await newLink()
  await visit(path)
  await open()
  await enter(code)
  const status = page.getByLabelText('Skriv din status')
  await status.fill('Først')
  await expect.element(page.getByText('Gemt', { exact: true })).toBeVisible()
  const token = path.split('#')[1]
  await closeLink('M4')
  // The guest's device has its own session, which is over.
  await userEvent.type(status, ' og så mere')
  await expect.element(page.getByText('Log ind igen for at fortsætte.')).toBeVisible()
  await expect.element(status).toHaveValue('Først og så mere')
  const again = await fetch('/api/guest/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, code }),
  })
  expect(again.status).toBe(403)
  allowComplaint(/40[13]/)
})

test('the coordinator makes a link, sees it this once, and closes it', async () => {
  await signInAs(signe)
  const { screen } = await visit(`/cases/maja/meetings/${meeting}`)
  const links = page.getByRole('region', { name: 'Personlige links' })
  const row = links.getByRole('row').filter({ hasText: 'Henrik' })
  await expect.element(row).toHaveTextContent('Intet link')
  for (const name of ['Maja Eksempelsen', 'Amina Tolkesen'])
    await expect.element(links.getByRole('row').filter({ hasText: name })).toHaveTextContent('Intet link')
  expect(links.getByRole('row').filter({ hasText: 'Signe' }).query()).toBeNull()
  await row.getByRole('button', { name: /^Lav et personligt link/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lav linket' }).click()
  const address = dialog.getByLabelText('Link', { exact: true })
  await expect.element(address).toBeVisible()
  const made = (address.element() as HTMLInputElement).value
  expect(made).toMatch(new RegExp(`^${location.origin}/guest#[\\w-]{43}$`))
  await expect.element(dialog.getByRole('definition')).toHaveTextContent(/^\d{6}$/)
  expect(await accessibilityFaults()).toEqual([])
  await dialog.getByRole('button', { name: 'Luk', exact: true }).click()
  await expect.element(row).toHaveTextContent('Ikke åbnet endnu')
  await expect.element(row).toHaveTextContent('Gælder til 31. december 2026')
  await screen.unmount()
  await visit(`/cases/maja/meetings/${meeting}`)
  await expect.element(row).toHaveTextContent('Ikke åbnet endnu')
  expect(document.documentElement.outerHTML).not.toContain(made.split('#')[1])
  await row.getByRole('button', { name: /^Luk linket/ }).click()
  await dialog.getByRole('button', { name: 'Luk linket' }).click()
  await expect.element(row).toHaveTextContent('Lukket')
  expect(row.getByRole('button', { name: /^Luk linket/ }).query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
})
