import { describe, expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { applyChanges } from './change.ts'
import type { Command, CommandOf, MeetingPlan } from './command.ts'
import { decide, foresee } from './decide.ts'
import { problems } from './problems.ts'
import { visible } from './visible.ts'

const maja = caseFileSchema.parse(majaJson)
const now = '2026-12-03T09:00:00+01:00'

const plan: MeetingPlan = {
  purpose: 'Opfølgning',
  templates: ['short_follow_up'],
  start: '2027-01-28T10:00:00+01:00',
  end: '2027-01-28T10:20:00+01:00',
  ifCitizenAbsent: 'ask_first',
  notWanted: [],
  chair: 'M1',
  minuteTaker: 'M4',
  participants: [
    { contact: 'citizen', required: true, mode: 'in_person' },
    { contact: 'M1', required: true, mode: 'in_person' },
    { contact: 'M4', required: true, mode: 'in_person' },
    { contact: 'M11', required: true, mode: 'in_person' },
  ],
  agenda: [{ id: 'a1', title: 'Egne ord', kind: 'own_words', minutes: 5, owners: ['citizen'] }],
}

/** The file after each command was accepted, in order; every step leaves a valid file. */
function fileAfter(file: CaseFile, ...steps: [actor: string, command: Command][]): CaseFile {
  return steps.reduce((current, [actor, command]) => {
    const decision = decide(current, command, actor, now)
    if (!decision.ok) throw new Error(`${command.type} by ${actor}: ${decision.refusal.code}`)
    const changed = applyChanges(current, decision.changes)
    expect(problems(changed)).toEqual([])
    return changed
  }, file)
}

const refusal = (file: CaseFile, actor: string, command: Command) => {
  const decision = decide(file, command, actor, now)
  return decision.ok ? 'done' : decision.refusal
}

const planned = fileAfter(maja, ['M1', { type: 'planMeeting', meeting: 'N2', plan }])
const called = fileAfter(planned, ['M1', { type: 'callMeeting', meeting: 'N2' }])
const written = (by: string, extra: Partial<Extract<Command, { type: 'writeStatus' }>> = {}): Command => ({
  type: 'writeStatus',
  meeting: 'N2',
  status: `T-${by}`,
  text: 'Vi åbner post om mandagen.',
  lifeArea: 'daily_life',
  level: 'all',
  share: true,
  ...extra,
})
const followUp: CommandOf<'addFollowUp'> = {
  type: 'addFollowUp',
  followUp: {
    id: 'O20',
    text: 'Åbne post sammen',
    owner: 'M11',
    helpers: ['citizen'],
    dueOn: '2027-02-01',
    plannedHelp: 2,
    goals: [],
    meeting: 'N2',
    lifeArea: 'daily_life',
    level: 'all',
  },
}

const meetingOf = (file: CaseFile) => file.meetings.find(({ id }) => id === 'N2')

describe('planning', () => {
  test('the coordinator plans a draft that nobody else sees, and calls it', () => {
    expect(meetingOf(planned)).toMatchObject({ state: 'draft', purpose: 'Opfølgning', statuses: [] })
    expect(visible(planned, 'M4', now)?.meetings.map(({ id }) => id)).toEqual(['N1'])
    expect(visible(called, 'M4', now)?.meetings.map(({ id }) => id)).toEqual(['N1', 'N2'])
  })

  test('nobody else plans, and a stranger does not learn that there is a case', () => {
    const command: Command = { type: 'planMeeting', meeting: 'N3', plan }
    expect(refusal(maja, 'M4', command)).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(maja, 'citizen', command)).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(maja, 'M10', command)).toEqual({ reason: 'not_found', code: 'not_found' })
  })

  test('is asked about before it is called, while somebody is to be asked', () => {
    const poll: Command = { type: 'pollMeeting', meeting: 'N2' }
    const asked = fileAfter(planned, ['M1', poll])
    expect(asked.meetings.find(({ id }) => id === 'N2')?.state).toBe('polling')
    expect(fileAfter(asked, ['M1', poll])).toEqual(asked)
    expect(refusal(planned, 'citizen', poll)).toMatchObject({ code: 'not_allowed' })
    expect(refusal(planned, 'M4', poll)).toMatchObject({ reason: 'not_found' })
    expect(refusal(called, 'M1', poll)).toMatchObject({ code: 'wrong_state' })
    const { chair: _, minuteTaker: __, ...alone } = { ...plan, participants: [] }
    const nobody = fileAfter(maja, ['M1', { type: 'planMeeting', meeting: 'N2', plan: alone }])
    expect(refusal(nobody, 'M1', poll)).toMatchObject({ code: 'nobody_to_ask', field: 'participants' })
  })

  test('a meeting without a time is not called', () => {
    const { start: _, end: __, ...timeless } = plan
    const file = fileAfter(maja, ['M1', { type: 'planMeeting', meeting: 'N2', plan: timeless }])
    expect(refusal(file, 'M1', { type: 'callMeeting', meeting: 'N2' })).toMatchObject({
      reason: 'invalid',
      code: 'no_time',
      field: 'start',
    })
  })

  test('two who change one field: the second gets both values and nothing is overwritten', () => {
    const edit = (place: string): Command => ({ type: 'editMeeting', meeting: 'N2', set: { place }, was: {} })
    const file = fileAfter(called, ['M1', edit('Biblioteket')])
    expect(refusal(file, 'M1', edit('Rådhuset'))).toMatchObject({
      reason: 'conflict',
      conflicts: [{ field: 'place', yours: 'Rådhuset', theirs: 'Biblioteket' }],
    })
    expect(refusal(file, 'M1', edit('Biblioteket'))).toBe('done')
  })

  test('a field that is in `was` alone is taken away', () => {
    const file = fileAfter(
      called,
      ['M1', { type: 'editMeeting', meeting: 'N2', set: { place: 'Biblioteket' }, was: {} }],
      ['M1', { type: 'editMeeting', meeting: 'N2', set: {}, was: { place: 'Biblioteket' } }],
    )
    expect(meetingOf(file)).not.toHaveProperty('place')
  })
})

describe('statuses', () => {
  test('a draft is its author’s alone until it is shared', () => {
    const draft = fileAfter(called, ['M11', written('M11', { share: false })])
    expect(visible(draft, 'M1', now)?.meetings[1]?.statuses).toEqual([])
    expect(visible(draft, 'citizen', now)?.meetings[1]?.statuses).toEqual([])
    const shared = fileAfter(draft, [
      'M11',
      written('M11', { text: 'Nyt', was: 'Vi åbner post om mandagen.' }),
    ])
    expect(visible(shared, 'citizen', now)?.meetings[1]?.statuses).toMatchObject([
      { text: 'Nyt', state: 'shared' },
    ])
  })

  test('nobody writes in another’s name, and not in a meeting they are not invited to', () => {
    const file = fileAfter(called, ['M11', written('M11')])
    expect(
      refusal(file, 'M1', written('M11', { text: 'Andet', was: 'Vi åbner post om mandagen.' })),
    ).toMatchObject({
      reason: 'not_allowed',
    })
    expect(refusal(called, 'M5', written('M5'))).toMatchObject({ reason: 'not_found' })
    expect(refusal(called, 'M4', written('M4', { lifeArea: 'case' }))).toMatchObject({
      code: 'life_area_case',
    })
  })

  test('confirmed by those who run the meeting, and then closed', () => {
    const confirm: Command = { type: 'confirmStatus', meeting: 'N2', status: 'T-M11' }
    const file = fileAfter(called, ['M11', written('M11')])
    expect(refusal(file, 'M11', confirm)).toMatchObject({ reason: 'not_allowed' })
    const confirmed = fileAfter(file, ['M4', { type: 'holdMeeting', meeting: 'N2' }], ['M1', confirm])
    expect(meetingOf(confirmed)?.statuses[0]?.state).toBe('confirmed')
    expect(
      refusal(confirmed, 'M11', written('M11', { text: 'Andet', was: 'Vi åbner post om mandagen.' })),
    ).toMatchObject({ code: 'already_confirmed' })
  })

  test('a minute-taker who may not see a status cannot confirm it', () => {
    const hidden = fileAfter(called, ['M1', written('M1', { lifeArea: 'debt' })])
    expect(refusal(hidden, 'M4', { type: 'confirmStatus', meeting: 'N2', status: 'T-M1' })).toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('minutes', () => {
  const decision = { id: 'B20', text: 'Vi fortsætter.', lifeArea: 'meeting', level: 'times' } as const
  const add: Command = { type: 'addDecision', meeting: 'N2', decision }

  test('decisions are written by chair, minute-taker and coordinator alone', () => {
    expect(meetingOf(fileAfter(called, ['M4', add]))?.decisions).toEqual([{ ...decision, recordedBy: 'M4' }])
    expect(refusal(called, 'M11', add)).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(called, 'citizen', add)).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(called, 'M4', { ...add, decision: { ...decision, text: ' ' } })).toMatchObject({
      code: 'text_missing',
    })
  })

  test('a line given again after its tab had died is there once; another does not get its id', () => {
    const once = fileAfter(called, ['M4', add])
    expect(decide(once, add, 'M4', now)).toEqual({ ok: true, changes: [] })
    const other: Command = { ...add, decision: { ...decision, text: 'Noget andet.' } }
    expect(refusal(once, 'M4', other)).toMatchObject({ code: 'id_taken' })
    expect(refusal(once, 'M1', add)).toMatchObject({ code: 'id_taken' })

    const followUp: CommandOf<'addFollowUp'>['followUp'] = {
      id: 'O90',
      text: 'Ringe',
      owner: 'M4',
      helpers: [],
      dueOn: '2026-12-10',
      goals: [],
      meeting: 'N2',
      lifeArea: 'meeting',
      level: 'all',
    }
    const agreed = fileAfter(called, ['M4', { type: 'addFollowUp', followUp }])
    expect(decide(agreed, { type: 'addFollowUp', followUp }, 'M4', now)).toEqual({ ok: true, changes: [] })
    expect(
      refusal(agreed, 'M4', { type: 'addFollowUp', followUp: { ...followUp, dueOn: '2026-12-11' } }),
    ).toMatchObject({ code: 'id_taken' })
  })

  test('two who change other words of one decision both have theirs in it', () => {
    const edit = (text: string): Command => ({
      type: 'editDecision',
      meeting: 'N2',
      decision: 'B20',
      set: { text },
      was: { text: 'Vi fortsætter.' },
    })
    const first = fileAfter(called, ['M4', add], ['M1', edit('Nu: Vi fortsætter.')])
    const both = fileAfter(first, ['M4', edit('Vi fortsætter. Bo ringer.')])
    expect(meetingOf(both)?.decisions.map(({ text }) => text)).toEqual(['Nu: Vi fortsætter. Bo ringer.'])
    expect(refusal(both, 'M4', edit('Vi stopper.'))).toMatchObject({
      reason: 'conflict',
      conflicts: [{ field: 'text', yours: 'Vi stopper.', theirs: 'Nu: Vi fortsætter. Bo ringer.' }],
    })
  })

  test('what another wrote meanwhile is not moved to other readers unseen', () => {
    const { text, lifeArea, level } = decision
    const was = { text, lifeArea, level }
    const edit = (set: Extract<Command, { type: 'editDecision' }>['set']): Command => ({
      type: 'editDecision',
      meeting: 'N2',
      decision: 'B20',
      set,
      was,
    })
    const longer = 'Vi fortsætter. Han er i behandling igen.'
    const first = fileAfter(called, ['M4', add], ['M1', edit({ ...was, text: longer })])
    for (const moved of [{ lifeArea: 'housing' }, { level: 'all' }] as const) {
      expect(refusal(first, 'M4', edit({ ...was, ...moved }))).toMatchObject({
        reason: 'conflict',
        conflicts: [{ field: 'text', yours: was.text, theirs: longer }],
      })
    }
    // To readers it already has, it is put together.
    const both = fileAfter(first, ['M4', edit({ ...was, text: 'Nu: Vi fortsætter.' })])
    expect(meetingOf(both)?.decisions.map(({ text }) => text)).toEqual([
      'Nu: Vi fortsætter. Han er i behandling igen.',
    ])
  })

  test('a decision changed by one and removed by another is a conflict', () => {
    const file = fileAfter(
      called,
      ['M4', add],
      [
        'M1',
        {
          type: 'editDecision',
          meeting: 'N2',
          decision: 'B20',
          set: { text: 'Vi holder pause.' },
          was: { text: 'Vi fortsætter.' },
        },
      ],
    )
    const remove = (was: string): Command => ({ type: 'removeDecision', meeting: 'N2', decision: 'B20', was })
    expect(refusal(file, 'M4', remove('Vi fortsætter.'))).toMatchObject({ reason: 'conflict' })
    expect(meetingOf(fileAfter(file, ['M4', remove('Vi holder pause.')]))?.decisions).toEqual([])
  })

  test('the citizen reads first; then it is published; then it stands', () => {
    const review: Command = { type: 'reviewSummary', meeting: 'N2', verdict: 'approved' }
    const publish: Command = { type: 'publishSummary', meeting: 'N2', citizenDeclined: false }
    const compiled = fileAfter(called, ['M4', add], ['M4', { type: 'compileSummary', meeting: 'N2' }])
    expect(refusal(compiled, 'M4', review)).toMatchObject({ code: 'wrong_state' })
    expect(refusal(compiled, 'M1', publish)).toMatchObject({ code: 'citizen_has_not_read' })
    expect(refusal(compiled, 'M4', publish)).toMatchObject({ reason: 'not_allowed' })
    const published = fileAfter(compiled, ['citizen', review], ['M1', publish])
    expect(meetingOf(published)?.state).toBe('published')
    expect(refusal(published, 'M4', add)).toMatchObject({ reason: 'not_allowed', code: 'wrong_state' })
    expect(refusal(published, 'M4', { ...review, verdict: 'correction' })).toMatchObject({
      code: 'text_missing',
    })
    const corrected = fileAfter(published, ['M4', { ...review, verdict: 'correction', text: 'Uge 3.' }])
    expect(meetingOf(corrected)?.reviews.map(({ by, verdict }) => [by, verdict])).toEqual([
      ['citizen', 'approved'],
      ['M4', 'correction'],
    ])
  })

  test('a correction is opened by the coordinator, mended by those who run the meeting, and read by the citizen first', () => {
    const open: Command = { type: 'openCorrection', meeting: 'N2' }
    const review: Command = { type: 'reviewSummary', meeting: 'N2', verdict: 'approved' }
    const publish: Command = { type: 'publishSummary', meeting: 'N2', citizenDeclined: false }
    const compiled = fileAfter(called, ['M4', { type: 'compileSummary', meeting: 'N2' }])
    expect(refusal(called, 'M1', open)).toMatchObject({ code: 'wrong_state' })
    const published = fileAfter(compiled, ['citizen', review], ['M1', publish])
    for (const actor of ['citizen', 'M4']) {
      expect(refusal(published, actor, open)).toMatchObject({ reason: 'not_allowed', code: 'not_allowed' })
    }
    const opened = fileAfter(published, ['M1', open])
    expect(meetingOf(opened)?.state).toBe('in_review')
    const mended = fileAfter(opened, ['M4', add])
    expect(meetingOf(mended)?.decisions).toHaveLength(1)
    // What the citizen said to the first version does not count for the next.
    const first = { reviewsBefore: 1 }
    expect(decide(mended, publish, 'M1', now, first)).toMatchObject({
      ok: false,
      refusal: { code: 'citizen_has_not_read' },
    })
    expect(decide(mended, { ...publish, citizenDeclined: true }, 'M1', now, first).ok).toBe(true)
    expect(decide(fileAfter(mended, ['citizen', review]), publish, 'M1', now, first).ok).toBe(true)
    // Whoever has the published version may still answer it.
    expect(decide(mended, review, 'M4', now, first).ok).toBe(true)
    expect(decide(mended, review, 'M4', now)).toMatchObject({ refusal: { code: 'wrong_state' } })
  })

  test('a citizen who does not want to read first does not stop it', () => {
    const compiled = fileAfter(called, ['M4', { type: 'compileSummary', meeting: 'N2' }])
    const published = fileAfter(compiled, [
      'M1',
      { type: 'publishSummary', meeting: 'N2', citizenDeclined: true },
    ])
    expect(meetingOf(published)?.state).toBe('published')
  })
})

describe('follow-ups', () => {
  const added = fileAfter(called, ['M4', followUp])

  test('finished by its owner, its helper or the coordinator, with the help it took', () => {
    const finish: Command = { type: 'finishFollowUp', followUp: 'O20', actualHelp: 3 }
    for (const actor of ['M11', 'citizen', 'M1', 'M4']) {
      expect(fileAfter(added, [actor, finish]).followUps.at(-1)).toMatchObject({
        state: 'done',
        doneOn: '2026-12-03',
        actualHelp: 3,
      })
    }
    expect(refusal(added, 'M5', finish)).toMatchObject({ reason: 'not_found' })
    expect(refusal(added, 'M11', { ...finish, doneOn: '2026-12-04' })).toMatchObject({
      code: 'in_the_future',
    })
  })

  test('finished and opened again leaves it as it was', () => {
    const file = fileAfter(
      added,
      ['M11', { type: 'finishFollowUp', followUp: 'O20', actualHelp: 3 }],
      ['M11', { type: 'reopenFollowUp', followUp: 'O20' }],
    )
    expect(file).toEqual(added)
  })

  test('help level 0 needs a reason', () => {
    const done = { ...followUp.followUp, plannedHelp: 0 }
    expect(refusal(called, 'M4', { type: 'addFollowUp', followUp: done })).toMatchObject({
      code: 'help_reason_missing',
      field: 'helpReason',
    })
  })

  test('one that repeats gives the next one', () => {
    const monthly: Command = {
      type: 'addFollowUp',
      followUp: { ...followUp.followUp, dueOn: '2027-01-31', repeats: 'monthly' },
    }
    const file = fileAfter(
      called,
      ['M4', monthly],
      ['M11', { type: 'finishFollowUp', followUp: 'O20', actualHelp: 2, next: 'O21' }],
    )
    expect(file.followUps.at(-1)).toMatchObject({ id: 'O21', state: 'open', dueOn: '2027-02-28' })
    expect(file.followUps.at(-1)).not.toHaveProperty('actualHelp')
  })

  test('reopening one that repeats takes the next one back, unless somebody has changed it', () => {
    const added = fileAfter(called, [
      'M4',
      { ...followUp, followUp: { ...followUp.followUp, repeats: 'weekly' } },
    ])
    const finish: [string, Command] = [
      'M11',
      { type: 'finishFollowUp', followUp: 'O20', actualHelp: 2, next: 'O21' },
    ]
    const reopen: [string, Command] = ['M11', { type: 'reopenFollowUp', followUp: 'O20' }]
    expect(fileAfter(added, finish, reopen)).toEqual(added)

    const text = followUp.followUp.text
    const edit: Command = {
      type: 'editFollowUp',
      followUp: 'O21',
      set: { text: 'Ringe igen' },
      was: { text },
    }
    const changed = fileAfter(added, finish, ['M4', edit], reopen)
    expect(changed.followUps.map(({ id }) => id)).toContain('O21')
  })

  test('only coordinator and mentor add one outside a meeting', () => {
    const { meeting: _, ...outside } = followUp.followUp
    const command: Command = { type: 'addFollowUp', followUp: outside }
    expect(refusal(called, 'M11', command)).toBe('done')
    expect(refusal(called, 'M4', command)).toMatchObject({ reason: 'not_allowed' })
  })

  test('nobody lets in somebody whom they do not see, nor is told who is there', () => {
    const unseen = called.contacts
      .map(({ id }) => id)
      .filter((id) => {
        const view = visible(called, 'M4', now)
        const meets = view?.meetings.some(({ participants }) =>
          participants.some((one) => one.contact === id),
        )
        return !meets && !view?.contacts.some((contact) => contact.id === id)
      })
    expect(unseen).not.toEqual([])
    for (const id of [...unseen, 'nobody']) {
      const give = (fields: object) =>
        refusal(called, 'M4', { ...followUp, followUp: { ...followUp.followUp, id: 'O22', ...fields } })
      expect(give({ owner: id })).toMatchObject({ code: 'unknown_reference', field: 'owner' })
      expect(give({ helpers: ['citizen', id] })).toMatchObject({
        code: 'unknown_reference',
        field: 'helpers',
      })
      expect(give({ goals: [id] })).toMatchObject({ code: 'unknown_reference', field: 'goals' })
    }
  })

  test('a status belongs to an item that its writer sees', () => {
    const [meeting] = maja.meetings
    const seen = visible(maja, 'M5', now)?.meetings[0]?.agenda.map(({ id }) => id) ?? []
    const items = [...(meeting?.agenda ?? []).map(({ id }) => id), 'no-such-item']
    const taken = items.filter((agendaItem) => {
      const status = { ...written('M5', { agendaItem }), meeting: 'N1' }
      const answered = refusal(maja, 'M5', status)
      if (answered !== 'done')
        expect(answered).toMatchObject({ code: 'unknown_reference', field: 'agendaItem' })
      return answered === 'done'
    })
    expect(seen.length).toBeLessThan(items.length - 1)
    expect(taken).toEqual(seen)
  })
})

describe('the citizen’s own', () => {
  test('nobody else rewrites the citizen’s words', () => {
    const edit: Command = {
      type: 'editCitizenText',
      field: 'ownGoal',
      text: 'Et sted at gå hen.',
      was: maja.citizen.ownGoal,
    }
    expect(fileAfter(maja, ['citizen', edit]).citizen.ownGoal).toBe('Et sted at gå hen.')
    for (const actor of ['M1', 'M4', 'M11']) {
      expect(refusal(maja, actor, edit)).toMatchObject({ code: 'not_your_words' })
    }
  })

  test('a consent is taken back at once', () => {
    const withdrawn = fileAfter(maja, ['citizen', { type: 'withdrawConsent', consent: 'C-M4-housing' }])
    expect(visible(maja, 'M4', now)?.contacts.map(({ id }) => id)).toContain('M3')
    expect(visible(withdrawn, 'M4', now)?.contacts.map(({ id }) => id)).not.toContain('M3')
  })

  test('the coordinator notes consents for others, never for own eyes', () => {
    const consent = {
      id: 'C-new',
      recipient: 'M5',
      lifeArea: 'housing',
      shows: ['times'],
      basis: 'consent',
      from: '2026-12-03',
      until: '2027-03-01',
      method: 'oral',
    } as const
    const give = (recipient: string): Command => ({
      type: 'giveConsent',
      consent: { ...consent, recipient, shows: ['times'] },
    })
    expect(refusal(maja, 'M1', give('M5'))).toBe('done')
    expect(refusal(maja, 'M1', give('M1'))).toMatchObject({ code: 'own_consent' })
    expect(refusal(maja, 'citizen', give('M1'))).toBe('done')
    expect(refusal(maja, 'M4', give('M5'))).toMatchObject({ reason: 'not_allowed' })
  })
})

test('the browser foresees what the server decides, over what it was given', () => {
  const view = visible(called, 'M11', now)
  if (!view) throw new Error('M11 sees the case')
  const command = written('M11')
  expect(foresee(view, command, 'M11', now)).toEqual(decide(called, command, 'M11', now))
})
