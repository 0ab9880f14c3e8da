import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import bo from '../../../mocks/calendars/bo.ics?raw'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { commandAs, pollAs, signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const dialog = () => page.getByRole('dialog', { name: 'Find en tid' })
const times = () => dialog().getByRole('region', { name: 'De bedste tider' })
const calendars = () => dialog().getByRole('region', { name: 'Hvis kalendere kender vi?' })
const unknown = () => dialog().getByText(/^Vi kender ikke kalenderen for:/)
const invite = (name: RegExp, as: string) =>
  page.getByRole('group', { name }).getByLabelText('Inviteres').selectOptions(as)

test('a time is found by the calendars that are known, and taken into the plan', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await invite(/Bo Fiktivsen/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  await expect.element(unknown()).toHaveTextContent(/Bo Fiktivsen/)
  await expect.element(times().getByRole('button').nth(9)).toBeVisible()
  expect(times().getByRole('button').nth(10).query()).toBeNull()
  const before = times().getByRole('button').first().element().textContent ?? ''
  expect(before).toContain('fredag den 4. december 2026 kl. 09.00')
  // Nobody is said to be free whose calendar is not known.
  await expect.element(times()).toHaveTextContent(/Alle, hvis kalender vi kender, kan\./)
  expect(times().element().textContent).not.toContain('Alle kan.')
  expect(await accessibilityFaults()).toEqual([])

  // Bo has sent his calendar: he is away that day.
  const busy = bo.replace(
    'END:VCALENDAR',
    `BEGIN:VEVENT\r\nUID:x\r\nDTSTART;VALUE=DATE:20261204\r\nSUMMARY:Hemmelig\r\nEND:VEVENT\r\nEND:VCALENDAR`,
  )
  await userEvent.upload(
    dialog().getByLabelText(/^Hent kalenderfil ind: Bo Fiktivsen/),
    new File([busy], 'bo.ics', { type: 'text/calendar' }),
  )
  await expect
    .element(calendars())
    .toHaveTextContent(/Hentet ind fra en tilsendt fil 3. december 2026: \d+ optagede tider/)
  expect(unknown().element().textContent).not.toContain('Bo Fiktivsen')
  const first = times().getByRole('button').first()
  await expect.element(first).not.toHaveTextContent(before)
  await expect.element(first).toHaveTextContent(/mandag den 7. december 2026/)
  expect(document.body.textContent).not.toContain('Hemmelig')

  await first.click()
  expect(dialog().query()).toBeNull()
  await expect
    .element(page.getByText(/^Tiden er sat ind i planen: mandag den 7. december 2026 kl/))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Find en tid' })).toHaveFocus()
  await expect.element(page.getByLabelText('Dato', { exact: true })).toHaveValue('7.12.2026')
  await expect.element(page.getByLabelText('Fra kl.')).not.toHaveValue('')
  await expect.element(page.getByLabelText('Til kl.')).not.toHaveValue('')

  // It is forgotten again when asked to.
  await page.getByRole('button', { name: 'Find en tid' }).click()
  await dialog()
    .getByRole('button', { name: /^Slet de optagede tider: Bo Fiktivsen/ })
    .click()
  await expect.element(unknown()).toHaveTextContent(/Bo Fiktivsen/)
})

test('when nothing fits, what would have to give is said and can be chosen', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await invite(/Bo Fiktivsen/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  const away =
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20270109\nEND:VEVENT\nEND:VCALENDAR'
  await userEvent.upload(
    dialog().getByLabelText(/^Hent kalenderfil ind: Bo Fiktivsen/),
    new File([away], 'bo.ics', { type: 'text/calendar' }),
  )
  await expect.element(times()).toHaveTextContent(/Der er ingen tid, hvor alle, der skal med, kan/)
  const list = times().getByRole('listitem')
  await expect
    .element(list.first())
    .toHaveTextContent(/fredag den 4. december 2026 kl. 09.00.*Uden Bo Fiktivsen/)
  await expect.element(list.nth(1)).toHaveTextContent(/mandag den 11. januar 2027.*Senere, end du spurgte om/)
  expect(await accessibilityFaults()).toEqual([])

  // What cannot be asked for is said at its field, and the rest stays.
  const minutes = dialog().getByLabelText('Mødet varer (minutter)')
  await minutes.fill('længe')
  await expect.element(minutes).toHaveAccessibleDescription(/Skriv minutterne som et helt tal/)
  expect(times().query()).toBeNull()
  await minutes.fill('30')
  await expect.element(list.first()).toHaveTextContent(/kl. 09.00–09.30/)
})

const hoursOf = (name: RegExp) =>
  calendars()
    .getByRole('group')
    .filter({ hasText: /^(Træffetid|Can be reached)/ })
    .filter({ hasText: name })

test('who can be reached at some hours only is met within them, and that is the reason when nothing fits', async () => {
  await signInAs({ case: 'maja', as: 'M1' })
  await visit('/cases/maja/plan')
  await invite(/Pia Eksempelholt/, 'required')
  await page.getByRole('button', { name: 'Find en tid' }).click()
  const first = times().getByRole('listitem').first()
  await expect.element(first).toHaveTextContent(/fredag den 4. december 2026 kl. 09.00/)

  const hours = hoursOf(/Pia Eksempelholt/)
  const fields = hours.getByLabelText('Fra kl.')
  await expect.element(fields).not.toBeVisible()
  await hours.getByText('Træffetid: hele arbejdsdagen').click()
  await hours.getByRole('button', { name: /^Gem træffetiden/ }).click()
  await expect.element(hours.getByText('Vælg mindst én dag.')).toBeVisible()
  await hours.getByLabelText('tirsdag').click()
  await hours.getByLabelText('torsdag').click()
  await hours.getByLabelText('Til kl.').fill('8')
  await expect.element(hours.getByLabelText('Til kl.')).toHaveAccessibleDescription(/efter at det begynder/)
  await hours.getByLabelText('Til kl.').fill('12')
  expect(await accessibilityFaults()).toEqual([])
  await hours.getByRole('button', { name: /^Gem træffetiden/ }).click()
  await expect.element(hours.getByRole('status')).toHaveTextContent('Træffetiden er gemt.')
  await expect
    .element(hours)
    .toHaveTextContent(/^Træffetid: tirsdag, torsdag fra kl. 09.00 til kl. 12.00: Pia Eksempelholt/)
  await expect.element(first).toHaveTextContent(/tirsdag den 8. december 2026 kl. 09.00/)
  const days = times()
    .getByRole('button')
    .elements()
    .map((button) => button.textContent ?? '')
  expect(days).toHaveLength(10)
  expect(days.filter((day) => !/^(tirsdag|torsdag)/.test(day))).toEqual([])
  // What is reckoned with is said only where it is the reason.
  expect(times().element().textContent).not.toContain('Træffetider, vi har regnet med')

  // Longer than Pia can be reached: nothing fits, and it is said why.
  await dialog().getByLabelText('Mødet varer (minutter)').fill('240')
  await expect
    .element(times())
    .toHaveTextContent(
      /Træffetider, vi har regnet med: Pia Eksempelholt.*\(tirsdag, torsdag fra kl. 09.00 til kl. 12.00\)/,
    )
  await expect.element(times()).toHaveTextContent(/kl. 09.00–13.00.*Uden for træffetiden: Pia Eksempelholt/)

  await hours.getByRole('button', { name: /^Slet træffetiden/ }).click()
  await expect.element(hours).toHaveTextContent(/^Træffetid: hele arbejdsdagen/)
  await expect.element(first).toHaveTextContent(/fredag den 4. december 2026 kl. 09.00–13.00/)
})

test('what was answered when times were asked about counts: no is no, and if need be comes last', async () => {
  const signe = { case: 'maja', as: 'M1' }
  const meeting = `N-${crypto.randomUUID().slice(0, 8)}`
  const participants = (['M5', 'M4'] as const).map((contact) => ({
    contact,
    required: contact === 'M4',
    mode: 'in_person' as const,
  }))
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants,
    agenda: [],
  }
  await commandAs(signe, { type: 'planMeeting', meeting, plan })
  const starts = [9, 10, 11].map((hour) => `2026-12-04T${String(hour).padStart(2, '0')}:00:00+01:00`)
  await pollAs(signe, meeting, { starts, minutes: 60 })
  await pollAs({ case: 'maja', as: 'M4' }, meeting, { at: 0, answer: 'no' })
  await pollAs({ case: 'maja', as: 'M5' }, meeting, { at: 1, answer: 'no' })
  await pollAs({ case: 'maja', as: 'M5' }, meeting, { at: 2, answer: 'if_need_be' })

  await signInAs(signe)
  await visit(`/cases/maja/plan?meeting=${meeting}`)
  await page.getByRole('button', { name: 'Find en tid' }).click()
  await expect.element(dialog().getByText('Svarene på de foreslåede tider er regnet med.')).toBeVisible()
  const day = (last: string) => dialog().getByRole('textbox', { name: 'Senest', exact: true }).fill(last)
  await day('4.12.2026')
  const list = times().getByRole('listitem')
  await expect.element(list.first()).toHaveTextContent(/fredag den 4. december 2026/)
  await expect.element(list.last()).toHaveTextContent(/fredag den 4. december 2026/)
  const found = list.elements().map(({ textContent }) => textContent ?? '')
  expect(found.map((text) => /kl. (\d\d.\d\d)/.exec(text)?.[1])).toEqual([
    '12.00',
    '12.30',
    '13.00',
    '13.30',
    '14.00',
    '14.30',
    '11.00',
    '11.30',
    '10.00',
    '10.30',
  ])
  expect(found[0]).toMatch(/Alle, hvis kalender vi kender, kan\.$/)
  expect(found[6]).toMatch(/kan\. Kun hvis det er nødvendigt: Pia .*\.$/)
  expect(found[8]).toMatch(/Kan ikke: Pia .*\.$/)
  expect(found.join()).not.toMatch(/Børne- og/)
})
