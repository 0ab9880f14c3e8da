import { describe, expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { arriving, leaving } from './attendance.ts'
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { applyChanges, revertChanges } from './change.ts'
import type { Command, CommandOf } from './command.ts'
import { decide } from './decide.ts'
import { kindOfDecision, writtenAs } from './decision-kind.ts'
import { followUpSuggestions } from './follow-up-suggestions.ts'
import type { Participant } from './meeting.ts'
import { notShown } from './not-shown.ts'
import { problems } from './problems.ts'
import { inTurn, speakingOrder } from './speaking-order.ts'
import { room, visible } from './visible.ts'

const maja = caseFileSchema.parse(majaJson)
const joern = caseFileSchema.parse(joernJson)
const now = '2026-12-03T10:30:00+01:00'

const meetingOf = (file: CaseFile, id = 'N1') => {
  const meeting = file.meetings.find((one) => one.id === id)
  if (!meeting) throw new Error(`No meeting ${id}`)
  return meeting
}
const participant = (file: CaseFile, contact: string): Participant => {
  const one = meetingOf(file).participants.find((each) => each.contact === contact)
  if (!one) throw new Error(`${contact} is not invited`)
  return one
}
const isOf = ({ mode, items }: Participant) => ({ mode, ...(items && { items }) })

const comes = (file: CaseFile, contact: string, item: string): CommandOf<'setAttendance'> => {
  const was = isOf(participant(file, contact))
  const set = arriving(participant(file, contact), meetingOf(file).agenda, item, 'end')
  return { type: 'setAttendance', meeting: 'N1', contact, set, was }
}
const goes = (file: CaseFile, contact: string, item: string): CommandOf<'setAttendance'> => {
  const was = isOf(participant(file, contact))
  const set = leaving(participant(file, contact), meetingOf(file).agenda, item)
  return { type: 'setAttendance', meeting: 'N1', contact, set, was }
}

/** The file after a command that is accepted, valid and can be turned back. */
function fileAfter(file: CaseFile, actor: string, command: Command): CaseFile {
  const decision = decide(file, command, actor, now)
  if (!decision.ok) throw new Error(`${command.type} by ${actor}: ${decision.refusal.code}`)
  const changed = applyChanges(file, decision.changes)
  expect(problems(changed)).toEqual([])
  expect(revertChanges(changed, decision.changes)).toEqual(file)
  return changed
}
const refusal = (file: CaseFile, actor: string, command: Command) => {
  const decision = decide(file, command, actor, now)
  return decision.ok ? 'done' : decision.refusal
}

describe('who is there', () => {
  test('one who goes is there until that item, one who comes from it on', () => {
    const gone = fileAfter(maja, 'M4', goes(maja, 'M5', 'p3'))
    expect(isOf(participant(gone, 'M5'))).toEqual({ mode: 'in_person', items: ['p1', 'p2'] })
    const back = fileAfter(gone, 'M1', comes(gone, 'M5', 'p6'))
    expect(isOf(participant(back, 'M5'))).toEqual({
      mode: 'in_person',
      items: ['p1', 'p2', 'p6', 'p7', 'p8'],
    })
    // Nothing else of the meeting is touched.
    expect({ ...meetingOf(back), participants: [] }).toEqual({ ...meetingOf(maja), participants: [] })
  })

  test('one who was expected and has not come is noted as absent, and comes after all', () => {
    const absent = fileAfter(maja, 'M4', goes(maja, 'M13', 'p1'))
    expect(isOf(participant(absent, 'M13'))).toEqual({ mode: 'regrets' })
    expect(participant(absent, 'M13')).toMatchObject({ role: 'companion', required: false })
    const there = fileAfter(absent, 'M4', comes(absent, 'M13', 'p1'))
    expect(isOf(participant(there, 'M13'))).toEqual({ mode: 'in_person' })
  })

  test('one who goes before their first item comes back the way they were there', () => {
    const { agenda } = meetingOf(maja)
    const byPhone = { ...participant(maja, 'M11'), mode: 'phone' as const }
    const absent = { ...byPhone, ...leaving(byPhone, agenda, 'p1') }
    expect(arriving(absent, agenda, 'p1', 'end', byPhone.mode)).toEqual({ mode: 'phone' })
    // How they are there now says more than how they once were.
    expect(arriving({ ...byPhone, items: ['p1'] }, agenda, 'p2', 'end', 'video')).toEqual({ mode: 'phone' })
  })

  test('one who had written and comes at one item is there at that item alone', () => {
    const { agenda } = meetingOf(maja)
    expect(arriving(participant(maja, 'M2'), agenda, 'p5', 'item')).toEqual({
      mode: 'in_person',
      items: ['p5'],
    })
  })

  test('it is noted by those who run the meeting alone, while it is not published', () => {
    const command = goes(maja, 'M5', 'p3')
    expect(refusal(maja, 'M11', command)).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(maja, 'citizen', command)).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(maja, 'M10', command)).toEqual({ reason: 'not_found', code: 'not_found' })
    const published = { ...maja, meetings: [{ ...meetingOf(maja), state: 'published' as const }] }
    expect(refusal(published, 'M1', command)).toMatchObject({ code: 'wrong_state' })
    const called = { ...maja, meetings: [{ ...meetingOf(maja), state: 'called' as const }] }
    expect(refusal(called, 'M1', command)).toMatchObject({ code: 'wrong_state' })
  })

  test('two who note the same person differently are told; of others nothing is overwritten', () => {
    const [one, two] = [goes(maja, 'M5', 'p3'), goes(maja, 'M5', 'p2')]
    expect(refusal(fileAfter(maja, 'M1', one), 'M4', two)).toMatchObject({
      reason: 'conflict',
      conflicts: [{ field: 'items', yours: ['p1'], theirs: ['p1', 'p2'] }],
    })
    const both = fileAfter(fileAfter(maja, 'M1', one), 'M4', goes(maja, 'M11', 'p2'))
    expect(isOf(participant(both, 'M5'))).toMatchObject({ items: ['p1', 'p2'] })
    expect(isOf(participant(both, 'M11'))).toMatchObject({ items: ['p1'] })
  })

  test('nobody who is not invited, and no item that is not on the agenda', () => {
    const set = { mode: 'in_person' } as const
    const note = { type: 'setAttendance', meeting: 'N1', set, was: set } as const
    expect(refusal(maja, 'M1', { ...note, contact: 'M10' })).toMatchObject({ reason: 'not_found' })
    expect(refusal(maja, 'M1', { ...note, name: 'En fremmed' })).toMatchObject({ reason: 'not_found' })
    const elsewhere: Command = { ...note, contact: 'M1', set: { ...set, items: ['nowhere'] } }
    expect(refusal(maja, 'M1', elsewhere)).toMatchObject({ code: 'unknown_reference', field: 'items' })
  })

  test('a minute-taker does not open more to themselves by being there', () => {
    const file = fileAfter(maja, 'M1', goes(maja, 'M4', 'p6'))
    expect(refusal(file, 'M4', comes(file, 'M4', 'p6'))).toMatchObject({ code: 'shows_more' })
    expect(isOf(participant(fileAfter(file, 'M1', comes(file, 'M4', 'p6')), 'M4'))).toEqual({
      mode: 'in_person',
    })
  })
})

describe('the screen in the room', () => {
  const seen = (file: CaseFile, item: string) => room(file, 'N1', item, now)
  const ids = (file: CaseFile, item: string) =>
    seen(file, item)?.meetings[0]?.statuses.map(({ id }) => id) ?? []
  const count = (file: CaseFile, item: string, as = 'M1') => {
    const view = visible(file, as, now)
    return view && notShown(view, seen(file, item), 'N1', item)
  }

  test('somebody who goes opens it to the others, somebody who comes closes it', () => {
    const before = ids(maja, 'p4')
    const without = fileAfter(maja, 'M1', goes(maja, 'M5', 'p4'))
    expect(ids(without, 'p4')).toEqual(expect.arrayContaining(before))
    const housing = ids(maja, 'p5')
    const school = fileAfter(maja, 'M1', comes(maja, 'M5', 'p5'))
    expect(ids(school, 'p5').every((id) => housing.includes(id))).toBe(true)
    expect(ids(school, 'p5')).not.toContain('S8')
  })

  test('the number is of what its operator sees and the room does not', () => {
    const item = 'p4'
    const view = visible(maja, 'M1', now)
    const heard = view?.meetings[0]?.statuses.filter((one) => !one.agendaItem || one.agendaItem === item)
    const shown = ids(maja, item)
    expect(count(maja, item)).toBe(heard?.filter(({ id }) => !shown.includes(id)).length)
    expect(count(maja, item)).toBeGreaterThan(0)
  })

  test('nobody is told that there is something about criminal matters, nor of a draft', () => {
    const add = (file: CaseFile, lifeArea: 'legal' | 'debt', state: 'draft' | 'shared'): CaseFile => ({
      ...file,
      meetings: file.meetings.map((meeting) => ({
        ...meeting,
        statuses: [
          ...meeting.statuses,
          { id: 'X', by: 'M1', text: 'Retssagen', agendaItem: 'p4', lifeArea, level: 'all' as const, state },
        ],
      })),
    })
    const usual = count(maja, 'p4')
    expect(count(add(maja, 'legal', 'shared'), 'p4')).toBe(usual)
    expect(count(add(maja, 'debt', 'draft'), 'p4')).toBe(usual)
    expect(count(add(maja, 'debt', 'shared'), 'p4')).toBe(Number(usual) + 1)
  })
})

describe('who speaks', () => {
  const { agenda } = meetingOf(maja)
  const round = agenda.find(({ id }) => id === 'p4')
  if (!round) throw new Error('No status round')

  test('the citizen first and last, those who are there, then those read aloud', () => {
    const turns = speakingOrder(round, meetingOf(maja), meetingOf(maja).statuses)
    expect(turns[0]).toEqual({ who: 'citizen', readAloud: false })
    expect(turns.at(-1)).toEqual({ who: 'citizen', readAloud: false })
    expect(turns.slice(1, -1).map(({ who }) => who)).toEqual([
      'M1',
      'M4',
      'M5',
      'M11',
      'M13',
      'M6',
      'M7',
      'M2',
    ])
    expect(turns.filter(({ readAloud }) => readAloud).map(({ who }) => who)).toEqual(['M6', 'M7', 'M2'])
    const heard = inTurn(meetingOf(maja).statuses, turns).map(({ by }) => by)
    expect([...new Set(heard)]).toEqual(['citizen', 'M1', 'M4', 'M5', 'M11', 'M13', 'M6', 'M7', 'M2'])
  })

  test('who has left is read aloud, and the citizen has no turn without being there', () => {
    const file = fileAfter(fileAfter(maja, 'M1', goes(maja, 'M5', 'p4')), 'M1', goes(maja, 'citizen', 'p1'))
    const turns = speakingOrder(round, meetingOf(file), meetingOf(file).statuses)
    expect(turns[0]).toEqual({ who: 'citizen', readAloud: true })
    expect(turns.filter(({ who }) => who === 'citizen')).toHaveLength(1)
    expect(turns).toContainEqual({ who: 'M5', readAloud: true })
    expect(speakingOrder({ id: 'p4', kind: 'break', owners: [] }, { participants: [] }, [])).toEqual([])
  })
})

describe('numbers round the table', () => {
  const question = 'Hvor trygge er vi ved planen?'
  const note = (by: string, value?: number, was?: number): Command => ({
    type: 'noteScale',
    meeting: 'N1',
    by,
    question,
    ...(value !== undefined && { value }),
    ...(was !== undefined && { was }),
  })

  test('are noted for each who is there, corrected and taken back', () => {
    const file = fileAfter(fileAfter(maja, 'M4', note('citizen', 6)), 'M1', note('M11', 7))
    expect(meetingOf(file).scales).toEqual([
      { by: 'citizen', question, value: 6 },
      { by: 'M11', question, value: 7 },
    ])
    expect(meetingOf(fileAfter(file, 'M4', note('citizen', 5, 6))).scales[0]?.value).toBe(5)
    expect(meetingOf(fileAfter(file, 'M4', note('citizen', undefined, 6))).scales).toHaveLength(1)
    expect(refusal(file, 'M4', note('citizen', 4))).toMatchObject({
      reason: 'conflict',
      conflicts: [{ field: 'value', yours: 4, theirs: 6 }],
    })
  })

  test('by those who run the meeting and are there throughout, of those who are there', () => {
    expect(refusal(maja, 'M11', note('M11', 7))).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(maja, 'M4', note('M6', 7))).toMatchObject({ code: 'unknown_reference', field: 'by' })
    expect(refusal(maja, 'M4', { type: 'noteScale', meeting: 'N1', by: 'M4', question: ' ' })).toMatchObject({
      code: 'text_missing',
    })
    const part = fileAfter(maja, 'M1', goes(maja, 'M4', 'p6'))
    expect(refusal(part, 'M4', note('M4', 7))).toMatchObject({ code: 'not_there_throughout' })
  })
})

test('what cannot be promised and what is not agreed on say so in the text itself', () => {
  for (const kind of ['decision', 'not_promised', 'not_agreed'] as const) {
    const text = writtenAs(kind, ' Praktik fra 1. marts. ')
    expect(kindOfDecision(text)).toEqual({ kind, text: 'Praktik fra 1. marts.' })
    expect(writtenAs(kind, text)).toBe(text)
  }
  expect(writtenAs('not_promised', 'Fast arbejde')).toBe('Det kan vi ikke love: Fast arbejde')
  expect(kindOfDecision(writtenAs('not_agreed', ''))).toEqual({ kind: 'not_agreed', text: '' })
  expect(kindOfDecision('Vi lover at ringe.')).toEqual({ kind: 'decision', text: 'Vi lover at ringe.' })
  expect(joern.meetings[0]?.decisions.map(({ text }) => kindOfDecision(text).kind)).not.toContain(
    'not_agreed',
  )
})

test('what may be agreed on comes from what stands still, and not what is agreed on already', () => {
  const day = '2026-12-03'
  const housing = followUpSuggestions(maja, 'N1', 'housing', day)
  expect(housing).toContainEqual({ about: 'wait', contact: 'M2', goal: 'G1' })
  expect(followUpSuggestions(maja, 'N1', undefined, day)).toHaveLength(4)
  const [agreed] = maja.followUps
  if (!agreed) throw new Error('No follow-up')
  const earlier = { ...maja, followUps: [{ ...agreed, meeting: 'N0' }] }
  expect(followUpSuggestions(earlier, 'N1', undefined, day)[0]).toEqual({
    about: 'text',
    text: agreed.text,
    goal: 'G1',
  })
  const again = {
    ...maja,
    followUps: [
      { ...agreed, meeting: 'N0' },
      { ...agreed, id: 'X', meeting: 'N1' },
    ],
  }
  expect(JSON.stringify(followUpSuggestions(again, 'N1', undefined, day))).not.toContain(agreed.text)
  // Nothing is suggested from what the reader does not see.
  const school = visible(maja, 'M5', now)
  if (!school) throw new Error('The school sees nothing')
  expect(followUpSuggestions(school, 'N1', 'housing', day)).toEqual([])
})
