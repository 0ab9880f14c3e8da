import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type CaseFile, caseFileSchema } from '../../src/domain/case-file.ts'
import { canariesIn, withCanaries } from '../oracle/canaries.ts'
import { oracleRoomWords } from '../oracle/room-words.ts'
import { oracleSummary, oracleSummarySeenBy } from '../oracle/summary.ts'
import { oracleSheet } from '../oracle/summary-sheet.ts'
import { oracleVisible } from '../oracle/visible.ts'
import { importCase, open } from './browser.ts'
import { pdfPages } from './pdf-text.ts'

// Whatever is written in the cases ends with a word of its own. Each who is at the meeting opens the summary and prints it:
// the page, its source and the PDF hold exactly what the oracle says that they do. The clock of the journeys stands at this.
const at = '2026-12-03T09:00:00+01:00'

const caveat = {
  id: 'B9',
  text: 'Det kan vi ikke love: en bolig før sommer.',
  lifeArea: 'meeting',
  level: 'times',
}
const scale = { by: 'citizen', question: 'Hvor meget tror du på det?', value: 4 }

/** One of the fictional cases with its meeting's summary published, a round on the scale, a caveat and a next meeting. */
async function published(name: 'maja' | 'joern'): Promise<CaseFile> {
  let file: CaseFile | undefined
  await importCase(name, (json) => {
    const { citizen, meetings, ...rest } = caseFileSchema.parse(json)
    const [first] = meetings
    if (!first) throw new Error('There is no meeting')
    const held = {
      ...first,
      state: 'published',
      decisions: [...first.decisions, caveat],
      scales: [scale],
    }
    const next = {
      ...{ ...first, id: 'N2', state: 'called', agenda: [], statuses: [], decisions: [], scales: [] },
      ...{ start: `2027-01-28T10:00:00+01:00`, end: '2027-01-28T11:00:00+01:00' },
      participants: first.participants.filter(({ items }) => !items),
    }
    const whole = caseFileSchema.parse({ ...rest, citizen, meetings: [held, next] })
    file = withCanaries(whole, citizen.id)
    Object.assign(json, file)
  })
  if (!file) throw new Error('There is no case')
  return file
}

/** A case that is imported with a published summary has it as its first version. */
const version = 'Version 1, udgivet den 3. december 2026.'

/** What is left of a text when it does not matter how its lines are broken. */
const compact = (text: string) => text.replace(/\s/g, '')

const address = ({ citizen }: CaseFile, search = '') =>
  `/cases/${citizen.id}/meetings/N1?view=summary${search}`

/** The printed page's text, and the PDF's without what stands on every sheet. */
async function printed(page: Page, sheet: string[]): Promise<{ paper: string; pdf: string }> {
  await page.emulateMedia({ media: 'print' })
  await page.getByText(version, { exact: true }).first().waitFor({ state: 'attached' })
  await page.getByText('Henter …').first().waitFor({ state: 'detached' })
  const main = page.getByRole('main')
  const paper = await main.evaluate((element) => {
    // A caption is there for those who hear the table.
    for (const caption of element.querySelectorAll('caption')) caption.remove()
    return element instanceof HTMLElement ? element.innerText : ''
  })
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }))
  const copyFor = sheet.find((line) => line.startsWith('Udgave til ')) ?? ''
  const pdf = pages.map((text, index) => {
    const foot = compact(`Side ${index + 1}/${pages.length}${copyFor}`)
    const whole = compact(text)
    expect(whole.startsWith(foot), `on sheet ${index + 1}`).toBe(true)
    // The heading of a table is repeated where it goes on.
    return whole.slice(foot.length).replace(index > 0 ? /^HvadHvemHjælpesafSenestPlanlagthjælp/ : /^$/, '')
  })
  return { paper: compact(paper), pdf: pdf.join('') }
}

/** Asserts that no word is on the page, or behind it, that its reader may not see. */
async function holdsNothingElse(page: Page, file: CaseFile, reader: string): Promise<void> {
  const own = file.contacts.find(({ id }) => id === reader)
  const told = canariesIn([oracleVisible(file, reader, at), own?.name, own?.person?.name])
  expect(canariesIn(await page.content()).filter((word) => !told.includes(word))).toEqual([])
}

/** One browser for all of a case's readers, one after the other. */
async function readingAs(page: Page, { citizen }: CaseFile, as: string, address: string): Promise<void> {
  const { origin } = new URL(page.url())
  // Left, so that it asks for nothing more with the next one's sign-in.
  await page.goto('about:blank')
  const data = { case: citizen.id, as }
  const answer = await page.request.post(`${origin}/api/demo/sign-in`, { data, headers: { origin } })
  expect(answer.status()).toBe(200)
  await page.goto(address)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('heading', { level: 3 }).first().waitFor()
}

const sheetOf = (
  file: CaseFile,
  reader: string,
  summary: ReturnType<typeof oracleSummary>,
  reference: string,
) => (summary === null ? [] : oracleSheet(summary, reader, file, reference, version))

test.each(['maja', 'joern'] as const)(
  'each copy’s page, source and PDF, and the screen in the room, hold what the oracle says: %s',
  async (name) => {
    const file = await published(name)
    const { id, caseReference } = file.citizen
    const readers = file.meetings[0]?.participants.flatMap(({ contact }) => contact ?? []) ?? []
    const page = await open(`/cases/${id}`, { case: id, as: file.coordinator })
    let hidden = 0
    const compare = async (as: string, sheet: string[]) => {
      const { paper, pdf } = await printed(page, sheet)
      expect(paper, as).toBe(compact(sheet.join('')))
      expect(pdf, as).toBe(compact(sheet.join('')))
      hidden += canariesIn(file).length - canariesIn(sheet).length
    }
    for (const reader of readers) {
      await readingAs(page, file, reader, address(file))
      expect(await page.title()).toBe('Møde – Rødtråd')
      const seesReference = reader === 'citizen' || reader === file.coordinator
      const reference = (seesReference ? caseReference : undefined) ?? id
      await compare(reader, sheetOf(file, reader, oracleSummary(file, 'N1', reader, at), reference))
      await holdsNothingElse(page, file, reader)
    }

    // Seen as somebody else, what is printed is what both of them see.
    const other = readers.at(-1) ?? ''
    const both: [string, string] = [file.coordinator, other]
    await readingAs(page, file, file.coordinator, address(file, `&as=${other}`))
    await compare(other, sheetOf(file, other, oracleSummarySeenBy(file, 'N1', both, at), id))
    await holdsNothingElse(page, file, file.coordinator)
    expect(hidden).toBeGreaterThan(readers.length * 50)

    // The screen in the room, item by item.
    const agenda = file.meetings[0]?.agenda ?? []
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`/cases/${id}/meetings/N1/room?item=${agenda[0]?.id}`)
    const wall = page.getByRole('dialog')
    await wall.getByRole('heading', { name: 'Skærmen er klar' }).waitFor()
    expect(canariesIn(await wall.innerText())).toEqual([])
    await page.keyboard.press('b')
    for (const item of agenda) {
      await wall.getByRole('heading', { level: 1, name: item.title }).waitFor()
      const words = canariesIn(await wall.innerText()).sort()
      expect(words, item.id).toEqual(oracleRoomWords(file, 'N1', item.id, at))
      await page.keyboard.press('ArrowRight')
    }
  },
)
