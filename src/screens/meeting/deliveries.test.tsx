import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { allowComplaint, commandAs, signInAs, startApi, visit } from '../../../tests/app.tsx'
import type { Delivery } from '../../domain/delivery.ts'
import { loadMoreTexts, startLanguage } from '../../texts/language.ts'
import { DeliveryState } from './delivery-state.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }
const henrik = { case: 'maja', as: 'M4' }
let meeting = ''
const at = () => `/cases/maja/meetings/${meeting}`

beforeEach(async () => {
  meeting = `N-${crypto.randomUUID().slice(0, 8)}`
  const participants = ['citizen', 'M1', 'M4'].map((contact) => ({
    contact,
    required: true,
    mode: 'in_person' as const,
  }))
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    start: '2026-12-17T10:00:00+01:00',
    end: '2026-12-17T11:00:00+01:00',
    place: 'Biblioteket',
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants: [...participants, { name: 'Min søster', required: false, mode: 'phone' as const }],
    agenda: [],
  }
  await commandAs(signe, { type: 'planMeeting', meeting, plan })
  await commandAs(signe, { type: 'callMeeting', meeting })
})

afterEach(() => vi.restoreAllMocks())

const told = () => page.getByRole('region', { name: 'Hvem har fået besked' })
const row = (name: string) => told().getByRole('row').filter({ hasText: name })

/** The files the page gives the browser, as text. */
function filesKept(): Promise<string>[] {
  const files: Promise<string>[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file instanceof Blob ? file.text() : Promise.resolve(''))
    return '#file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  return files
}

const fileOf = (text: string): File => new File([text], 'svar.ics', { type: 'text/calendar' })

test('the coordinator sees who is to be rung, and notes what they say', async () => {
  await signInAs(signe)
  await visit(at())
  await expect.element(told()).toHaveTextContent('3 skal ringes op eller have kalenderfilen')
  for (const name of ['Maja Eksempelsen', 'Henrik Mønstergaard', 'Min søster (gæst)']) {
    await expect.element(row(name)).toHaveTextContent('Har ingen e-mail: ring')
    await expect.element(row(name)).not.toHaveTextContent(/sendt|kommer/i)
  }
  // Whoever calls the meeting is not rung.
  expect(row('Signe Skabelund').query()).toBeNull()

  await row('Min søster').getByRole('button', { name: 'Notér svar: Min søster (gæst)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kommer ikke', exact: true }).click()
  await expect.element(row('Min søster')).toHaveTextContent('Kommer ikke')
  await expect.element(row('Min søster')).not.toHaveTextContent('ring')
  await expect.element(told()).toHaveTextContent('2 skal ringes op')
  await expect.element(row('Maja')).toHaveTextContent('Har ingen e-mail: ring')
  expect(page.getByRole('dialog').query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
})

test('a file that is no answer is refused in words, and nothing is noted', async () => {
  await signInAs(signe)
  await visit(at())
  const field = page.getByLabelText('Læs et svar ind')
  await field.upload(fileOf('Hej, jeg kommer gerne'))
  await expect
    .element(told().getByRole('alert'))
    .toHaveTextContent('Filen er ikke et svar på en indkaldelse.')
  await field.upload(
    fileOf(
      [
        'BEGIN:VCALENDAR',
        'METHOD:REPLY',
        'BEGIN:VEVENT',
        'UID:en-anden',
        'DTSTAMP:20261201T090000Z',
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:x@post.example',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  )
  await expect.element(told().getByRole('alert')).toHaveTextContent('Svaret hører til et andet møde.')
  await expect.element(told()).toHaveTextContent('3 skal ringes op')
  await expect.element(told()).not.toHaveTextContent('Svaret er noteret')
  allowComplaint(/422/)
})

test('who is called fetches a file with nobody in it, answers, and changes the answer', async () => {
  const files = filesKept()
  await signInAs(henrik)
  await visit(at())
  const own = page.getByRole('region', { name: 'Kommer du?' })
  await own.getByRole('button', { name: 'Hent kalenderfil' }).click()
  await expect.poll(() => files.length).toBe(1)
  const file = await files[0]
  expect(file).toContain('SUMMARY:Møde')
  expect(file).not.toMatch(/Maja|Eksempelsen|Signe|Skabelund|søster|Jobcenter|Biblioteket|skolen/i)

  await expect.element(own).toHaveTextContent('Du har ikke svaret endnu.')
  await own.getByRole('button', { name: 'Ja, jeg kommer' }).click()
  await expect.element(own).toHaveTextContent('Du har svaret ja 3. december kl. 09.00.')
  await own.getByRole('button', { name: 'Nej, jeg kan ikke' }).click()
  await expect.element(own).toHaveTextContent('Du har svaret nej')
  await expect
    .element(own.getByRole('button', { name: 'Nej, jeg kan ikke' }))
    .toHaveAttribute('aria-pressed', 'true')
  await expect
    .element(own.getByRole('button', { name: 'Ja, jeg kommer' }))
    .toHaveAttribute('aria-pressed', 'false')
  // The others' answers and messages are the coordinator's.
  expect(told().query()).toBeNull()
  expect(await accessibilityFaults()).toEqual([])
})

test('a cancelled meeting is called again, and then everybody is to be asked anew', async () => {
  await commandAs(signe, { type: 'cancelMeeting', meeting })
  await signInAs(signe)
  await visit(at())
  await expect.element(row('Min søster')).toHaveTextContent('Aflysning')
  expect(
    told()
      .getByRole('button', { name: /Notér svar/ })
      .query(),
  ).toBeNull()
  await page.getByRole('button', { name: 'Indkald igen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Indkald igen' }).click()
  await expect.element(page.getByText('Indkaldt', { exact: true })).toBeVisible()
  await expect.element(row('Min søster')).toHaveTextContent('Indkaldelse')
  await expect.element(row('Min søster').getByRole('button', { name: /Notér svar/ })).toBeVisible()
  expect(page.getByRole('button', { name: 'Indkald igen' }).query()).toBeNull()
})

describe('a message is called sent only', () => {
  const one: Delivery = {
    recipient: 'M4',
    required: true,
    isOff: false,
    state: 'sent',
    kind: 'invite',
    message: 'B1',
    at: '2026-12-03T09:00:00+01:00',
    retryAt: '2026-12-03T09:02:00+01:00',
  }
  const shown = async (state: Delivery['state']) => {
    await startLanguage()
    await loadMoreTexts()
    const { container } = await render(<DeliveryState delivery={{ ...one, state }} />)
    return container.textContent
  }

  test('when it is', async () => {
    expect(await shown('sent')).toBe('SendtIndkaldelse. Sendt 3. december kl. 09.00.')
  })

  test.each([
    ['queued', 'Sendes om lidt'],
    ['retrying', 'Ikke sendt endnu'],
    ['failed', 'Blev ikke sendt: ring'],
    ['file', 'Sendes ikke: giv kalenderfilen videre'],
    ['no_address', 'Har ingen e-mail: ring'],
    ['not_called', 'Ikke indkaldt'],
  ] as const)('not when it is %s', async (state, words) => {
    const text = await shown(state)
    expect(text.startsWith(words)).toBe(true)
    expect(text).not.toMatch(/^Sendt|\. Sendt /)
  })

  test('with the time of the next attempt when it could not be', async () => {
    expect(await shown('retrying')).toContain(
      'Kunne ikke sendes 3. december kl. 09.00. Prøves igen kl. 09.02.',
    )
  })
})
