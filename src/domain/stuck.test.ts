import { expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import { proposeAgenda } from './agenda-proposal.ts'
import { caseFileSchema } from './case-file.ts'
import { indexFor, itemFor, placeOf, type Stuck, stuckIn } from './stuck.ts'
import { visible } from './visible.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

const day = '2026-12-03'
const now = `${day}T09:00:00+01:00`
const file = caseFileSchema.parse(joernJson)
const peter = visible(file, 'J2', now) as VisibleCaseFile
const stuck = stuckIn(peter, day)
const about = (one: Stuck): string =>
  one.about === 'gap' ? `${one.gap.kind} ${placeOf(one, peter).areas.join()}` : one.about
const agenda = proposeAgenda(peter, { areas: ['income'] }, 'status_and_goal')

test('everything that stands still for Jørn, as far as Peter sees it', () => {
  expect(stuck.map(about)).toEqual([
    'handover',
    'wait_overdue income',
    'need_uncovered housing',
    'need_uncovered income',
    'need_uncovered physical_health',
    'goal',
    'follow_ups',
  ])
  // Follow-ups in the areas he does not see are not counted either.
  const open = stuck.find((one) => one.about === 'follow_ups')
  expect(open).toEqual({
    about: 'follow_ups',
    followUps: ['O3', 'O4', 'O5', 'O7', 'O8', 'O9', 'O11'],
    overdue: 0,
  })
  const late = stuckIn(peter, '2027-01-07').find((one) => one.about === 'follow_ups')
  expect(late).toMatchObject({ overdue: 3 })
})

test('a goal that has a next step, is reached or whose text is not seen, is not among them', () => {
  expect(stuck.flatMap((one) => (one.about === 'goal' ? one.goal : []))).toEqual(['F1'])
  const reached = peter.goals.map((goal) => ({ ...goal, status: 'reached' as const }))
  expect(stuckIn({ ...peter, goals: reached }, day).some((one) => one.about === 'goal')).toBe(false)
})

test('a handover is under way until its day, and not when it was declined', () => {
  const { handover } = peter.baton
  if (!handover) throw new Error('Jørn’s baton is on its way')
  const isThere = (baton: typeof peter.baton, at: string) =>
    stuckIn({ ...peter, baton }, at).some((one) => one.about === 'handover')
  expect(isThere(peter.baton, '2027-01-31')).toBe(true)
  expect(isThere(peter.baton, '2027-02-01')).toBe(false)
  expect(isThere({ ...peter.baton, handover: { ...handover, declinedOn: day } }, day)).toBe(false)
})

test('each is taken up at the item of its kind and area; what has none is not on the agenda', () => {
  const placed = Object.fromEntries(
    stuck.map((one) => [about(one), agenda[itemFor(one, peter, agenda)]?.kind]),
  )
  expect(placed).toEqual({
    handover: undefined,
    'wait_overdue income': 'barriers',
    'need_uncovered housing': undefined,
    'need_uncovered income': 'barriers',
    'need_uncovered physical_health': undefined,
    goal: 'goals',
    follow_ups: 'since_last',
  })
  // An item about barriers in general takes up all of them; a break about an area nothing.
  const general = proposeAgenda(peter, { areas: [] }, 'status_and_goal')
  const gaps = stuck.filter((one) => one.about === 'gap')
  expect(gaps.map((one) => general[itemFor(one, peter, general)]?.kind)).toEqual(gaps.map(() => 'barriers'))
  expect(gaps.map((one) => itemFor(one, peter, [{ kind: 'break', lifeArea: 'income' }]))).toEqual(
    gaps.map(() => -1),
  )
})

test('a new item comes after the opening or before the agreements', () => {
  const kinds = agenda.map(({ kind }) => kind)
  expect(indexFor('since_last', agenda)).toBe(kinds.indexOf('own_words') + 1)
  expect(indexFor('barriers', agenda)).toBe(kinds.indexOf('agreements'))
  expect(indexFor('goals', [{ kind: 'welcome' }])).toBe(1)
  expect(indexFor('since_last', [{ kind: 'goals' }])).toBe(0)
})
