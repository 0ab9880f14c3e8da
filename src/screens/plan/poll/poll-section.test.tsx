import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { commandAs, pollAs, signInAs, startApi, visit } from '../../../../tests/app.tsx'

startApi()

const signe = { case: 'maja', as: 'M1' }
const bo = { case: 'maja', as: 'M11' }
const pia = { case: 'maja', as: 'M5' }
const maja = { case: 'maja', as: 'citizen' }
let meeting = ''
const at = () => `/cases/maja/plan?meeting=${meeting}`

beforeEach(async () => {
  meeting = `N-${crypto.randomUUID().slice(0, 8)}`
  const participants = ['citizen', 'M5', 'M11'].map((contact) => ({
    contact,
    required: contact !== 'M5',
    mode: 'in_person' as const,
  }))
  const plan = {
    purpose: 'Aftale om skolen',
    templates: [],
    start: '2026-12-14T10:00:00+01:00',
    end: '2026-12-14T11:15:00+01:00',
    ifCitizenAbsent: 'hold' as const,
    notWanted: [],
    participants,
    agenda: [],
  }
  await commandAs(signe, { type: 'planMeeting', meeting, plan })
})

const section = () => page.getByRole('region', { name: 'Spørg om tider' })
const dialog = () => page.getByRole('dialog', { name: 'Foreslå tider' })
const row = (time: string) => section().getByRole('row').filter({ hasText: time })
const times = () =>
  section()
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent?.trim())

const tuesday = 'tirsdag den 15. december 2026 kl. 10.00–11.15'
const wednesday = 'onsdag den 16. december 2026 kl. 13.00–14.15'

test('times are proposed: what cannot be asked is said at its field, and the rest stays', async () => {
  await signInAs(signe)
  await visit(at())
  await section().getByRole('button', { name: 'Foreslå tider' }).click()
  // The plan's own time is the first, and its length theirs.
  await expect.element(dialog().getByLabelText('Mødets længde i minutter')).toHaveValue('75')
  const first = dialog().getByRole('group', { name: 'Tid 1' })
  await expect.element(first.getByRole('textbox', { name: 'Dato' })).toHaveValue('14.12.2026')
  expect(await accessibilityFaults()).toEqual([])

  await dialog().getByRole('button', { name: 'Tilføj en tid' }).click()
  const second = dialog().getByRole('group', { name: 'Tid 2' })
  await second.getByRole('textbox', { name: 'Dato' }).fill('14.12.2026')
  await second.getByRole('textbox', { name: 'Fra kl.' }).fill('10.30')
  await dialog().getByRole('button', { name: 'Spørg om de her tider' }).click()
  await expect.element(second).toHaveTextContent('To af tiderne går ind over hinanden.')
  await second.getByRole('textbox', { name: 'Dato' }).fill('1.12.2026')
  await dialog().getByRole('button', { name: 'Spørg om de her tider' }).click()
  await expect.element(second).toHaveTextContent('Tiden er allerede passeret.')
  expect(await accessibilityFaults()).toEqual([])

  await second.getByRole('textbox', { name: 'Dato' }).fill('15.12.2026')
  await dialog().getByRole('button', { name: 'Spørg om de her tider' }).click()
  await expect.element(section()).toHaveTextContent('De inviterede kan svare nu.')
  expect(dialog().query()).toBeNull()
  await expect
    .poll(times)
    .toEqual([
      'mandag den 14. december 2026 kl. 10.00–11.15',
      'tirsdag den 15. december 2026 kl. 10.30–11.45',
    ])
  await expect.element(page.getByRole('textbox', { name: 'Dato' })).toHaveValue('')
})

test('the best time comes first with its reason; one that somebody cannot come to is chosen knowingly', async () => {
  await pollAs(signe, meeting, {
    starts: ['2026-12-15T10:00:00+01:00', '2026-12-16T13:00:00+01:00'],
    minutes: 75,
  })
  await pollAs(bo, meeting, { at: 0, answer: 'no' })
  await pollAs(bo, meeting, { at: 1, answer: 'if_need_be' })
  await pollAs(maja, meeting, { at: 0, answer: 'yes' })
  await pollAs(maja, meeting, { at: 1, answer: 'yes' })
  await pollAs(pia, meeting, { at: 0, answer: 'yes' })
  await pollAs(pia, meeting, { at: 1, answer: 'no' })
  await signInAs(signe)
  await visit(at())
  await expect.poll(times).toEqual([wednesday, tuesday])
  await expect
    .element(row('16. december'))
    .toHaveTextContent(
      'Alle, der skal med, kan; Pia Eksempelholt mangler; Bo Fiktivsen kan, hvis det er nødvendigt',
    )
  await expect.element(row('15. december')).toHaveTextContent('Bo Fiktivsen skal med, men kan ikke')
  await expect.element(section()).toHaveTextContent('Alle har svaret.')
  expect(await accessibilityFaults()).toEqual([])

  await section()
    .getByRole('button', { name: `Vælg denne tid: ${tuesday}` })
    .click()
  const doubt = page.getByRole('dialog', { name: 'Vil du vælge tiden alligevel?' })
  await expect.element(doubt).toHaveTextContent('Bo Fiktivsen skal med, men har svaret nej.')
  expect(await accessibilityFaults()).toEqual([])
  await doubt.getByRole('button', { name: 'Tilbage til tiderne' }).click()
  await expect.element(section()).not.toHaveTextContent('Mødets tid er nu')

  await section()
    .getByRole('button', { name: `Vælg denne tid: ${wednesday}` })
    .click()
  await expect
    .element(section())
    .toHaveTextContent('Mødets tid er nu onsdag den 16. december 2026 kl. 13.00.')
  expect(page.getByRole('dialog').query()).toBeNull()
  await expect.element(row('16. december')).toHaveTextContent('Valgt')
  await expect.element(row('15. december')).not.toHaveTextContent('Valgt')
  await expect.element(page.getByRole('textbox', { name: 'Dato' })).toHaveValue('16.12.2026')
  await expect.element(page.getByRole('textbox', { name: 'Til kl.' })).toHaveValue('14.15')

  // Ready to be called, with nothing left to save.
  await page.getByRole('button', { name: 'Indkald …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Indkald nu' }).click()
  await expect.element(page.getByText('Indkaldt', { exact: true })).toBeVisible()
  await expect.element(page.getByText(/onsdag den 16\. december 2026 kl\. 13\.00/).first()).toBeVisible()
})

test('an answer told by telephone is noted, and shown as told until its own is given', async () => {
  await pollAs(signe, meeting, {
    starts: ['2026-12-15T10:00:00+01:00', '2026-12-16T13:00:00+01:00'],
    minutes: 75,
  })
  await signInAs(signe)
  const { screen } = await visit(at())
  await section().getByRole('button', { name: 'Notér et svar, du har fået' }).click()
  const noting = page.getByRole('dialog', { name: 'Notér et svar, du har fået' })
  await noting.getByRole('button', { name: 'Notér svaret' }).click()
  const who = noting.getByLabelText('Hvem har svaret?')
  await expect.element(who).toHaveAccessibleDescription(/Vælg, hvem der har svaret/)
  expect(await accessibilityFaults()).toEqual([])
  await who.selectOptions('Bo Fiktivsen')
  await noting.getByRole('button', { name: 'Notér svaret' }).click()
  await expect.element(noting.getByText('Vælg et svar for mindst én tid.')).toBeVisible()
  await noting
    .getByRole('group', { name: `Svar på ${tuesday}` })
    .getByRole('radio', { name: 'Ja' })
    .click()
  await noting.getByRole('button', { name: 'Notér svaret' }).click()
  await expect.element(section().getByText('Svaret fra Bo Fiktivsen er noteret.')).toBeVisible()
  expect(page.getByRole('dialog').query()).toBeNull()
  const told = 'Bo Fiktivsen (fortalt, noteret af Signe Skabelund)'
  await expect.element(row('15. december')).toHaveTextContent(`Ja: ${told}`)
  await expect.element(row('16. december')).not.toHaveTextContent('fortalt')
  expect(await accessibilityFaults()).toEqual([])
  await screen.unmount()

  await signInAs(bo)
  const his = await visit(`/cases/maja/meetings/${meeting}?view=poll`)
  const noted = page.getByText('Fortalt: Signe Skabelund har noteret det her svar for dig.')
  await expect.element(noted).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
  await page.getByRole('group', { name: tuesday }).getByRole('radio', { name: 'Nej' }).click()
  await expect.element(page.getByText('Gemt', { exact: true })).toBeVisible()
  expect(noted.query()).toBeNull()
  await his.screen.unmount()

  await signInAs(signe)
  await visit(at())
  await expect.element(row('15. december')).toHaveTextContent('Nej: Bo Fiktivsen')
  expect(section().getByText('fortalt', { exact: false }).query()).toBeNull()
})

test('who has not answered is there to be rung, and a poll can be closed', async () => {
  await pollAs(signe, meeting, { starts: ['2026-12-15T10:00:00+01:00'], minutes: 75 })
  await pollAs(maja, meeting, { at: 0, answer: 'yes' })
  await signInAs(signe)
  await visit(at())
  const silent = page.getByRole('list', { name: '2 mangler at svare på en eller flere tider' })
  await expect.element(silent).toHaveTextContent('Pia Eksempelholt (gerne med)Bo Fiktivsen (skal med)')
  await expect.element(silent).not.toHaveTextContent('Maja')
  await section().getByRole('button', { name: 'Luk for svar' }).click()
  await expect.element(section()).toHaveTextContent('Der er lukket for svar.')
  expect(section().getByRole('button', { name: 'Luk for svar' }).query()).toBeNull()
  await expect.element(section().getByRole('button', { name: 'Spørg igen' })).toBeVisible()
})
