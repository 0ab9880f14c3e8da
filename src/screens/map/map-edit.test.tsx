import { expect, test } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { allowComplaint, signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const coordinator = { case: 'maja', as: 'M1' }
const citizen = { case: 'maja', as: 'citizen' }

const map = () => page.getByRole('group', { name: 'Kontaktkort' })
const contact = (name: string) => map().getByRole('button', { name: new RegExp(`^${name}, `) })
const said = () => page.getByRole('status').filter({ hasText: /^Gemt: / })
const dialog = (name: string) => page.getByRole('dialog', { name, exact: true })

const openMap = async (who: { case: string; as: string }, search = '') => {
  await signInAs(who)
  await visit(`/cases/maja/map${search}`)
  await expect.element(page.getByRole('link', { name: 'Tabel' })).toBeVisible()
}

/** Where the focus is; what a keyboard alone acts on. */
const focus = async (wanted: Locator) => {
  await expect.element(wanted).toBeInTheDocument()
  const found = wanted.element()
  if (found instanceof HTMLElement || found instanceof SVGElement) found.focus()
  await expect.poll(() => document.activeElement).toBe(found)
}
const press = async (button: Locator) => {
  await focus(button)
  await userEvent.keyboard('{Enter}')
}

test('by keyboard alone a contact is added, undone and done again, each told by name', async () => {
  await openMap(citizen)
  await press(page.getByRole('button', { name: 'Tilføj kontakt', exact: true }))
  const form = dialog('Ny kontakt')
  await press(form.getByRole('button', { name: 'Gem' }))
  await expect.element(form.getByRole('alert')).toHaveFocus()
  await expect.element(form.getByRole('link', { name: 'Skriv et navn på kontakten.' })).toBeVisible()
  await expect.element(form.getByRole('link', { name: 'Vælg et livsområde.' })).toBeVisible()
  await focus(form.getByLabelText('Navn på kontakten'))
  await userEvent.keyboard('Nabo Else{Tab}v{Tab}')
  await expect.element(form.getByLabelText('Hører til')).toHaveValue('private')
  await form.getByLabelText('Livsområde').selectOptions('Hverdag')
  expect(await accessibilityFaults()).toEqual([])
  await press(form.getByRole('button', { name: 'Gem' }))
  await expect.element(said()).toHaveTextContent('Gemt: Nabo Else tilføjet')
  await expect.element(contact('Nabo Else')).toHaveAccessibleName(/^Nabo Else, Hverdag, Aktiv/)
  await expect.element(page.getByRole('button', { name: 'Tilføj kontakt', exact: true })).toHaveFocus()

  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(said()).toHaveTextContent('Gemt: »Nabo Else tilføjet« er fortrudt')
  expect(contact('Nabo Else').query()).toBeNull()
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(said()).toHaveTextContent('Gemt: »Nabo Else tilføjet« er gjort igen')
  await expect.element(contact('Nabo Else')).toBeInTheDocument()
  await press(page.getByRole('button', { name: 'Fortryd: Nabo Else tilføjet' }))
  await expect.poll(() => contact('Nabo Else').query()).toBeNull()
})

test('a contact moved by M and arrows is moved for all, and goes home when it is undone', async () => {
  await openMap(citizen)
  await focus(contact('Mormor'))
  await userEvent.keyboard('m{ArrowDown}{ArrowDown}{Enter}')
  await expect.element(said()).toHaveTextContent('Gemt: Mormor flyttet til Længere væk')
  expect(document.activeElement).toBe(contact('Mormor').element())
  await page.getByRole('link', { name: 'Tabel' }).click()
  const row = page.getByRole('row', { name: /^Mormor / })
  await expect.element(row).toHaveTextContent('Længere væk')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(row).toHaveTextContent('Tæt på')
})

test('from a contact: edited, moved by lists, tied, waited for and ended', async () => {
  await openMap(citizen)
  await press(contact('Mormor'))
  const details = dialog('Mormor')
  await press(details.getByRole('button', { name: 'Ret: Mormor' }))
  const edit = dialog('Ret kontakten: Mormor')
  await edit.getByLabelText('Timer om ugen').fill('mange')
  await press(edit.getByRole('button', { name: 'Gem' }))
  await expect.element(edit.getByRole('link', { name: /Skriv timerne som et tal/ })).toBeVisible()
  await edit.getByLabelText('Timer om ugen').fill('2,5')
  await press(edit.getByRole('button', { name: 'Gem' }))
  await expect.element(details.getByText('2,5 timer om ugen')).toBeVisible()
  await expect.element(details.getByRole('button', { name: 'Ret: Mormor' })).toHaveFocus()

  await press(details.getByRole('button', { name: 'Flyt til …: Mormor' }))
  const move = dialog('Flyt Mormor til …')
  await move.getByLabelText('Livsområde').selectOptions('Børn og familie')
  await press(move.getByRole('button', { name: 'Gem' }))
  await expect.element(said()).toHaveTextContent('Gemt: Mormor flyttet til Børn og familie')

  await press(details.getByRole('button', { name: 'Tilføj forbindelse: Mormor' }))
  const tie = dialog('Ny forbindelse')
  await tie.getByLabelText('Forbindelse', { exact: true }).selectOptions('Mangler forbindelse')
  await tie.getByLabelText('Til', { exact: true }).selectOptions('Egen læge')
  await press(tie.getByRole('button', { name: 'Gem' }))
  await expect
    .element(said())
    .toHaveTextContent('Gemt: forbindelse tilføjet: Mormor og Egen læge mangler en forbindelse')
  await press(details.getByRole('button', { name: 'Afslut: mangler forbindelse til Egen læge' }))
  await expect.element(said()).toHaveTextContent('Gemt: forbindelse afsluttet')
  expect(details.getByText('mangler forbindelse til Egen læge').query()).toBeNull()

  await press(details.getByRole('button', { name: 'Tilføj ventetid: Mormor' }))
  const wait = dialog('Ny ventetid')
  await wait.getByLabelText('Hvad venter borgeren på?').fill('Svar om ferien')
  await wait.getByRole('textbox', { name: 'Siden' }).fill('1.12.2026')
  await press(wait.getByRole('button', { name: 'Vi har bedt om hurtigere svar' }))
  expect(await accessibilityFaults()).toEqual([])
  await press(wait.getByRole('button', { name: 'Gem' }))
  await expect.element(said()).toHaveTextContent('Gemt: ventetid tilføjet hos Mormor')
  await expect.element(details.getByText(/Svar om ferien · har ventet 2 dage/)).toBeVisible()
  await press(details.getByRole('button', { name: 'Svaret er kommet: Svar om ferien' }))
  await expect.element(said()).toHaveTextContent('Gemt: svaret er kommet fra Mormor')
  await expect
    .element(details.getByRole('heading', { name: 'Det, borgeren venter på her' }))
    .not.toBeInTheDocument()

  await press(details.getByRole('button', { name: 'Afslut: Mormor' }))
  await expect.element(said()).toHaveTextContent('Gemt: Mormor afsluttet')
  await expect.element(details.getByRole('button', { name: 'Ret: Mormor' })).toHaveFocus()
  expect(details.getByRole('button', { name: 'Afslut: Mormor' }).query()).toBeNull()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(details.getByRole('button', { name: 'Afslut: Mormor' })).toBeVisible()
}, 60_000)

test('a refusal is told at its field, and nothing typed is lost', async () => {
  await openMap(coordinator)
  await page.getByRole('button', { name: 'Tilføj forbindelse', exact: true }).click()
  const form = dialog('Ny forbindelse')
  await form.getByLabelText('Fra', { exact: true }).selectOptions('Jobcenter Fjordvig')
  await form.getByLabelText('Forbindelse', { exact: true }).selectOptions('Samarbejder')
  await form.getByLabelText('Til', { exact: true }).selectOptions('Social mentor')
  await form.getByLabelText('Note').fill('Taler sammen hver uge')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect
    .element(form.getByRole('link', { name: 'Der er allerede en forbindelse af den slags mellem de to.' }))
    .toBeVisible()
  allowComplaint(/422/)
  await expect.element(form.getByRole('alert')).toHaveFocus()
  await expect
    .element(form.getByLabelText('Forbindelse', { exact: true }))
    .toHaveAccessibleDescription(/Der er allerede en forbindelse/)
  await expect.element(form.getByLabelText('Note')).toHaveValue('Taler sammen hver uge')
  await form.getByLabelText('Forbindelse', { exact: true }).selectOptions('Støtter hos')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect.element(said()).toHaveTextContent('Jobcenter Fjordvig støtter hos Social mentor')
})

test('of a contact seen in part only the seen part is offered', async () => {
  await openMap(coordinator, '?view=table')
  await press(page.getByText('Ret … Egen læge'))
  await press(page.getByRole('button', { name: 'Ret: Egen læge' }))
  const form = dialog('Ret kontakten: Egen læge')
  await expect.element(form.getByLabelText('Navn på kontakten')).toBeVisible()
  for (const hidden of ['Note', 'Behov', 'Akut', 'Hvor tæt på'])
    expect(form.getByLabelText(hidden).query()).toBeNull()
})

test('whoever keeps nothing of the map is offered what is their own, and no more', async () => {
  await openMap({ case: 'maja', as: 'M5' }, '?view=table')
  await page.getByText('Ret … Skolen, 5. klasse').click()
  await expect.element(page.getByRole('button', { name: 'Ret: Skolen, 5. klasse' })).toBeVisible()
  expect(page.getByText(/^Ret … /).elements()).toHaveLength(1)
  expect(page.getByRole('button', { name: /^Tilføj/ }).query()).toBeNull()
  await page.getByRole('button', { name: 'Ret: Skolen, 5. klasse' }).click()
  const form = dialog('Ret kontakten: Skolen, 5. klasse')
  await expect.element(form.getByRole('textbox', { name: 'Sidst i kontakt' })).toBeVisible()
  expect(form.getByLabelText('Navn på kontakten').query()).toBeNull()
  await page.getByRole('button', { name: 'Luk' }).click()
  await page.getByRole('link', { name: 'Kort', exact: true }).click()
  await focus(contact('Skolen, 5. klasse'))
  await userEvent.keyboard('m')
  expect(document.querySelector('[data-moving]')).toBeNull()
})

test.each(['', '?view=table'])('no faults in the editing in English: %s', async (search) => {
  localStorage.setItem('language', 'en')
  await signInAs(citizen)
  await visit(`/cases/maja/map${search}`)
  await expect.element(page.getByRole('button', { name: 'Add contact', exact: true })).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
  await page.getByRole('button', { name: 'Add contact', exact: true }).click()
  await expect.element(dialog('New contact')).toBeVisible()
  expect(await accessibilityFaults()).toEqual([])
})
