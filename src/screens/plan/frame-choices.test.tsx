import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accessibilityFaults } from '../../../tests/accessibility.ts'
import { signInAs, startApi, visit } from '../../../tests/app.tsx'

startApi()

const frame = () => page.getByLabelText('Ramme (valgfrit)')
const box = (label: string) => page.getByRole('checkbox', { name: label, exact: true })
const minutes = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[id^="agenda."][id$=".minutes"]')].map(({ value }) =>
    Number(value),
  )
const named = () => [...document.querySelectorAll('input')].filter(({ value }) => value === 'Amira Tolkesen')
const sum = () => minutes().reduce((before, one) => before + one, 0)

test('what makes a meeting easier is written in its frame, and what follows from it is done', async () => {
  await signInAs({ case: 'joern', as: 'J2' })
  await visit('/cases/joern/plan')
  await expect.element(frame()).toHaveValue('Bisidder: Jørn sagde nej tak.')
  await box('Et roligt lokale').click()
  await box('Man må gerne gå ud undervejs').click()
  await expect
    .element(frame())
    .toHaveValue('Bisidder: Jørn sagde nej tak.\nEt roligt lokale\nMan må gerne gå ud undervejs')
  await box('Et roligt lokale').click()
  await expect.element(frame()).toHaveValue('Bisidder: Jørn sagde nej tak.\nMan må gerne gå ud undervejs')

  expect(minutes()).toHaveLength(10)
  await box('Pauser undervejs').click()
  await expect.element(page.getByText('Der er sat en pause på dagsordenen som punkt 6.')).toBeVisible()
  await expect
    .element(page.getByRole('group', { name: 'Punkt 6', exact: true }).getByLabelText('Overskrift'))
    .toHaveValue('Pause')
  // Chosen again, there is still one.
  await box('Pauser undervejs').click()
  await box('Pauser undervejs').click()
  expect(minutes()).toHaveLength(11)

  expect(sum()).toBe(85)
  await box('Tolk, og mere tid til det hele').click()
  await expect.element(page.getByText(/^Punkterne har fået halvanden gang så lang tid/)).toBeVisible()
  expect(sum()).toBe(128)
  const guest = page.getByRole('group', { name: 'Ny person' })
  await expect.element(guest.getByLabelText('Rolle')).toHaveValue('interpreter')
  await expect.element(guest.getByLabelText('Inviteres')).toHaveValue('required')
  expect(await accessibilityFaults()).toEqual([])

  // Without an interpreter after all, nobody is left on the list and the time is as before; chosen again, it is back.
  await guest.getByLabelText('Navn').fill('Amira Tolkesen')
  await box('Tolk, og mere tid til det hele').click()
  await expect.element(page.getByText(/^Tolken er taget af listen/)).toBeVisible()
  await expect.element(page.getByText(/Punkterne har den tid, de havde før\.$/)).toBeVisible()
  expect(named()).toHaveLength(0)
  expect(sum()).toBe(85)
  await box('Tolk, og mere tid til det hele').click()
  await expect.element(page.getByText(/^Tolken er på listen igen/)).toBeVisible()
  await expect.poll(() => named().length).toBe(1)
  expect(sum()).toBe(128)

  // What is written by hand stays, and a line that is taken out by hand is not chosen any more.
  await frame().fill('Stol ved døren')
  await expect.element(box('Pauser undervejs')).not.toBeChecked()
  await box('Et roligt lokale').click()
  await expect.element(frame()).toHaveValue('Stol ved døren\nEt roligt lokale')
})
