import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import majaJson from '../../../../mocks/cases/maja.json'
import { accessibilityFaults } from '../../../../tests/accessibility.ts'
import { showPart } from '../../../../tests/part.tsx'
import { caseFileSchema } from '../../../domain/case-file.ts'
import { undoing } from '../../../domain/undo.ts'
import type { Language } from '../../../texts/translate.ts'
import { ExchangeMenu } from './exchange-menu.tsx'

afterEach(async () => {
  await cleanup()
  vi.restoreAllMocks()
  document.querySelector('#drawn')?.remove()
})

const maja = caseFileSchema.parse(majaJson)

/** The menu as a reader has it, opened. */
const open = async (as: string, language: Language = 'da') => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<svg id="drawn" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true"><text x="2" y="20">Bolig</text></svg>',
  )
  const kept = await showPart(
    (view) => (
      <ExchangeMenu
        caseId={maja.citizen.id}
        file={view}
        day="2026-12-03"
        mapElement={() => document.querySelector<SVGSVGElement>('#drawn')}
      />
    ),
    { file: maja, as, language },
  )
  document.querySelector<HTMLElement>('summary')?.click()
  return kept
}
const button = (name: string) => page.getByRole('button', { name })

/** The files the browser is given from now on: names and contents. */
function savedFiles() {
  const files: { name: string; content: Blob }[] = []
  let latest: Blob | undefined
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) latest = content
    return 'blob:kept'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (latest) files.push({ name: this.download, content: latest })
  })
  return files
}

const openImport = async (as: string, language: Language = 'da') => {
  const kept = await open(as, language)
  await button(language === 'da' ? 'Tag kontakter ind fra en fil' : 'Bring contacts in from a file').click()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  return kept
}
const choose = (content: BlobPart, name = 'liste.csv') => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('Nowhere to choose a file')
  return userEvent.upload(input, new File([content], name))
}
const dialogText = () => document.querySelector('dialog')?.textContent ?? ''

test('every file holds what the reader may see, under a name that tells of nobody', async () => {
  const files = savedFiles()
  await open('M5')
  for (const name of [/SVG/, /PNG/, /Kontakterne/, /Forbindelserne/, /GraphML/]) {
    const before = files.length
    await page.getByRole('button', { name }).click()
    await expect.poll(() => files.length).toBe(before + 1)
  }
  expect(files.map(({ name }) => name)).toEqual([
    'kontaktkort-2026-12-03.svg',
    'kontaktkort-2026-12-03.png',
    'kontakter-2026-12-03.csv',
    'forbindelser-2026-12-03.csv',
    'netvaerk-2026-12-03.graphml',
  ])
  await expect.element(page.getByText('Filen er hentet: netvaerk-2026-12-03.graphml')).toBeVisible()
  const [svg, png, ...tables] = await Promise.all(files.map(({ content }) => content.text()))
  expect(svg).toContain('Bolig</text>')
  expect(png?.slice(1, 4)).toBe('PNG')
  for (const text of tables) expect(text).not.toMatch(/Boligforening|Gæld|Psyk|debt|11\.400/)
  expect(tables[0]).toContain('Skolen, 5. klasse')
})

test('who adds nothing to the map is not asked for a file', async () => {
  await open('M5')
  await expect.element(button('Kontakterne som tabel (CSV)')).toBeVisible()
  expect(document.body.textContent).not.toContain('Tag kontakter ind')
})

test.each([
  ['da', 'Det bliver tilføjet'],
  ['en', 'This will be added'],
] as const)(
  'nothing axe finds wrong, before, with faults and with a preview (%s)',
  async (language, preview) => {
    await openImport('M1', language)
    expect(await accessibilityFaults()).toEqual([])
    await choose('name;lifeArea;sector\r\nA;x;private')
    await expect.element(page.getByText('2', { exact: false }).first()).toBeInTheDocument()
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(await accessibilityFaults()).toEqual([])
    await choose('name;lifeArea;sector\r\nA;housing;private')
    await expect.element(page.getByRole('heading', { name: preview })).toBeVisible()
    expect(await accessibilityFaults()).toEqual([])
  },
)

test('contacts come in as they were looked at, all at once, and go out again together', async () => {
  const kept = await openImport('M1')
  // As an older Danish Windows writes it.
  const csv =
    'Navn;Livsområde;Hører til;Telefon\r\nBørnehuset på Åen;Hverdag;Kommune;12 34 56 78\r\nNaboen;Bolig;Privat;\r\n'
  await choose(Uint8Array.from(csv, (letter) => letter.charCodeAt(0)))
  // "Navn" says nothing here: it is told what it is.
  await expect.element(page.getByText('2 rækker skal rettes')).toBeVisible()
  await page.getByLabelText('Navn').selectOptions('Kontakt')
  await expect.element(page.getByText('2 kontakter er klar.')).toBeVisible()
  await expect.element(page.getByRole('rowheader', { name: 'Børnehuset på Åen' })).toBeVisible()
  expect(kept.commands).toEqual([])
  await button('Tilføj 2 kontakter').click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(kept.said).toEqual(['2 kontakter tilføjet fra en fil'])
  expect(kept.file.contacts.slice(-2)).toMatchObject([
    { name: 'Børnehuset på Åen', lifeArea: 'daily_life', recordedBy: 'M1', person: { phone: '12 34 56 78' } },
    { name: 'Naboen', lifeArea: 'housing', sector: 'private' },
  ])
  const [command] = kept.commands
  expect(command && undoing(command, maja)).toMatchObject({ type: 'removeContacts' })
})

test('one row that is wrong, and none is added: the row says why and repeats nothing', async () => {
  const kept = await openImport('citizen')
  await choose('name;lifeArea;sector;note\r\nA;housing;private;\r\nB;hemmeligt;private;010190-1234\r\n')
  await expect.element(page.getByText('1 række skal rettes')).toBeVisible()
  await expect.element(page.getByRole('rowheader', { name: 'Række 3' })).toBeVisible()
  expect(dialogText()).toContain('Livsområde: Her skal stå et af de faste ord.')
  expect(dialogText()).toContain('Note: Her står noget, der ligner et CPR-nummer.')
  expect(dialogText()).not.toMatch(/hemmeligt|010190|1234/)
  expect(page.getByRole('button', { name: /^Tilføj/ }).elements()).toEqual([])
  expect(kept.commands).toEqual([])
})

test('visiting cards say themselves what they hold; the life area is chosen for all', async () => {
  const kept = await openImport('M11')
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Signe Skabelund\r\nORG:=HYPERLINK("x")\r\nEND:VCARD\r\n'
  await choose(card, 'kort.vcf')
  await expect.element(page.getByText('1 række skal rettes')).toBeVisible()
  expect(dialogText()).not.toContain('Hvad står i filens kolonner?')
  await page.getByLabelText('Livsområde').selectOptions('Bolig')
  await page.getByLabelText('Hører til').selectOptions('Bolig')
  await button('Tilføj 1 kontakt').click()
  await expect.poll(() => kept.file.contacts.at(-1)?.name).toBe('=HYPERLINK("x")')
  const files = savedFiles()
  await button('Kontakterne som tabel (CSV)').click()
  await expect.poll(() => files.length).toBe(1)
  const written = await files[0]?.content.text()
  expect(written).toContain(`"'=HYPERLINK(""x"")"`)
})

test.each([
  ['Jens;010190-1234\r\nPeter;x', 'noget, der ligner et CPR-nummer'],
  ['name;note\r\n"A;b\r\nC;d', 'Et anførselstegn mangler'],
  ['\0\0', 'ikke en tekstfil'],
  ['', 'ingen rækker'],
])('a file that cannot be read is refused in words (%#)', async (content, sentence) => {
  await openImport('M1')
  await choose(content)
  await expect.element(page.getByRole('alert')).toHaveTextContent('Intet er tilføjet')
  expect(dialogText()).toContain(sentence)
  expect(dialogText()).not.toMatch(/Jens|1234/)
})

test.each([
  ['da', 'Række 3: Sidst i kontakt: Datoen må ikke ligge ude i fremtiden.', 'Tilføj 2 kontakter'],
  ['en', 'Row 3: Last contact: The date must not lie in the future.', 'Add 2 contacts'],
] as const)(
  'what is refused is said at its row, and the choices are kept (%s)',
  async (language, sentence, add) => {
    const kept = await openImport('M1', language)
    await choose('name;where;sector;lastContact\r\nA;housing;private;\r\nB;housing;private;2027-01-01')
    await page.getByLabelText('where').selectOptions(language === 'da' ? 'Livsområde' : 'Life area')
    await button(add).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence)
    expect(kept.file).toBe(maja)
    await expect.element(page.getByLabelText('where')).toHaveValue('lifeArea')
    await expect.element(button(add)).toBeEnabled()
    expect(await accessibilityFaults()).toEqual([])
  },
)

test('what may be here already is said, and left out unless it is wanted', async () => {
  const kept = await openImport('M1')
  const [known] = maja.contacts
  await choose(`name;lifeArea;sector\r\n${known?.name};${known?.lifeArea};private\r\nNy;housing;private`)
  await expect.element(page.getByText('Er her måske i forvejen', { exact: true })).toBeVisible()
  await button('Tilføj 1 kontakt').click()
  await expect.poll(() => kept.file.contacts.length).toBe(maja.contacts.length + 1)
})

test('5,000 rows do not freeze the page, and are not taken into a case', async () => {
  await openImport('M1')
  const longest = longestTask()
  await choose(
    `name;lifeArea;sector\r\n${Array.from({ length: 5000 }, (_, row) => `K${row};housing;private`).join('\r\n')}`,
  )
  await expect.element(page.getByText('5000 kontakter er klar.')).toBeVisible()
  await expect.element(page.getByText('Der er flere end 500 kontakter i filen.')).toBeVisible()
  expect(page.getByRole('row').elements()).toHaveLength(21)
  const ms = await longest()
  expect(ms).toBeLessThan(1500)
})

/** The longest time the page could not answer from now until asked. */
function longestTask() {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  return async () => {
    await new Promise((resolve) => setTimeout(resolve))
    observer.disconnect()
    return longest
  }
}
