import { expect, test } from 'vitest'
import type { MyFollowUpInCase } from '../../client/follow-ups.ts'
import { dueOf, groupByCase, groupByDue, latest } from './arrange.ts'

const followUp = (id: string, inCase: string, dueOn: string): MyFollowUpInCase => ({
  case: inCase,
  citizen: inCase,
  as: 'M11',
  followUp: {
    id,
    text: id,
    owner: 'M11',
    helpers: [],
    dueOn,
    goals: [],
    lifeArea: 'housing',
    level: 'all',
    state: 'open',
  },
  owner: { id: 'M11' },
  helpers: [],
  goals: [],
  mayDrop: false,
})

const thursday = '2026-12-03'

test.each([
  ['2026-12-02', 'overdue'],
  ['2026-12-03', 'today'],
  ['2026-12-06', 'week'],
  ['2026-12-07', 'later'],
])('what is due on %s is %s on a Thursday', (dueOn, due) => {
  expect(dueOf(dueOn, thursday)).toBe(due)
})

test('on a Sunday the next Monday is later', () => {
  expect(dueOf('2026-12-07', '2026-12-06')).toBe('later')
})

test('by date: the overdue first, the earliest first in each, no empty groups', () => {
  const groups = groupByDue(
    [
      followUp('b', 'maja', '2026-12-05'),
      followUp('a', 'maja', '2026-12-04'),
      followUp('c', 'jo', '2026-11-30'),
    ],
    thursday,
  )
  expect(groups.map(({ key, followUps }) => [key, followUps.map((one) => one.followUp.id)])).toEqual([
    ['overdue', ['c']],
    ['week', ['a', 'b']],
  ])
})

test('by citizen: whoever has the earliest date comes first', () => {
  const groups = groupByCase([
    followUp('b', 'maja', '2026-12-05'),
    followUp('c', 'jo', '2026-11-30'),
    followUp('a', 'maja', '2026-12-04'),
  ])
  expect(groups.map(({ key, followUps }) => [key, followUps.map((one) => one.followUp.id)])).toEqual([
    ['jo', ['c']],
    ['maja', ['a', 'b']],
  ])
})

test('what is done: the newest first', () => {
  const done = latest([followUp('a', 'maja', '2026-11-01'), followUp('b', 'maja', '2026-12-01')])
  expect(done.map((one) => one.followUp.id)).toEqual(['b', 'a'])
})
