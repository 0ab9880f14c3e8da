import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { summary } from './summary.ts'
import { visible, visibleToAll } from './visible.ts'
import { withheld } from './withheld.ts'

const maja = caseFileSchema.parse(majaJson)
const at = '2026-12-03T12:00:00+01:00'

function withheldFrom(reader: string, file: CaseFile = maja) {
  const [view, both] = [visible(file, 'M1', at), visibleToAll(file, ['M1', reader], at)]
  if (!view) throw new Error('The coordinator does not see the case')
  return withheld(view, both && summary(both, 'N1'), 'N1', reader, at)
}
const because = (reader: string, id: string, file?: CaseFile) =>
  withheldFrom(reader, file).find((line) => line.id === id)?.because

test('the school is not shown housing, income or debt, for want of a consent', () => {
  expect(because('M5', 'B1')).toBe('no_consent')
  expect(because('M5', 'O1')).toBe('no_consent')
  expect(because('M5', 'V2')).toBe('no_consent')
})

test('what a reader does see is not among it', () => {
  expect(because('M5', 'O6')).toBeUndefined()
  expect(because('M11', 'B1')).toBeUndefined()
})

test('about the meeting itself: only those who were at that item', () => {
  expect(because('M5', 'B5')).toBe('not_there')
  expect(because('M13', 'B5')).toBeUndefined()
})

test('a line hidden from one reader, a level not shown, a consent that is over', () => {
  expect(because('M6', 'S10')).toBe('hidden')
  expect(because('M4', 'S4')).toBe('other_level')
  const withdrawn = maja.consents.map((consent) =>
    consent.id === 'C-M11-housing' ? { ...consent, withdrawnOn: '2026-12-03' } : consent,
  )
  expect(because('M11', 'B1', { ...maja, consents: withdrawn })).toBe('over')
})

test('nothing the coordinator does not see is counted', () => {
  const own = visible(maja, 'M1', at)?.meetings[0]
  const seen = new Set([...(own?.statuses ?? []), ...(own?.decisions ?? [])].map(({ id }) => id))
  const lines = withheldFrom('M12').filter(({ list }) => list === 'statuses' || list === 'decisions')
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.every(({ id }) => seen.has(id))).toBe(true)
  expect(lines.map(({ id }) => id)).not.toContain('S5')
})

test('the round on the scale is for those who are there all the time, the next meeting for those invited', () => {
  const [meeting] = maja.meetings
  if (!meeting) throw new Error('There is no meeting')
  const scales = [{ by: 'citizen', question: 'Hvor meget tror du på det?', value: 5 }]
  const next = {
    ...meeting,
    ...{ id: 'N2', state: 'called' as const, agenda: [], statuses: [], decisions: [] },
    ...{ start: '2027-01-28T10:00:00+01:00', end: '2027-01-28T11:00:00+01:00' },
    participants: [{ contact: 'M4', required: true, mode: 'in_person' as const }],
  }
  const file = { ...maja, meetings: [{ ...meeting, scales }, next] }
  expect(because('M5', 'N1', file)).toBe('not_all_there')
  expect(because('M5', 'N2', file)).toBe('not_invited')
  expect(because('M4', 'N1', file)).toBeUndefined()
  expect(because('M4', 'N2', file)).toBeUndefined()
  expect(withheldFrom('citizen', file)).toEqual([])
})
