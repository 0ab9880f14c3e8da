import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { axe, fitsItsWindow, importCase, open, visit } from './browser.ts'

let maja: string
const meetings = { da: 'N-poll-da', en: 'N-poll-en' }

beforeAll(async () => {
  maja = await importCase('maja', (file) => {
    if (!Array.isArray(file.meetings)) throw new Error('Not a case')
    for (const id of Object.values(meetings)) {
      file.meetings.push({
        id,
        state: 'draft',
        purpose: 'Aftale om skolen',
        templates: [],
        ifCitizenAbsent: 'hold',
        notWanted: [],
        participants: ['citizen', 'M4'].map((contact) => ({ contact, required: true, mode: 'in_person' })),
        agenda: [],
        statuses: [],
        decisions: [],
        scales: [],
        reviews: [],
      })
    }
  })
})

/** Goes to something as one does without a mouse. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor()
  for (let steps = 0; steps < 40; steps++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there')
}

const words = {
  da: {
    open: 'Åbn',
    code: 'Kode',
    first: 'tirsdag den 15. december 2026 kl. 10.00–11.15',
    second: 'onsdag den 16. december 2026 kl. 13.30–14.45',
    yes: 'Ja',
    no: 'Nej',
    progress: 'Du har svaret på 1 af 2 tider.',
    done: /^Tak\. Du har svaret på alle tiderne/,
    saved: 'Gemt',
    chosen: /^Mødet er onsdag den 16\. december 2026 kl\. 13\.30\./,
  },
  en: {
    open: 'Open',
    code: 'Code',
    first: 'Tuesday, 15 December 2026 10:00–11:15',
    second: 'Wednesday, 16 December 2026 13:30–14:45',
    yes: 'Yes',
    no: 'No',
    progress: 'You have answered 1 of 2 times.',
    done: /^Thank you\. You have answered all the times/,
    saved: 'Saved',
    chosen: /^The meeting is on Wednesday, 16 December 2026 at 13:30\./,
  },
}

const phone = { viewport: { width: 320, height: 640 } }
const names = /Maja|Eksempelsen|Signe|Skabelund|Skolen|Aftale/

test.each(['da', 'en'] as const)(
  'a guest says when they can by their link, on a phone, with the keyboard: %s',
  async (language) => {
    const says = words[language]
    const meeting = `/cases/${maja}/meetings/${meetings[language]}`
    const signe = await open(`/cases/${maja}/plan?meeting=${meetings[language]}`, { case: maja, as: 'M1' })
    const starts = ['2026-12-15T10:00:00+01:00', '2026-12-16T13:30:00+01:00']
    const asked = await signe.request.put(`/api${meeting}/poll`, { data: { starts, minutes: 75 } })
    expect(asked.status()).toBe(200)
    const made = await signe.request.post(`/api${meeting}/links`, { data: { recipient: 'M4' } })
    const { path, code } = await made.json()

    const guest = await visit(path, { language, context: phone })
    await tabTo(guest, guest.getByRole('button', { name: says.open, exact: true }))
    await guest.keyboard.press('Enter')
    await tabTo(guest, guest.getByLabel(says.code, { exact: true }))
    await guest.keyboard.type(code)
    await guest.keyboard.press('Enter')

    const answerTo = (time: string, answer: string) =>
      guest.getByRole('group', { name: time }).getByRole('radio', { name: answer, exact: true })
    await tabTo(guest, answerTo(says.first, says.yes))
    // Back from the first is the last: no. It is said at once what is kept.
    await guest.keyboard.press('ArrowLeft')
    await guest.getByText(says.progress).waitFor()
    expect(await answerTo(says.first, says.no).isChecked()).toBe(true)
    await guest.keyboard.press('Tab')
    await guest.keyboard.press('Space')
    await guest.getByText(says.done).waitFor()
    await guest.getByText(says.saved, { exact: true }).first().waitFor()
    expect(await answerTo(says.second, says.yes).isChecked()).toBe(true)
    expect(await guest.locator('body').innerText()).not.toMatch(names)
    await axe(guest)
    await fitsItsWindow(guest)

    // The coordinator has it without asking again, and chooses.
    const poll = signe.getByRole('region', { name: 'Spørg om tider' })
    const row = (day: string) => poll.getByRole('row').filter({ hasText: day })
    await row('15. december').getByText('Nej: Henrik Mønstergaard').waitFor()
    await row('16. december').getByText('Ja: Henrik Mønstergaard').waitFor()
    await row('16. december')
      .getByRole('button', { name: /^Vælg denne tid/ })
      .click()
    const dialog = signe.getByRole('dialog')
    await dialog.getByText('Maja Eksempelsen skal med, men har ikke svaret endnu.').waitFor()
    await axe(signe)
    await dialog.getByRole('button', { name: 'Vælg tiden alligevel' }).click()
    await poll.getByText('Mødets tid er nu onsdag den 16. december 2026 kl. 13.30.').waitFor()

    await guest.reload()
    await guest.getByText(says.chosen).waitFor()
    expect(await guest.getByRole('radio').count()).toBe(0)
    await axe(guest)
  },
)
