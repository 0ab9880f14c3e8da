import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { type Line, lensOf, levelsHeard, readersOf } from './readers.ts'
import { visible } from './visible.ts'
import { type LifeArea, levels, lifeAreas } from './vocabulary.ts'

const maja = caseFileSchema.parse(majaJson)
const at = '2026-12-03T10:30:00+01:00'

const viewOf = (file: CaseFile, who: string) => {
  const view = visible(file, who, at)
  if (!view) throw new Error('The case is not seen')
  return view
}
const signe = viewOf(maja, 'M1')

test('a line about housing is read by whoever the citizen said yes to, and nobody else', () => {
  const readers = readersOf(signe, 'N1', { lifeArea: 'housing', level: 'all' }, at)
  expect(readers.toSorted()).toEqual(['M1', 'M11', 'M13', 'M4'])
})

test('a line about the meeting itself is read by those at that item', () => {
  const atItem = (agendaItem: string) =>
    readersOf(signe, 'N1', { lifeArea: 'meeting', level: 'times', agendaItem }, at)
  expect(atItem('p2')).toContain('M5')
  expect(atItem('p5')).not.toContain('M5')
})

test('the coordinator finds the readers that the whole case file gives', () => {
  for (const lifeArea of [...lifeAreas, 'case'] as const) {
    for (const level of levels) {
      const line = { id: 'new', by: 'citizen', text: '', state: 'shared', lifeArea, level } as const
      const meetings = maja.meetings.map((meeting) => ({ ...meeting, statuses: [line] }))
      const withLine = { ...maja, meetings }
      const really = maja.contacts
        .map(({ id }) => id)
        .filter((id) => visible(withLine, id, at)?.meetings.some(({ statuses }) => statuses.length > 0))
      expect(readersOf(signe, 'N1', { lifeArea, level }, at), `${lifeArea} ${level}`).toEqual(really)
    }
  }
})

test('what somebody may be told of an area', () => {
  const told = (contact: string, area: LifeArea) => levelsHeard(lensOf(signe, contact, at), area)
  expect(told('M5', 'housing')).toEqual([])
  expect(told('M5', 'employment')).toEqual(['times'])
  expect(told('M4', 'mental_health')).toEqual(['considerations'])
  expect(told('M11', 'debt')).toEqual(['times', 'considerations', 'all'])
})

test('a follow-up is read also by those who do it, and by those who may see goals and follow-ups', () => {
  const line: Line = { lifeArea: 'debt', level: 'all', followUp: { owner: 'citizen', helpers: ['M5'] } }
  expect(readersOf(signe, 'N1', line, at).toSorted()).toEqual(['M1', 'M11', 'M4', 'M5'])
})

test('a consent taken back takes the reader away', () => {
  const withdrawn = maja.consents.map((consent) =>
    consent.id === 'C-M11-housing' ? { ...consent, withdrawnOn: '2026-12-03' } : consent,
  )
  const view = viewOf({ ...maja, consents: withdrawn }, 'M1')
  expect(readersOf(view, 'N1', { lifeArea: 'housing', level: 'all' }, at)).not.toContain('M11')
})
