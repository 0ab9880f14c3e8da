import { expect, test } from 'vitest'
import majaJson from '../../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from '../case-file.ts'
import { contactDrafts } from './contact-drafts.ts'
import { readVcards, vcardMapping } from './read-vcards.ts'

const maja = caseFileSchema.parse(majaJson)
const read = (text: string) => readVcards(new TextEncoder().encode(text))
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
const cellsOf = (text: string) => {
  const table = read(text)
  return 'problem' in table ? table : table.rows.map(({ cells }) => cells)
}

const signe = card(
  'VERSION:3.0',
  'N:Skabelund;Signe;;;',
  'FN:Signe Skabelund',
  'ORG:Jobcenter Fjordvig;Team Åen\\, 2',
  'item1.EMAIL;TYPE=INTERNET:signe@eksempel.dk',
  'TEL;TYPE=WORK,VOICE:+45 12 34',
  '  56 78',
  'TITLE:sagsbehandler',
  'BDAY:1980-01-01',
  'NOTE:Noget om en borger',
)
const gp = card(
  'VERSION:4.0',
  'FN:Lægerne Æ og Ø',
  'KIND:org',
  'TEL;VALUE=uri;TYPE="voice,work":tel:+45-11-22;ext=5',
)

test('cards of both versions, folded lines, groups and escapes', () => {
  expect(cellsOf(signe + gp)).toEqual([
    [
      'Jobcenter Fjordvig, Team Åen, 2',
      'Signe Skabelund',
      'sagsbehandler',
      'signe@eksempel.dk',
      '+45 12 34 56 78',
    ],
    ['Lægerne Æ og Ø', '', '', '', '+45-11-22'],
  ])
  expect(cellsOf(`\ufeff${card('VERSION:3.0', 'N:Ø;Åse;;;', 'FN:')}`)).toEqual([
    ['Åse Ø', 'Åse Ø', '', '', ''],
  ])
})

test('become contacts like rows of a table do', () => {
  const table = read(signe)
  if ('problem' in table) throw new Error(table.problem)
  const otherwise = {
    lifeArea: 'employment',
    sector: 'municipality',
    kind: 'employment_unit',
    status: 'active',
  } as const
  const words = { column: String, value: (_: string, code: string) => code }
  const options = { words, readDay: () => null, newId: () => 'new', otherwise }
  const result = contactDrafts(table, vcardMapping, maja, options)
  expect(result).toEqual({
    drafts: [
      {
        row: 1,
        contact: {
          id: 'new',
          name: 'Jobcenter Fjordvig, Team Åen, 2',
          ...otherwise,
          acute: false,
          person: {
            name: 'Signe Skabelund',
            title: 'sagsbehandler',
            email: 'signe@eksempel.dk',
            phone: '+45 12 34 56 78',
          },
        },
      },
    ],
  })
  const withCpr = read(card('VERSION:3.0', 'FN:Jens', 'TEL:010190-1234'))
  if ('problem' in withCpr) throw new Error(withCpr.problem)
  expect(contactDrafts(withCpr, vcardMapping, maja, options)).toEqual({
    problems: [{ row: 1, column: 'personPhone', code: 'cpr_like' }],
  })
})

test.each([
  ['', 'empty'],
  ['hej med dig', 'not_a_vcard'],
  ['navn;telefon\r\nJens;12', 'not_a_vcard'],
  ['BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jens', 'not_a_vcard'],
  [card('VERSION:3.0', 'FN:Jens', 'Jens uden kolon'), 'not_a_vcard'],
  ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'not_a_vcard'],
  [signe + card('VERSION:2.1', 'N;ENCODING=QUOTED-PRINTABLE:=C3=A6'), 'vcard_version'],
  [card('FN:Jens'), 'vcard_version'],
])('%j is refused without a word of what it says', (text, problem) => {
  const answer = read(text)
  expect(answer).toMatchObject({ problem })
  expect(JSON.stringify(answer)).not.toContain('Jens')
})
