import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { applyChanges } from './change.ts'
import type { Command, CommandOf } from './command.ts'
import { decide } from './decide.ts'
import { toldAfter } from './experiences.ts'
import { problems } from './problems.ts'
import { visible } from './visible.ts'

// N1 has been held. M1 coordinates; M5, the school, was there for a part; M6 only wrote; M9, the grandmother, was there.
const maja = caseFileSchema.parse(majaJson)
const unasked: CaseFile = { ...maja, experiences: [] }
const now = '2026-12-03T12:00:00+01:00'

const fileAfter = (file: CaseFile, ...steps: [actor: string, command: Command, at?: string][]): CaseFile =>
  steps.reduce((current, [actor, command, at = now]) => {
    const decision = decide(current, command, actor, at)
    if (!decision.ok) throw new Error(`${command.type} by ${actor}: ${decision.refusal.code}`)
    const changed = applyChanges(current, decision.changes)
    expect(problems(changed)).toEqual([])
    return changed
  }, file)

const refusal = (file: CaseFile, actor: string, command: Command) => {
  const decision = decide(file, command, actor, now)
  return decision.ok ? 'done' : decision.refusal
}
const notAllowed = (code: string) => ({ reason: 'not_allowed', code })

type Telling = CommandOf<'tellExperience'>
const telling = (answer: Telling['set']['answer'], extra: Partial<Telling> = {}): Telling => ({
  type: 'tellExperience',
  meeting: 'N1',
  question: 'cooperation',
  experience: 'X9',
  set: { answer },
  was: {},
  ...extra,
})
const inState = (state: CaseFile['meetings'][number]['state']): CaseFile => ({
  ...unasked,
  meetings: unasked.meetings.map((meeting) => ({ ...meeting, state })),
})

test('the citizen answers all three, who took part by profession one, and nobody else is asked', () => {
  const { experiences } = fileAfter(
    unasked,
    ['citizen', telling('some')],
    ['citizen', telling('no', { question: 'knows_next', experience: 'X10' })],
    ['M5', telling('high', { experience: 'X11', set: { answer: 'high', comment: 'Det gik godt.' } })],
  )
  const on = '2026-12-03'
  expect(experiences).toEqual([
    { id: 'X9', meeting: 'N1', question: 'cooperation', by: 'citizen', answer: 'some', on },
    { id: 'X10', meeting: 'N1', question: 'knows_next', by: 'citizen', answer: 'no', on },
    {
      id: 'X11',
      meeting: 'N1',
      question: 'cooperation',
      by: 'M5',
      answer: 'high',
      comment: 'Det gik godt.',
      on,
    },
  ])
  expect(refusal(unasked, 'M5', telling('yes', { question: 'knows_next' }))).toEqual(
    notAllowed('not_your_question'),
  )
  const absent = unasked.meetings[0]?.participants.find(({ mode }) => mode === 'written')?.contact ?? ''
  expect(refusal(unasked, absent, telling('high'))).toEqual(notAllowed('did_not_take_part'))
  const relative = unasked.contacts.find(({ kind }) => kind === 'relative')?.id ?? ''
  expect(unasked.meetings[0]?.participants.find(({ contact }) => contact === relative)?.mode).toBe(
    'in_person',
  )
  expect(refusal(unasked, relative, telling('high'))).toEqual(notAllowed('did_not_take_part'))
})

test('nobody is asked before the meeting has been held, nor of one that was cancelled', () => {
  for (const state of ['polling', 'called'] as const) {
    expect(refusal(inState(state), 'citizen', telling('some'))).toEqual(notAllowed('not_held_yet'))
  }
  for (const state of ['draft', 'cancelled'] as const) {
    expect(refusal(inState(state), 'M1', telling('some'))).toEqual(notAllowed('not_held_yet'))
  }
  for (const state of ['in_review', 'published'] as const) {
    expect(refusal(inState(state), 'citizen', telling('some'))).toBe('done')
  }
})

test('an answer is one’s own to change, from what it was; the day is that of the change', () => {
  const told = fileAfter(unasked, ['citizen', telling('less', { set: { answer: 'less', comment: 'Nej' } })])
  const changed = telling('some', { experience: 'X10', was: { answer: 'less', comment: 'Nej' } })
  const after = fileAfter(told, ['citizen', changed, '2026-12-05T09:00:00+01:00'])
  expect(after.experiences).toEqual([
    { id: 'X9', meeting: 'N1', question: 'cooperation', by: 'citizen', answer: 'some', on: '2026-12-05' },
  ])
  // Answered in two windows: the second one is told.
  expect(refusal(told, 'citizen', telling('high', { experience: 'X10' }))).toMatchObject({
    reason: 'conflict',
    conflicts: [{ field: 'answer', yours: 'high', theirs: 'less' }],
  })
  // Another's answer is another's.
  expect(fileAfter(told, ['M5', telling('high', { experience: 'X10' })]).experiences).toHaveLength(2)
  expect(refusal(told, 'M5', telling('high'))).toEqual({ reason: 'invalid', code: 'id_taken' })
})

test('what is no answer to the question, or holds what looks like a CPR number, is refused', () => {
  expect(refusal(unasked, 'citizen', telling('yes'))).toMatchObject({ code: 'answer_to_another_question' })
  const comment = 'Jeg er 0101011234'
  expect(refusal(unasked, 'citizen', telling('some', { set: { answer: 'some', comment } }))).toMatchObject({
    code: 'cpr_like',
    field: 'comment',
  })
})

test('an answer is seen by the citizen, the coordinator and who gave it; together they are counted', () => {
  const told = fileAfter(
    unasked,
    ['citizen', telling('less')],
    ['M5', telling('some', { experience: 'X10' })],
    ['M11', telling('some', { experience: 'X11' })],
  )
  const seenBy = (who: string) => visible(told, who, now)?.experiences.map(({ id }) => id)
  expect(seenBy('citizen')).toEqual(['X9', 'X10', 'X11'])
  expect(seenBy('M1')).toEqual(['X9', 'X10', 'X11'])
  expect(seenBy('M5')).toEqual(['X10'])
  expect(seenBy('M4')).toEqual([])
  expect(toldAfter(told, 'N1')).toMatchObject([
    {
      question: 'cooperation',
      counts: [
        { answer: 'some', count: 2 },
        { answer: 'less', count: 1 },
      ],
    },
  ])
})

test('the coordinator collects a lesson and says what becomes of it; the citizen reads it', () => {
  const lesson = { id: 'L1', text: 'Ring før klokken ti.', offer: 'Gældsrådgivning' }
  const collected = fileAfter(maja, ['M1', { type: 'addLesson', lesson }])
  expect(collected.lessons).toEqual([{ ...lesson, state: 'collected', on: '2026-12-03' }])
  const shared: Command = {
    type: 'editLesson',
    lesson: 'L1',
    set: { state: 'shared' },
    was: { state: 'collected', offer: 'Gældsrådgivning' },
  }
  const after = fileAfter(collected, ['M1', shared, '2026-12-08T09:00:00+01:00'])
  expect(after.lessons).toEqual([
    { id: 'L1', text: 'Ring før klokken ti.', state: 'shared', on: '2026-12-03' },
  ])
  expect(visible(after, 'citizen', now)?.lessons).toHaveLength(1)
  expect(refusal(after, 'citizen', shared)).toEqual(notAllowed('not_allowed'))
  expect(refusal(after, 'M11', shared)).toEqual({ reason: 'not_found', code: 'not_found' })
  expect(refusal(maja, 'M11', { type: 'addLesson', lesson })).toEqual(notAllowed('not_allowed'))
  expect(refusal(after, 'M1', { ...shared, set: { state: 'used' } })).toMatchObject({ reason: 'conflict' })
  expect(refusal(maja, 'M1', { type: 'addLesson', lesson: { id: 'L2', text: ' ' } })).toEqual({
    reason: 'invalid',
    code: 'text_missing',
    field: 'text',
  })
})
