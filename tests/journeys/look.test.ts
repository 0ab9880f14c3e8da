import { expect, test } from 'vitest'
import { expectNoise, fitsItsWindow, importCase, open } from './browser.ts'

test('a page that is opened again has the chosen look before its code is there', async () => {
  const page = await open('/people', { as: 'administrator' })
  await page.getByLabel('Udseende').selectOption('Mørkt')
  const look = () => page.evaluate(() => document.documentElement.dataset.theme)
  expect(await look()).toBe('dark')

  expectNoise(/ERR_FAILED/)
  await page.route('**/*.js', (route) => route.abort())
  await page.reload()
  expect(await page.getByRole('heading').count()).toBe(0)
  expect(await look()).toBe('dark')
  await page.unrouteAll()
  await page.reload()
  await page.getByLabel('Udseende').selectOption('Som enheden')
  await page.reload()
  expect(await look()).toBe('auto')
})

test('a name or an address that is one long word makes no page wider than its window', async () => {
  const name = 'Ungdomsuddannelsesvejledning'.repeat(4)
  const address = `https://teams.example/l/meetup-join/${'19ameetingNmY3ZTk2'.repeat(8)}`
  const id = await importCase('maja', (file) => {
    const [contact] = file.contacts as { name: string }[]
    if (contact) contact.name = name
    const [meeting] = file.meetings as { place: string; agenda: { title: string }[] }[]
    if (meeting) meeting.place = address
    const [followUp] = file.followUps as { text: string }[]
    if (followUp) followUp.text = address
  })
  const one = `/cases/${id}/meetings/N1?view=`
  const pages = [
    `/cases/${id}`,
    `/cases/${id}/map`,
    `/cases/${id}/map?view=table`,
    `${one}summary`,
    `${one}hold`,
  ]
  for (const width of [320, 1440]) {
    const page = await open('/cases', { case: id, as: 'M1' }, { width })
    for (const path of [...pages, `/cases/${id}/plan`]) {
      await page.goto(path)
      await page
        .getByText(path.includes('summary') ? address : name.slice(0, 40))
        .first()
        .waitFor({ state: 'attached' })
      await fitsItsWindow(page)
    }
  }
}, 60_000)
