import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from './case-file.ts'
import { plainSummary } from './plain-summary.ts'
import { summary } from './summary.ts'
import { visible } from './visible.ts'

const maja = caseFileSchema.parse(majaJson)
const at = '2026-12-03T12:00:00+01:00'

function plainFor(reader: string, file = maja) {
  const view = visible(file, reader, at)
  const whole = view && summary(view, 'N1')
  if (!whole) throw new Error('There is no summary')
  return plainSummary(whole, view, '2026-12-03')
}
const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)

test('the citizen’s own words first, three things to do at most, then what the others do', () => {
  const { ownWords, first, more, others, ask } = plainFor('citizen')
  expect(ownWords[0]).toBe(maja.citizen.ownWords)
  expect(ownWords).toHaveLength(4)
  expect(ids(first)).toEqual(['O1', 'O2', 'O6'])
  expect(ids(more)).toEqual(['O4', 'O7', 'O8', 'O9'])
  expect(ids(others)).toEqual(['O3', 'O10', 'O5'])
  expect(ask).toEqual({ person: 'Signe Skabelund', contact: 'Jobcenter Fjordvig' })
})

test('what is done is no longer to do', () => {
  const followUps = maja.followUps.map((one) =>
    one.id === 'O1' || one.id === 'O3' ? { ...one, state: 'done' as const, doneOn: '2026-12-03' } : one,
  )
  const { first, others } = plainFor('citizen', { ...maja, followUps })
  expect(ids(first)).toEqual(['O2', 'O6', 'O4'])
  expect(ids(others)).toEqual(['O10', 'O5'])
})

test('what nobody can promise stands there too, and no decision else', () => {
  const text = 'Det kan vi ikke love: en bolig før sommer.'
  const meetings = maja.meetings.map((meeting) => ({
    ...meeting,
    decisions: [
      ...meeting.decisions,
      { id: 'B9', text, lifeArea: 'meeting' as const, level: 'times' as const },
    ],
  }))
  expect(ids(plainFor('citizen', { ...maja, meetings }).caveats)).toEqual(['B9'])
  expect(plainFor('citizen').caveats).toEqual([])
})

test('over another reader’s file it holds no more than that one sees', () => {
  const seen = JSON.stringify(visible(maja, 'M1', at))
  const { ownWords, first, more, others } = plainFor('M1')
  for (const text of [...ownWords, ...[...first, ...more, ...others].map((one) => one.text)])
    expect(seen).toContain(JSON.stringify(text).slice(1, -1))
})
