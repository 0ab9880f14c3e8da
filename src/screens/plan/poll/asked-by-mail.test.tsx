import { beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
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
startApi({ now: () => now, mail: { from: 'moede@kommune.example', inDemo: true, carriesLinks: true } })

const signe = { case: 'maja', as: 'M1' }
const meeting = 'N-mail'

beforeAll(async () => {
  await commandAs(signe, {
    type: 'editContact',
    contact: 'M1',
    set: { person: { name: 'Signe Skabelund', title: 'sagsbehandler', phone: '98 76 54 32' } },
    was: { person: { name: 'Signe Skabelund', title: 'sagsbehandler' } },
  })
  await commandAs(signe, {
    type: 'editContact',
    contact: 'M4',
    set: {
      person: {
        name: 'Henrik Mønstergaard',
        title: 'familierådgiver',
        email: 'henrik@post.example',
        phone: '12 34 56 78',
      },
    },
    was: { person: { name: 'Henrik Mønstergaard', title: 'familierådgiver' } },
  })
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    start: '2026-12-15T10:00:00+01:00',
    end: '2026-12-15T11:15:00+01:00',
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants: ['citizen', 'M4', 'M5'].map((contact) => ({
      contact,
      required: true,
      mode: 'in_person' as const,
    })),
    agenda: [],
  }
  await commandAs(signe, { type: 'planMeeting', meeting, plan })
})

test('who asks about times tells the codes of the links, and sees how far the mails have come', async () => {
  await signInAs(signe)
  const { screen } = await visit(`/cases/maja/plan?meeting=${meeting}`)
  await page.getByRole('button', { name: 'Foreslå tider' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Spørg om de her tider' }).click()
  const codes = page.getByRole('dialog', { name: 'Fortæl koderne' })
  await expect.element(codes).toHaveTextContent(/Kode til Henrik Mønstergaard\s*\d{6}\s*12 34 56 78/)
  // Pia has no e-mail, so no mail and no link.
  await expect.element(codes).not.toHaveTextContent('Pia')
  expect(await accessibilityFaults()).toEqual([])
  await codes.getByRole('button', { name: 'Jeg har noteret koderne' }).click()
  expect(page.getByRole('dialog').query()).toBeNull()
  await screen.unmount()

  await visit(`/cases/maja/meetings/${meeting}`)
  const told = page.getByRole('region', { name: 'Hvem har fået besked' })
  const row = (name: string) => told.getByRole('row').filter({ hasText: name })
  await expect.element(row('Henrik')).toHaveTextContent('Sendes om lidtSpørgsmål om tider.')
  await expect.element(row('Pia')).toHaveTextContent('Har ingen e-mail: ring')
  await expect.element(told).toHaveTextContent('2 skal ringes op om tiderne')
  await expect.element(told).not.toHaveTextContent(/\d{6}|kalenderfil/i)
  expect(told.getByRole('columnheader', { name: 'Gør' }).query()).toBeNull()
  expect(told.getByRole('button', { name: /Kalenderfil|Notér|Påmind/i }).query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
})

test('a link that has expired says the coordinator’s number, also where their card is not to be seen', async () => {
  await signInAs(signe)
  const made = await fetch(`/api/cases/maja/meetings/${meeting}/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: 'M4' }),
  })
  const { path } = await made.json()
  await signOutElsewhere()
  now = '2027-06-01T09:00:00+01:00'
  await visit(path)
  await page.getByRole('button', { name: 'Åbn', exact: true }).click()
  await expect.element(page.getByText('Linket er udløbet.')).toBeVisible()
  const ring = page.getByRole('link', { name: 'Ring til Signe Skabelund: 98 76 54 32.' })
  await expect.element(ring).toHaveAttribute('href', 'tel:98765432')
  expect(document.querySelector('main')?.textContent).not.toMatch(/Maja|skole|Henrik/)
  expect(await accessibilityFaults()).toEqual([])
  allowComplaint(/404/)
})
