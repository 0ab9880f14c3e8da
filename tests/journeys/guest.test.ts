import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, expectNoise, fitsItsWindow, importCase, open, visit } from './browser.ts'

let maja: string
const meetings = { da: 'N-guest-da', en: 'N-guest-en' }
const at = (language: 'da' | 'en') => `/cases/${maja}/meetings/${meetings[language]}`

beforeAll(async () => {
  maja = await importCase('maja', (file) => {
    if (!Array.isArray(file.meetings)) throw new Error('Not a case')
    for (const id of Object.values(meetings)) {
      file.meetings.push({
        id,
        state: 'called',
        purpose: 'Aftale om skolen',
        templates: [],
        start: '2026-12-17T10:00:00+01:00',
        end: '2026-12-17T11:00:00+01:00',
        place: 'Biblioteket',
        ifCitizenAbsent: 'hold',
        notWanted: [],
        participants: [
          ...['citizen', 'M1'].map((contact) => ({ contact, required: true, mode: 'in_person' })),
          { contact: 'M4', required: true, mode: 'written' },
        ],
        agenda: [{ id: 'p1', title: 'Skolen', kind: 'welcome', minutes: 60, owners: ['M1'] }],
        statuses: [],
        decisions: [],
        scales: [],
        reviews: [],
      })
    }
  })
})

const links = (page: Page) => page.getByRole('region', { name: 'Personlige links' })

/** What the coordinator is shown this once. */
async function makeLink(signe: Page) {
  await links(signe)
    .getByRole('button', { name: /^Lav et personligt link: Henrik/ })
    .click()
  const dialog = signe.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lav linket' }).click()
  const address = await dialog.getByLabel('Link', { exact: true }).inputValue()
  const code = await dialog.getByRole('definition').innerText()
  await axe(signe)
  await dialog.getByRole('button', { name: 'Luk', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  return { address, code }
}

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** Goes to something as one does without a mouse. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor()
  for (let steps = 0; steps < 40; steps++) {
    if (await isFocused(locator)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there')
}

const press = async (page: Page, button: string) => {
  await tabTo(page, page.getByRole('button', { name: button, exact: true }))
  await page.keyboard.press('Enter')
}

const phone = { viewport: { width: 320, height: 640 } }
const names = /Maja|Eksempelsen|Signe|Skabelund|Skolen|Aftale/

const words = {
  da: {
    open: 'Åbn',
    code: 'Kode',
    show: 'Vis mødet',
    wrong: 'Koden passer ikke.',
    heading: /^Møde torsdag den 17\. december 2026/,
    place: 'Biblioteket',
    field: 'Skriv din status',
    draft: 'Kladde. Kun du kan se den.',
    tooLong: 'Skriv højst 600 tegn.',
    saved: 'Gemt',
    share: 'Del med mødet',
    shared: 'Din status er delt med mødet.',
    leave: 'Luk på den her enhed',
    left: 'Linket er ikke åbnet på den her enhed.',
    closed: 'Linket er lukket.',
    ring: 'Ring til Signe Skabelund',
  },
  en: {
    open: 'Open',
    code: 'Code',
    show: 'Show the meeting',
    wrong: 'The code does not fit.',
    heading: /^Meeting .*17 December 2026/,
    place: 'Biblioteket',
    field: 'Write your status',
    draft: 'Draft. Only you can see it.',
    tooLong: 'Write at most 600 characters.',
    saved: 'Saved',
    share: 'Share with the meeting',
    shared: 'Your status is shared with the meeting.',
    leave: 'Close on this device',
    left: 'The link is not open on this device.',
    closed: 'The link has been closed.',
    ring: 'Ring Signe Skabelund',
  },
}

test.each(['da', 'en'] as const)(
  'a guest writes a status by their link, on a phone, with the keyboard: %s',
  async (language) => {
    const says = words[language]
    const signe = await open(at(language), { case: maja, as: 'M1' })
    const { address, code } = await makeLink(signe)
    await links(signe).getByText('Ikke åbnet endnu').waitFor()

    // Nothing is asked of the server before one says so, and the link's secret is in no address that it is told.
    const asked: string[] = []
    const guest = await visit(address, { language, context: phone }, (page) =>
      page.on('request', (request) =>
        asked.push(`${request.method()} ${request.url()} ${request.headers().referer}`),
      ),
    )
    await guest.getByRole('button', { name: says.open, exact: true }).waitFor()
    expect(await guest.locator('body').innerText()).not.toMatch(names)
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([])
    await axe(guest)
    await fitsItsWindow(guest)
    await signe.reload()
    await links(signe).getByText('Ikke åbnet endnu').waitFor()

    await press(guest, says.open)
    await tabTo(guest, guest.getByLabel(says.code, { exact: true }))
    expectNoise(/401/)
    await guest.keyboard.type(code === '000000' ? '111111' : '000000')
    await guest.keyboard.press('Enter')
    await guest.getByText(says.wrong).waitFor()
    expect(await isFocused(guest.getByLabel(says.code, { exact: true }))).toBe(true)
    expect(await guest.locator('body').innerText()).not.toMatch(names)
    await axe(guest)
    await guest.keyboard.press('Control+A')
    await guest.keyboard.type(code)
    await guest.keyboard.press('Enter')

    await guest.getByRole('heading', { level: 1, name: says.heading }).waitFor()
    expect(await isFocused(guest.getByRole('heading', { level: 1 }))).toBe(true)
    await guest.getByText(says.place).waitFor()
    expect(new URL(guest.url()).hash).toBe('')
    expect(asked.join('\n')).not.toContain(new URL(address).hash.slice(1))
    expect(await guest.locator('body').innerText()).not.toMatch(names)

    // As typed, a draft of theirs alone until it is shared, and no longer than 600 characters.
    const field = guest.getByLabel(says.field, { exact: true })
    await tabTo(guest, field)
    const start = '  Vi venter på svar.\n\n Ring tirsdag 😀 '
    const text = start + 'æ'.repeat(600 - [...start].length)
    await guest.keyboard.insertText(`${text}!`)
    await guest.getByText(says.tooLong).waitFor()
    await guest.keyboard.press('Backspace')
    await guest.getByText(says.saved, { exact: true }).waitFor()
    await guest.getByText(says.draft).waitFor()
    expect(await guest.getByText(says.tooLong).count()).toBe(0)
    const citizen = await open('/me', { case: maja, as: 'citizen' })
    const statuses = async (): Promise<unknown> => {
      const { meetings: all } = await (await citizen.request.get(`/api/cases/${maja}/file`)).json()
      return all.find(({ id }: { id: string }) => id === meetings[language]).statuses
    }
    expect(await statuses()).toEqual([])
    await axe(guest)
    await fitsItsWindow(guest)

    await press(guest, says.share)
    await guest.getByText(says.shared).waitFor()
    expect(await statuses()).toMatchObject([{ by: 'M4', text, state: 'shared' }])
    await axe(guest)

    // Who comes back by the same link on the same device is not asked for the code again.
    await guest.goto('/was')
    await guest.goto(address)
    await press(guest, says.open)
    await guest.getByRole('heading', { level: 1, name: says.heading }).waitFor()
    expect(await field.inputValue()).toBe(text)
    await press(guest, says.leave)
    await guest.getByText(says.left).waitFor()
    expect(await guest.locator('body').innerText()).not.toMatch(names)

    // Closed, it shows nothing and says whom to ring.
    await signe.reload()
    await links(signe).getByText('Åbnet 3. december').waitFor()
    await links(signe)
      .getByRole('button', { name: /^Luk linket: Henrik/ })
      .click()
    await signe.getByRole('dialog').getByRole('button', { name: 'Luk linket' }).click()
    await links(signe)
      .getByText(/^Lukket/)
      .waitFor()
    await guest.goto('/was')
    await guest.goto(address)
    await press(guest, says.open)
    await guest.getByText(says.closed).waitFor()
    await guest.getByText(says.ring).waitFor()
    expect(await guest.locator('body').innerText()).not.toMatch(
      /Maja|Eksempelsen|Skolen|Biblioteket|december/,
    )
    await axe(guest)
  },
)
