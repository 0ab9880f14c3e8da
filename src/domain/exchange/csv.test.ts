import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import majaJson from '../../../mocks/cases/maja.json' with { type: 'json' }
import danish from '../../texts/vocabulary.da.json' with { type: 'json' }
import { parseDate } from '../../ui/date-text.ts'
import { caseFileSchema } from '../case-file.ts'
import type { Contact } from '../contact.ts'
import { visible } from '../visible.ts'
import type { VisibleCaseFile } from '../visible-case-file.ts'
import { contactDrafts, type DraftOptions } from './contact-drafts.ts'
import { readCsv } from './read-csv.ts'
import type { Table } from './table.ts'
import { type Mapping, proposeMapping, type Words } from './words.ts'
import { contactsCsv, tiesCsv } from './write-csv.ts'

const maja = caseFileSchema.parse(majaJson)
const nobody: VisibleCaseFile = { ...maja, contacts: [], ties: [] }
const codes: Words = { column: (column) => column, value: (_, code) => code }
const inDanish: Words = {
  column: (column) => (column === 'lifeArea' ? 'Livsområde' : column === 'name' ? 'Navn' : column),
  value: (column, code) => {
    if (column === 'lifeArea')
      return Object.entries(danish.lifeArea).find(([area]) => area === code)?.[1] ?? code
    return column === 'acute' ? (code === 'true' ? 'ja' : 'nej') : code
  },
}
let count = 0
const options = (words: Words = codes): DraftOptions => ({
  words,
  readDay: parseDate,
  newId: () => `new-${count++}`,
  otherwise: { lifeArea: 'housing', sector: 'municipality', kind: 'other', status: 'active' },
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | string): Table => {
  const table = readCsv(typeof bytes === 'string' ? utf8(bytes) : bytes)
  if ('problem' in table) throw new Error(table.problem)
  return table
}
const drafted = (table: Table, mapping?: Mapping, words: Words = codes) =>
  contactDrafts(table, mapping ?? proposeMapping(table.headings, words), nobody, options(words))
const contactsFrom = (csv: Uint8Array | string, words: Words = codes): Contact[] => {
  const result = drafted(read(csv), undefined, words)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.drafts.map(({ contact }) => contact)
}
const problemsIn = (csv: string) => {
  const result = drafted(read(csv))
  return 'problems' in result ? result.problems : []
}

describe('out and in again', () => {
  test('the contacts of a case are the same, in codes and in Danish', () => {
    for (const words of [codes, inDanish]) {
      const back = contactsFrom(contactsCsv(maja, words), words)
      const expected = maja.contacts.map(({ id: _, next: __, recordedBy: ___, ...contact }) => contact)
      expect(back.map(({ id: _, ...contact }) => contact)).toEqual(expected)
    }
  })

  test('whatever the texts are, formulas among them', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom(
          '=1+1',
          "'=1",
          "''@x",
          '+45 12',
          '-',
          '\t=x',
          'a;b',
          '"',
          '"a"";\r\n=b',
          'sep=;',
          '＝1',
        ),
      )
      .map((drawn) => drawn.trim())
      .filter((drawn) => drawn !== '' && !/[\0\p{Surrogate}]|\d{6}/u.test(drawn))
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, note: text, phone: text }), { minLength: 1 }), (drawn) => {
        const [first] = maja.contacts
        if (!first) throw new Error('Maja has contacts')
        const contacts = drawn.map(({ name, note, phone }, index) => ({
          ...first,
          id: String(index),
          name,
          note,
          person: { name, phone },
        }))
        const csv = contactsCsv({ ...maja, contacts }, codes)
        const back = contactsFrom(csv)
        expect(back.map(({ name, note, person }) => ({ name, note, person }))).toEqual(
          contacts.map(({ name, note, person }) => ({ name, note, person })),
        )
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('no cell begins as a formula does, not in a cell of several lines either', () => {
    const texts = ['=cmd|x', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '=a\nb', ' =1', '＝1']
    const contacts = maja.contacts
      .slice(0, 1)
      .flatMap((one) => texts.map((name) => ({ ...one, id: name, name })))
    const names = contactsCsv({ ...maja, contacts }, codes)
      .split('\r\n"')
      .slice(1)
    expect(names).toHaveLength(texts.length)
    for (const name of names) expect(name.startsWith("'")).toBe(true)
    const ties = [{ id: 'T', from: '+1', to: '-1', kind: 'supports' as const, note: '=x' }]
    expect(tiesCsv({ ...maja, contacts, ties }, codes)).toContain(`"'+1";"'-1";supports;;;"'=x"`)
  })

  test('a reader’s table holds what the reader sees', () => {
    const pia = visible(maja, 'M5', '2026-12-03T09:00:00+01:00')
    if (!pia) throw new Error('Pia sees the case')
    const both = contactsCsv(pia, codes) + tiesCsv(pia, codes)
    expect(both).toContain('Skolen, 5. klasse')
    expect(both).not.toMatch(/Boligforening|Ydelse|Psyk|Gæld|læge|housing|debt|health|11\.400/i)
    // The whole has them, or the test would prove nothing.
    expect(contactsCsv(maja, codes)).toMatch(/Boligforening[\s\S]*Psyk[\s\S]*Gæld/)
  })
})

describe('files as spreadsheets write them', () => {
  const danishFile = 'Navn;Livsområde\r\nBørnehuset på Åen;Bolig\r\n"Ærø ""Hus""; nr. 2\nbaghuset";bolig\r\n'

  test.each([
    ['UTF-8', utf8(danishFile)],
    ['UTF-8 with a mark', utf8(`\ufeff${danishFile}`)],
    ['windows-1252', Uint8Array.from(danishFile, (letter) => letter.charCodeAt(0))],
    ['UTF-16', new Uint8Array(Uint16Array.from(`\ufeff${danishFile}`, (one) => one.charCodeAt(0)).buffer)],
    ['parted by commas', utf8(danishFile.replace('; nr', ', nr').replaceAll(';', ','))],
    ['parted by tabs', utf8(danishFile.replace('; nr', ', nr').replaceAll(';', '\t'))],
    ['with Excel’s note', utf8(`sep=;\r\n${danishFile}`)],
  ])('%s', (name, bytes) => {
    const comma = name.startsWith('parted') ? ',' : ';'
    expect(contactsFrom(bytes, inDanish)).toMatchObject([
      { name: 'Børnehuset på Åen', lifeArea: 'housing' },
      { name: `Ærø "Hus"${comma} nr. 2\nbaghuset`, lifeArea: 'housing' },
    ])
  })

  test('empty rows are left out and counted; missing cells are empty', () => {
    const csv = 'name;note;acute\r\n\r\n;;\r\nA\r\nB;;true\r\n'
    expect(read(csv).rows.map(({ row }) => row)).toEqual([4, 5])
    expect(contactsFrom(csv)).toMatchObject([
      { name: 'A', acute: false },
      { name: 'B', acute: true },
    ])
  })

  test.each([
    ['', 'empty'],
    ['name;note\r\n', 'empty'],
    ['name;note\r\n"A;b\r\nC;d', 'quotes'],
    ['name\0;note\r\nA;b', 'not_text'],
    ['Jens;010190-1234\r\nPeter;x', 'cpr_like'],
  ])('%j is refused: %s', (csv, problem) => {
    const answer = readCsv(utf8(csv))
    expect(answer).toMatchObject({ problem })
    expect(JSON.stringify(answer)).not.toMatch(/Jens|1234/)
  })

  test('more rows than a case can have is refused', () => {
    const rows = (count: number) => readCsv(utf8(`name\r\n${'A\r\n'.repeat(count)}`))
    expect(rows(5001)).toEqual({ problem: 'too_long' })
    expect(rows(5000)).toHaveProperty('rows')
  })

  test('5,000 rows are read in a moment, also when they are all the same', () => {
    const csv = `name;lifeArea;lastContact\r\n${'Kontakt;housing;3.12.2026\r\n'.repeat(5000)}`
    const start = performance.now()
    const contacts = contactsFrom(csv)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(contacts).toHaveLength(5000)
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(5000)
  })
})

describe('what a row may hold', () => {
  test('days, numbers and words as they are written in Danish', () => {
    const csv =
      'Navn;lastContact;hoursPerWeek;Livsområde;acute;closeness;personEmail\r\nA;3/12-26;3,5;GÆLD;Ja;2;a@eksempel.dk\r\n'
    expect(contactsFrom(csv, inDanish)).toMatchObject([
      {
        lastContact: '2026-12-03',
        hoursPerWeek: 3.5,
        lifeArea: 'debt',
        acute: true,
        closeness: 2,
        person: { name: 'A', email: 'a@eksempel.dk' },
      },
    ])
  })

  test('every problem at its row and column, and no draft at all', () => {
    const csv = [
      'name;lifeArea;lastContact;closeness;personEmail;from;until;hoursPerWeek',
      'A;housing;;;;;;',
      ';housing;31.2.2026;4;;;;',
      'B;månen;;;;;;-1',
      'C;;;;ingen mail;;;',
      'D;;;;;4.12.2026;3.12.2026;',
      `${'x'.repeat(4001)};;;;;;;`,
    ].join('\r\n')
    expect(drafted(read(csv))).toEqual({
      problems: [
        { row: 3, column: 'closeness', code: 'unknown_value' },
        { row: 3, column: 'lastContact', code: 'not_a_date' },
        { row: 3, column: 'name', code: 'missing' },
        { row: 4, column: 'lifeArea', code: 'unknown_value' },
        { row: 4, column: 'hoursPerWeek', code: 'out_of_range' },
        { row: 5, column: 'personEmail', code: 'not_an_email' },
        { row: 6, column: 'until', code: 'ends_before_start' },
        { row: 7, column: 'name', code: 'too_long' },
      ],
    })
  })

  test('a number like a CPR number is refused and never repeated, in a column that is read', () => {
    const csv = 'name;note;andet\r\nA;tlf 0101901234;x\r\nB;;010190-1234\r\n'
    expect(problemsIn(csv)).toEqual([{ row: 2, column: 'note', code: 'cpr_like' }])
    const result = drafted(read(csv), { name: 0 })
    expect('drafts' in result && result.drafts).toHaveLength(2)
    expect(JSON.stringify(result)).not.toContain('1234')
  })

  test('what no row says and nobody chose is missing', () => {
    const { otherwise: _, ...rest } = options()
    const result = contactDrafts(read('name\r\nA'), { name: 0 }, nobody, {
      ...rest,
      otherwise: { kind: 'other', status: 'active' },
    })
    expect(result).toEqual({
      problems: [
        { row: 2, column: 'lifeArea', code: 'missing' },
        { row: 2, column: 'sector', code: 'missing' },
      ],
    })
  })

  test('the same name in the same area is said, whether on the map or in a row before', () => {
    const csv = 'name;lifeArea\r\nfjordvig boligforening;housing\r\nNy;debt\r\nny;debt\r\nNy;income'
    const result = contactDrafts(read(csv), { name: 0, lifeArea: 1 }, maja, options())
    expect('drafts' in result && result.drafts.map(({ sameAs }) => sameAs)).toEqual([
      { contact: 'M3' },
      undefined,
      { row: 3 },
      undefined,
    ])
  })
})
