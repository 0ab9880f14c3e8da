import { describe, expect, test } from 'vitest'
import type { AgendaItem, Participant } from './meeting.ts'
import { planNotes } from './plan-notes.ts'

const now = '2026-12-03T09:00:00+01:00'
const citizen = { contact: 'citizen', required: true, mode: 'in_person' } as const
const welcome: AgendaItem = { id: 'p1', title: '', kind: 'welcome', minutes: 60, owners: [] }
type Plan = Parameters<typeof planNotes>[0]
const plan: Plan = {
  start: '2026-12-10T10:00:00+01:00',
  end: '2026-12-10T11:00:00+01:00',
  chair: 'A',
  minuteTaker: 'B',
  participants: [citizen],
  notWanted: [],
  agenda: [welcome],
}
const notes = (changes: Partial<Plan>) => planNotes({ ...plan, ...changes }, now).map(({ note }) => note)
const at = (start: string) => ({ start, end: new Date(Date.parse(start) + 3_600_000).toISOString() })

test('nothing is said about a plan without anything to think of', () => {
  expect(notes({})).toEqual([])
})

describe('people', () => {
  test('one person both leads and writes', () => {
    expect(notes({ minuteTaker: 'A' })).toEqual(['chair_takes_minutes'])
    const { chair: _, minuteTaker: __, ...open } = plan
    expect(planNotes(open, now)).toEqual([])
  })

  test('seven are fine, eight are many; whoever writes does not count', () => {
    const people = (count: number, mode: Participant['mode']) =>
      Array.from({ length: count }, (_, at) => ({ contact: `M${at}`, required: false, mode }))
    expect(notes({ participants: [citizen, ...people(6, 'phone')] })).toEqual([])
    expect(planNotes({ ...plan, participants: [citizen, ...people(7, 'video')] }, now)).toEqual([
      { note: 'many', people: 8 },
    ])
    expect(notes({ participants: [citizen, ...people(9, 'written')] })).toEqual([])
  })

  test('somebody the citizen does not want, as a contact or by name', () => {
    const notWanted = [{ contact: 'M1' }, { name: 'Finn' }, { contact: 'M2' }]
    const participants: Participant[] = [
      citizen,
      { contact: 'M1', required: true, mode: 'phone' },
      { name: 'Finn', required: false, mode: 'in_person' },
    ]
    expect(planNotes({ ...plan, notWanted, participants }, now)).toEqual([
      { note: 'not_wanted', who: 'M1' },
      { note: 'not_wanted', who: 'Finn' },
    ])
  })

  test('a meeting without the citizen', () => {
    expect(notes({ participants: [] })).toEqual(['citizen_not_there'])
  })
})

describe('the day', () => {
  test.each([
    ['2026-12-25T10:00:00+01:00', ['holiday']],
    ['2026-12-24T10:00:00+01:00', ['closing_day']],
    ['2026-12-12T10:00:00+01:00', ['weekend']],
    ['2027-03-28T10:00:00+02:00', ['holiday']],
    ['2026-12-02T10:00:00+01:00', ['past']],
    ['2027-06-03T10:00:00+02:00', []],
    ['2027-06-04T10:00:00+02:00', ['far_away']],
  ])('%s', (start, expected) => {
    expect(notes(at(start))).toEqual(expected)
  })
})

test('half a year is counted from the meeting before, when that is still to come', () => {
  const far = (before: string) => planNotes({ ...plan, ...at('2027-08-12T10:00:00+02:00') }, now, { before })
  expect(far('2026-11-05T10:00:00+01:00')).toEqual([{ note: 'far_away' }])
  expect(far('2027-02-11T10:00:00+01:00')).toEqual([{ note: 'far_away' }])
  expect(far('2027-02-12T10:00:00+01:00')).toEqual([])
})

test('the agenda against the length of the meeting', () => {
  const agenda = (minutes: number) => ({ agenda: [{ ...welcome, minutes }] })
  expect(notes(agenda(60))).toEqual([])
  expect(planNotes({ ...plan, ...agenda(75) }, now)).toEqual([{ note: 'agenda_long', minutes: 15 }])
  expect(planNotes({ ...plan, ...agenda(40) }, now)).toEqual([{ note: 'agenda_short', minutes: 20 }])
  const { start: _, ...open } = plan
  expect(planNotes({ ...open, ...agenda(75) }, now)).toEqual([])
})
