import { expect, test } from 'vitest'
import type { CaseOverview } from '../../client/cases.ts'
import { found, searchable } from './case-search.ts'

const named = (citizen: string): CaseOverview => ({
  id: citizen,
  citizen,
  as: 'A',
  role: 'coordinator',
  nextMeeting: null,
  overdueFollowUps: 0,
  longestWait: null,
  batonHolder: 'A',
  batonHolderName: null,
})

const names = (list: readonly { overview: CaseOverview }[]) => list.map(({ overview }) => overview.citizen)

test('every word typed must be found, wherever it stands, in any case', () => {
  const cases = searchable(['Maja Eksempelsen', 'Jørn Prøvegaard', 'Maj Prøvesen'].map(named))
  expect(names(found(cases, 'PRØVE maj'))).toEqual(['Maj Prøvesen'])
  expect(names(found(cases, 'maj'))).toEqual(['Maja Eksempelsen', 'Maj Prøvesen'])
  expect(found(cases, '  ')).toHaveLength(3)
  expect(found(cases, 'xyz')).toHaveLength(0)
})
