import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const plan = async () => {
  await signInAs({ case: 'joern', as: 'J2' })
  await visit('/cases/joern/plan')
  await expect.element(page.getByRole('heading', { name: 'Dagsorden' })).toBeVisible()
}
const item = (number: number) => page.getByRole('group', { name: `Punkt ${number}`, exact: true })
const title = (number: number) => item(number).getByLabelText('Overskrift')
const titles = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[id^="agenda."][id$=".title"]')].map(
    ({ value }) => value,
  )
const sum = () => page.getByText(/^Punkterne varer/)
const button = (name: string | RegExp) => page.getByRole('button', { name })

test('what is stuck is on the agenda or is offered, and is put where it belongs', async () => {
  await plan()
  const missing = page.getByRole('list', { name: 'Ikke på dagsordenen endnu' })
  await expect
    .element(missing.getByRole('listitem'))
    .toHaveTextContent(/^Fysisk helbred: Der er ønsket hjælp/)
  await page.getByText('På dagsordenen (6)').click()
  await expect
    .element(page.getByText('Punkt 8: Stafetten er på vej til Peter Eksempelvang, Jobcenter Fjordvig.'))
    .toBeVisible()
  await expect.element(page.getByText('Punkt 3: 7 åbne opgaver.')).toBeVisible()
  await expect.element(page.getByText(/^Punkt 5: Svaret fra Ydelsescentret er 10 dage over/)).toBeVisible()

  await button(/^Sæt på dagsordenen: Fysisk helbred/).click()
  await expect.element(page.getByText('Alt, der er gået i stå, er på dagsordenen.')).toBeVisible()
  expect(titles()[7]).toBe('Den nye siger ja, og navn og nummer bliver givet')
  expect(titles()[8]).toBe('Hvad står i vejen? Fysisk helbred')
  expect(titles()[9]).toBe('Hvem gør hvad hvornår?')
  await expect.element(title(9)).toHaveFocus()
  expect(await accessibilityFaults()).toEqual([])

  // Taken off again, it is offered again.
  await item(9)
    .getByRole('button', { name: /^Fjern/ })
    .click()
  await expect.element(button(/^Sæt på dagsordenen: Fysisk helbred/)).toBeVisible()
})

test('the minutes are made to fit the meeting, or the meeting to fit them, and either can be undone', async () => {
  await plan()
  await page.getByLabelText('Dato', { exact: true }).fill('10.12.2026')
  await page.getByLabelText('Fra kl.').fill('10')
  await page.getByLabelText('Til kl.').fill('11')
  await expect
    .element(sum())
    .toHaveTextContent('80 minutter i alt. Det er 20 minutter mere, end mødet varer.')
  await button('Tilpas minutterne til mødet').click()
  await expect.element(sum()).toHaveTextContent('60 minutter i alt. Det passer med mødets længde.')
  await expect.element(item(4).getByLabelText('Minutter', { exact: true })).toHaveValue('15')
  expect(button('Tilpas minutterne til mødet').query()).toBeNull()
  await expect.element(button('Fortryd')).toHaveFocus()
  await button('Fortryd').click()
  await expect.element(item(4).getByLabelText('Minutter', { exact: true })).toHaveValue('20')

  await button('Lad mødet slutte kl. 11.20').click()
  await expect.element(page.getByLabelText('Til kl.')).toHaveValue('11.20')
  await expect.element(sum()).toHaveTextContent('80 minutter i alt. Det passer med mødets længde.')
})

test('an item is moved by Alt and an arrow, and by the arrows at its handle; the focus goes with it', async () => {
  await plan()
  await title(2).click()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect
    .element(page.getByText('Egne ord: hvad er vigtigst i dag? er nu nummer 1 af 10.'))
    .toBeInTheDocument()
  await expect.element(title(1)).toHaveFocus()
  await expect.element(title(1)).toHaveValue('Egne ord: hvad er vigtigst i dag?')
  // At the end there is nowhere to go, and in a list of choices the arrows are the list's.
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(titles()[0]).toBe('Egne ord: hvad er vigtigst i dag?')

  const handle = () => button('Flyt punktet: Egne ord: hvad er vigtigst i dag?')
  handle().element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(title(2)).toHaveValue('Egne ord: hvad er vigtigst i dag?')
  await expect.element(handle()).toHaveFocus()
})

const pointer = (type: string, element: Element, y: number) =>
  element.dispatchEvent(
    new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons: 1, clientX: 5, clientY: y }),
  )

test('an item is dragged past the next one; Escape leaves it where it was', async () => {
  await plan()
  const [first = '', second = ''] = titles()
  const handle = button(`Flyt punktet: ${first}`).element()
  // A pointer that is made up cannot be captured.
  handle.setPointerCapture = () => {}
  handle.scrollIntoView({ block: 'start' })
  window.scrollBy(0, -150)
  const past = () => item(2).element().getBoundingClientRect().bottom - 5
  const { top } = handle.getBoundingClientRect()

  pointer('pointerdown', handle, top + 5)
  pointer('pointermove', handle, past())
  await expect.poll(() => document.querySelector('[data-dragged]')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  pointer('pointerup', handle, past())
  expect(document.querySelector('[data-dragged]')).toBeNull()
  expect(titles().slice(0, 2)).toEqual([first, second])

  pointer('pointerdown', handle, top + 5)
  pointer('pointermove', handle, past())
  pointer('pointerup', handle, past())
  await expect.poll(() => titles().slice(0, 2)).toEqual([second, first])
  await expect.element(page.getByText(`${first} er nu nummer 2 af 10.`)).toBeInTheDocument()
})

test('whoever comes for one item follows it, and is named when it is taken away', async () => {
  await plan()
  const ib = page.getByRole('group', { name: /^Ib Pladsholm/ })
  await ib.getByLabelText('Inviteres').selectOptions('required')
  await ib.getByLabelText('Hvor meget').selectOptions('items')
  await ib.getByLabelText('7. Fælles mål og næste små skridt').click()
  await title(7).click()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.element(ib.getByLabelText('6. Fælles mål og næste små skridt')).toBeChecked()
  await item(6)
    .getByRole('button', { name: /^Fjern/ })
    .click()
  await expect
    .element(page.getByText('Ib Pladsholm skulle kun med til det punkt og er nu ikke med til noget.'))
    .toBeVisible()
  await button('Fortryd').click()
  await expect.element(ib.getByLabelText('6. Fælles mål og næste små skridt')).toBeChecked()
  await item(5)
    .getByRole('button', { name: /^Fjern/ })
    .click()
  await expect.element(page.getByText(/^Punktet er fjernet/)).toBeVisible()
  expect(page.getByText(/skulle kun med til det punkt/).query()).toBeNull()
})

test('who stands for an item is chosen among those invited, by keys alone, and goes with the item', async () => {
  await plan()
  const folded = (number: number) => item(number).getByText(/^Hvem står for punktet/)
  const words = () => folded(2).element().textContent ?? ''
  const named = () => words().replace('Hvem står for punktet: ', '').split(', ')
  const before = words()
  const owners = page.getByRole('group', { name: 'Hvem står for punkt 2?' }).getByRole('checkbox')
  const summary = folded(2).element().closest('summary')
  summary?.focus()
  summary?.click()
  // Before any other event, so that a key that comes at once finds what was folded.
  await Promise.resolve()
  expect(owners.elements().length).toBeGreaterThan(2)
  await userEvent.keyboard('{Tab} ')
  await expect.element(owners.first()).toHaveFocus()
  await expect.poll(words).not.toBe(before)
  const checked = owners.elements().filter((one) => one instanceof HTMLInputElement && one.checked)
  expect(checked).toHaveLength(named().filter((name) => name !== 'ingen endnu').length)

  const chosen = words()
  await title(2).click()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.element(item(1).getByText(chosen, { exact: true })).toBeVisible()
  expect(item(2).getByText(chosen, { exact: true }).query()).toBeNull()
})

test('whoever leaves right after a key is asked first', async () => {
  await plan()
  const link = page.getByRole('link', { name: 'Kontaktkort', exact: true }).element()
  // After what React does at the key itself, and before anything else.
  const leave = () => queueMicrotask(() => link instanceof HTMLElement && link.click())
  window.addEventListener('input', leave, { once: true })
  await title(2).click()
  await userEvent.keyboard('s')
  const asked = page.getByRole('dialog', { name: 'Gå uden at gemme?' })
  await expect.element(asked).toBeVisible()
  await asked.getByRole('button', { name: 'Bliv her' }).click()
  await expect.element(page.getByText('Ikke gemt endnu')).toBeVisible()
})
