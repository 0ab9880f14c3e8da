import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { addDays } from './days.ts'
import type { FollowUp } from './follow-up.ts'
import type { HelpEvent } from './help-event.ts'
import { insights } from './insights.ts'
import { visible } from './visible.ts'

const joern = caseFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../mocks/cases/joern.json', import.meta.url), 'utf8')),
)
const day = '2026-12-08'
const joernWith = (parts: Partial<CaseFile>, on = day) => insights({ ...joern, ...parts }, on)

test('three administrations at work make a case complex, two do not', () => {
  const contacts = joern.contacts.map((contact, index) => ({
    ...contact,
    sector: 'municipality' as const,
    administration: ['Ydelse', 'Skole', 'Social'][index] ?? 'Social',
    status: index < 3 ? ('applied' as const) : ('ended' as const),
  }))
  expect(joernWith({ contacts })).toMatchObject({
    complex: true,
    administrations: ['Skole', 'Social', 'Ydelse'],
  })
  expect(joernWith({ contacts: contacts.slice(1) }).complex).toBe(false)
})

describe('help', () => {
  const event = (outcome: HelpEvent['outcome'], on: string, closedOn?: string): HelpEvent => ({
    id: `${outcome} ${on}`,
    type: 'debt',
    outcome,
    on,
    ...(closedOn && { closedOn }),
  })
  const helped = (on: string) => joernWith({ helpEvents: [event('helped', on)] }).helpedTypes

  test('counts for a year, the day itself included', () => {
    expect(helped(day)).toEqual(['debt'])
    expect(helped('2025-12-09')).toEqual(['debt'])
    expect(helped('2025-12-08')).toEqual([])
    expect(helped('2026-12-09')).toEqual([])
  })

  test('wished and not received: not closed yet, and no help at a later date', () => {
    const wished = (...helpEvents: HelpEvent[]) => joernWith({ helpEvents }).wishedNotReceived
    expect(wished(event('wished', '2026-01-01'))).toEqual(['debt'])
    expect(wished(event('wished', '2026-01-01', day))).toEqual([])
    expect(wished(event('wished', '2026-01-01', '2026-12-09'))).toEqual(['debt'])
    expect(wished(event('wished', '2026-01-01'), event('helped', '2026-01-01'))).toEqual(['debt'])
    expect(wished(event('wished', '2026-01-01'), event('helped', '2026-01-02'))).toEqual([])
  })

  test('is not known to those who may not see the help events', () => {
    const { helpEvents: _, ...file } = joern
    expect(insights(file, day)).toMatchObject({ helpedTypes: null, wishedNotReceived: null })
  })
})

describe('waits', () => {
  const [wait] = joern.waits as [CaseFile['waits'][number]]
  const open = { id: 'V1', contact: 'J4', what: '', since: '2026-11-01', blocks: ['G1'], fastTrack: [] }

  test('end on the day they are answered, and were open the day before', () => {
    const answered = { ...wait, since: '2026-09-26', promisedBy: '2026-10-01', answeredOn: '2026-10-05' }
    expect(joernWith({ waits: [answered] }).waits).toEqual([
      { id: 'V1', contact: 'J1', days: 9, open: false, overdue: true, overdueDays: 4 },
    ])
    expect(joernWith({ waits: [answered] }, '2026-10-04').waits).toMatchObject([
      { days: 8, open: true, overdueDays: 3 },
    ])
  })

  test('are not overdue on the promised day', () => {
    expect(joernWith({ waits: [{ ...open, promisedBy: day }] }).waits[0]).toMatchObject({
      overdue: false,
      overdueDays: 0,
    })
  })

  test('block a goal until the latest of their dates; without any date nobody knows', () => {
    const waits = [
      { ...open, id: 'V1', promisedBy: '2027-03-01', expected: '2027-01-01' },
      { ...open, id: 'V2', promisedBy: '2027-02-01' },
      { ...open, id: 'V3' },
    ]
    expect(joernWith({ waits }).blockedGoals).toEqual([
      { goal: 'G1', waits: ['V1', 'V2', 'V3'], date: '2027-02-01' },
    ])
    expect(joernWith({ waits: waits.slice(2) }).blockedGoals[0]?.date).toBeNull()
  })

  test('for a common goal suggest a tie between two who have none that holds', () => {
    const waits = [
      open,
      { ...open, id: 'V2', contact: 'J5' },
      { ...open, id: 'V3', contact: 'J6', blocks: ['G2'] },
    ]
    const tie = { id: 'T1', from: 'J5', to: 'J4', kind: 'private' as const }
    expect(joernWith({ waits, ties: [] }).suggestedTies).toEqual([['J4', 'J5']])
    expect(joernWith({ waits, ties: [tie] }).suggestedTies).toEqual([])
    expect(joernWith({ waits, ties: [{ ...tie, until: '2026-12-07' }] }).suggestedTies).toEqual([
      ['J4', 'J5'],
    ])
    const twice = [open, { ...open, id: 'V2', blocks: ['G1', 'G2'] }]
    expect(joernWith({ waits: twice, ties: [] }).suggestedTies).toEqual([])
  })

  test('of which the goals are not seen block nothing', () => {
    expect(insights({ ...joern, waits: [{ id: 'V1', contact: 'J4' }] }, day)).toMatchObject({
      waits: [{ id: 'V1', days: null, open: true, overdue: false }],
      blockedGoals: [],
      suggestedTies: [],
    })
  })
})

test('a goal can start when what it requires is reached and no wait blocks it', () => {
  const [goal] = joern.goals as [CaseFile['goals'][number]]
  const requires = (strength: 'required' | 'wished') => ({
    ...goal,
    id: 'B',
    status: 'not_started' as const,
    prerequisites: [{ goal: 'A', strength }],
  })
  const startable = (status: typeof goal.status, strength: 'required' | 'wished' = 'required') =>
    joernWith({ waits: [], goals: [{ ...goal, id: 'A', status }, requires(strength)] }).startableGoals
  expect(startable('reached')).toEqual(['B'])
  expect(startable('under_way')).toEqual([])
  expect(startable('under_way', 'wished')).toEqual(['B'])
  const { prerequisites: _, ...inPart } = requires('wished')
  expect(insights({ ...joern, goals: [inPart] }, day).startableGoals).toEqual([])
})

test('a missing tie counts from its first to its last day', () => {
  const ties = [{ id: 'T1', from: 'J1', to: 'J2', kind: 'missing' as const, since: day, until: '2026-12-10' }]
  const on = (date: string) => joernWith({ ties }, date).missingTies
  expect([addDays(day, -1), day, '2026-12-10', '2026-12-11'].map(on)).toEqual([[], ['T1'], ['T1'], []])
})

test('the help trend compares the last ten with the ten before, whatever their order in the file', () => {
  const [followUp] = joern.followUps as [FollowUp]
  const done = (index: number): FollowUp => ({
    ...followUp,
    id: `O${index}`,
    state: 'done',
    doneOn: addDays('2026-06-01', index),
    actualHelp: index < 10 ? 1 : 3,
  })
  const twenty = Array.from({ length: 20 }, (_, index) => done(index))
  expect(joernWith({ followUps: twenty }).helpTrend).toBe(2)
  expect(joernWith({ followUps: twenty.toReversed() }).helpTrend).toBe(2)
  expect(joernWith({ followUps: twenty.slice(1) }).helpTrend).toBeNull()
  expect(joernWith({ followUps: twenty }, '2026-06-19').helpTrend).toBeNull()
})

test('insights are of what the reader sees', () => {
  const seen = visible(joern, 'J12', '2026-12-08T09:00:00+01:00')
  expect(seen && insights(seen, day).waits.map(({ contact }) => contact)).toEqual(['J5'])
})
