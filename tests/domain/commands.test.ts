import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { CaseFile } from '../../src/domain/case-file.ts'
import { applyChanges, type Change, revertChanges } from '../../src/domain/change.ts'
import { type Command, commandSchema } from '../../src/domain/command.ts'
import { decide } from '../../src/domain/decide.ts'
import { problems } from '../../src/domain/problems.ts'
import { visible } from '../../src/domain/visible.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import {
  afterQuestions,
  cooperationAnswers,
  lessonStates,
  yesNoAnswers,
} from '../../src/domain/vocabulary.ts'
import { casesAt, type Draw, drawFrom } from '../oracle/random-case.ts'

// What must hold for whatever command whoever sends, over random cases.
const runs = Number(process.env.ROEDTRAAD_RUNS ?? 300)
vi.setConfig({ testTimeout: 60_000 + runs * 100 })

const pick = <Value>(draw: Draw, values: readonly Value[], otherwise: Value): Value =>
  values[draw(values.length - 1)] ?? otherwise

/** A command of any type about things of the case, sensible or not. */
function randomCommand(draw: Draw, file: CaseFile): Command {
  const meeting = pick(draw, file.meetings, undefined)
  const followUp = pick(draw, file.followUps, undefined)
  const contact = () => pick(draw, [...file.contacts.map(({ id }) => id), 'citizen'], 'citizen')
  const area = () => pick(draw, file.contacts, undefined)?.lifeArea ?? 'housing'
  const text = pick(draw, ['', 'Kort.', 'Æøå'], '')
  const at = { meeting: meeting?.id ?? 'nowhere' }
  const status = pick(draw, meeting?.statuses ?? [], undefined)
  const decision = pick(draw, meeting?.decisions ?? [], undefined)
  const participant = pick(draw, meeting?.participants ?? [], undefined)
  const item = pick(draw, meeting?.agenda ?? [], undefined)?.id
  const consent = pick(draw, file.consents, undefined)
  const lesson = pick(draw, file.lessons, undefined)
  const which = { followUp: followUp?.id ?? 'nothing' }
  const newFollowUp = {
    id: 'new-follow-up',
    text,
    owner: contact(),
    helpers: [contact()],
    dueOn: '2027-01-04',
    goals: [],
    lifeArea: area(),
    level: 'all' as const,
  }
  const commands: Command[] = [
    { type: 'editCitizenText', field: 'ownGoal', text, was: file.citizen.ownGoal },
    {
      type: 'giveConsent',
      consent: {
        id: 'new-consent',
        recipient: contact(),
        lifeArea: area(),
        shows: ['all'],
        basis: 'consent',
        from: '2020-01-01',
        until: '2020-12-31',
        method: 'oral',
      },
    },
    { type: 'withdrawConsent', consent: consent?.id ?? 'none' },
    {
      type: 'noteOwnWords',
      ...at,
      agendaItem: pick(draw, meeting?.agenda ?? [], undefined)?.id ?? 'nowhere',
      status: 'new-words',
      text,
    },
    {
      type: 'planMeeting',
      meeting: 'new-meeting',
      plan: {
        purpose: text,
        templates: [],
        ifCitizenAbsent: 'hold',
        notWanted: [],
        chair: contact(),
        participants: [{ contact: contact(), required: true, mode: 'in_person' }],
        agenda: [],
      },
    },
    {
      type: 'editMeeting',
      ...at,
      set: { chair: contact() },
      was: meeting?.chair === undefined ? {} : { chair: meeting.chair },
    },
    ...(
      [
        'pollMeeting',
        'callMeeting',
        'cancelMeeting',
        'holdMeeting',
        'compileSummary',
      ] satisfies Command['type'][]
    ).map((type) => ({ type, ...at })),
    { type: 'publishSummary', ...at, citizenDeclined: draw(1) === 0 },
    { type: 'reviewSummary', ...at, verdict: 'comment', text },
    {
      type: 'writeStatus',
      ...at,
      status: 'new-status',
      text,
      lifeArea: area(),
      level: 'all',
      share: draw(1) === 0,
    },
    {
      type: 'writeStatus',
      ...at,
      status: status?.id ?? 'none',
      text,
      lifeArea: area(),
      level: 'all',
      share: true,
      was: status?.text ?? '',
    },
    { type: 'removeStatus', ...at, status: status?.id ?? 'none' },
    { type: 'confirmStatus', ...at, status: status?.id ?? 'none' },
    {
      type: 'setAttendance',
      ...at,
      contact: participant?.contact ?? contact(),
      set: draw(1) === 0 ? { mode: 'regrets' } : { mode: 'in_person', ...(item && { items: [item] }) },
      was: participant
        ? { mode: participant.mode, ...(participant.items && { items: participant.items }) }
        : { mode: 'in_person' },
    },
    { type: 'noteScale', ...at, by: participant?.contact ?? contact(), question: text, value: draw(10) },
    { type: 'addDecision', ...at, decision: { id: 'new-decision', text, lifeArea: area(), level: 'all' } },
    {
      type: 'editDecision',
      ...at,
      decision: decision?.id ?? 'none',
      set: { lifeArea: area() },
      was: decision ? { lifeArea: decision.lifeArea } : {},
    },
    { type: 'removeDecision', ...at, decision: decision?.id ?? 'none', was: decision?.text ?? '' },
    {
      type: 'tellExperience',
      ...at,
      question: pick(draw, afterQuestions, 'cooperation'),
      experience: 'new-experience',
      set: {
        answer: pick(draw, [...cooperationAnswers, ...yesNoAnswers], 'yes'),
        ...(text && { comment: text }),
      },
      was: pick(draw, [{}, { answer: pick(draw, cooperationAnswers, 'high') }], {}),
    },
    { type: 'addLesson', lesson: { id: 'new-lesson', text } },
    {
      type: 'editLesson',
      lesson: lesson?.id ?? 'none',
      set: { state: pick(draw, lessonStates, 'used') },
      was: lesson ? { state: lesson.state } : {},
    },
    { type: 'addFollowUp', followUp: { ...newFollowUp, ...(draw(1) === 0 && at) } },
    {
      type: 'editFollowUp',
      ...which,
      set: { owner: contact() },
      was: followUp ? { owner: followUp.owner } : {},
    },
    { type: 'finishFollowUp', ...which, actualHelp: draw(4) },
    { type: 'reopenFollowUp', ...which },
    { type: 'dropFollowUp', ...which },
  ]
  return pick(draw, commands, { type: 'withdrawConsent', consent: 'none' })
}

const attempts = casesAt(problems).chain(({ file, at }) =>
  fc.nat().map((seed) => {
    const draw = drawFrom(seed)
    const actor = pick(draw, [...file.contacts.map(({ id }) => id), file.coordinator, 'citizen'], 'citizen')
    return { file, at, actor, command: randomCommand(draw, file) }
  }),
)

/** Every item somebody sees, named by its list, as the text that is seen of it. */
function itemsOf(view: VisibleCaseFile | null): Map<string, string> {
  if (!view) return new Map()

  const items = Object.entries({
    contacts: view.contacts,
    waits: view.waits,
    ties: view.ties,
    goals: view.goals,
    followUps: view.followUps,
    statuses: view.meetings.flatMap(({ statuses }) => statuses),
    decisions: view.meetings.flatMap(({ decisions }) => decisions),
    consents: view.consents,
    experiences: view.experiences,
    lessons: view.lessons ?? [],
  }).flatMap(([list, entries]) =>
    entries.map((entry): [string, string] => [`${list} ${entry.id}`, JSON.stringify(entry)]),
  )
  return new Map(items)
}

const touches = (changes: readonly Change[], name: string): boolean =>
  changes.some(({ path }) => path.some((step) => name.endsWith(` ${step}`)))

type Attempt = typeof attempts extends fc.Arbitrary<infer A> ? A : never

const forEveryAttempt = (check: (attempt: Attempt) => void) =>
  fc.assert(fc.property(attempts, check), { numRuns: runs })

test('every random command is one that the API takes', () => {
  forEveryAttempt(({ command }) => {
    expect(commandSchema.safeParse(command).error).toBeUndefined()
  })
})

test('a command is refused, or gives changes that can be turned back exactly', () => {
  forEveryAttempt(({ file, at, actor, command }) => {
    const decision = decide(file, command, actor, at)
    if (!decision.ok) return
    expect(revertChanges(applyChanges(file, decision.changes), decision.changes)).toEqual(file)
  })
})

test('whoever may not learn that the case exists changes nothing and is told nothing', () => {
  forEveryAttempt(({ file, at, actor, command }) => {
    if (visible(file, actor, at) !== null) return
    expect(decide(file, command, actor, at)).toEqual({
      ok: false,
      refusal: { reason: 'not_found', code: 'not_found' },
    })
  })
})

test('nobody but the citizen opens anything to themselves: what is newly seen, they wrote themselves', () => {
  forEveryAttempt(({ file, at, actor, command }) => {
    const decision = decide(file, command, actor, at)
    if (!decision.ok || actor === 'citizen') return
    const before = itemsOf(visible(file, actor, at))
    const after = itemsOf(visible(applyChanges(file, decision.changes), actor, at))
    const opened = [...after.keys()].filter((name) => !before.has(name) && !touches(decision.changes, name))
    expect(opened).toEqual([])
  })
})

test('a conflict shows nothing that the actor does not see', () => {
  forEveryAttempt(({ file, at, actor, command }) => {
    const decision = decide(file, command, actor, at)
    if (decision.ok || decision.refusal.reason !== 'conflict') return
    const seen = JSON.stringify(visible(file, actor, at))
    for (const { theirs } of decision.refusal.conflicts ?? []) {
      if (typeof theirs === 'string') expect(seen).toContain(JSON.stringify(theirs).slice(1, -1))
    }
  })
})
