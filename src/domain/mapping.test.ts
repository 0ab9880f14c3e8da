import fc from 'fast-check'
import { expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { casesAt } from '../../tests/oracle/random-case.ts'
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { applyChanges } from './change.ts'
import { type Command, type CommandOf, commandSchema } from './command.ts'
import { decide } from './decide.ts'
import { acuteAreas, isMappingTalk, mappingCoverage } from './mapping-coverage.ts'
import { problems } from './problems.ts'
import { undoing } from './undo.ts'
import { visible } from './visible.ts'
import { lifeAreas } from './vocabulary.ts'

// Maja's case: M1 coordinates, M11 is her mentor, M5 a school that sees little.
const maja = caseFileSchema.parse(majaJson)
const now = '2026-12-03T09:00:00+01:00'

const fileAfter = (file: CaseFile, ...steps: [actor: string, command: Command][]): CaseFile =>
  steps.reduce((current, [actor, command]) => {
    const decision = decide(current, command, actor, now)
    if (!decision.ok) throw new Error(`${command.type} by ${actor}: ${decision.refusal.code}`)
    const changed = applyChanges(current, decision.changes)
    expect(problems(changed)).toEqual([])
    return changed
  }, file)
const refusal = (file: CaseFile, actor: string, command: Command) => {
  const decision = decide(file, command, actor, now)
  return decision.ok ? 'done' : decision.refusal
}

const plan: CommandOf<'planMeeting'>['plan'] = {
  purpose: 'Kortlægning',
  templates: [],
  start: now,
  end: '2026-12-03T10:00:00+01:00',
  chair: 'M1',
  ifCitizenAbsent: 'cancel',
  notWanted: [],
  participants: [
    { contact: 'citizen', required: true, mode: 'in_person' },
    { contact: 'M1', required: true, mode: 'in_person' },
    { contact: 'M5', required: false, mode: 'in_person' },
  ],
  agenda: [
    { id: 'K-debt', title: 'Gæld', kind: 'own_words', minutes: 5, owners: ['citizen'], lifeArea: 'debt' },
    { id: 'K-legal', title: 'Ret', kind: 'own_words', minutes: 5, owners: ['citizen'], lifeArea: 'legal' },
    { id: 'K-end', title: 'Aftaler', kind: 'agreements', minutes: 5, owners: [] },
  ],
}
const meeting = 'K1'
const held = (changed: Partial<typeof plan> = {}) =>
  fileAfter(
    maja,
    ['M1', { type: 'planMeeting', meeting, plan: { ...plan, ...changed } }],
    ['M1', { type: 'callMeeting', meeting }],
    ['M1', { type: 'holdMeeting', meeting }],
  )
const note = (extra: Partial<CommandOf<'noteOwnWords'>> = {}): Command => ({
  type: 'noteOwnWords',
  meeting,
  agendaItem: 'K-debt',
  status: 'W1',
  text: 'Jeg åbner ikke brevene.',
  ...extra,
})

test('the coordinator notes the citizen’s words: the citizen’s, with who noted them, in the area asked about', () => {
  const file = fileAfter(held(), ['M1', note()])
  expect(file.meetings.at(-1)?.statuses).toEqual([
    {
      id: 'W1',
      by: 'citizen',
      text: 'Jeg åbner ikke brevene.',
      agendaItem: 'K-debt',
      lifeArea: 'debt',
      level: 'all',
      state: 'shared',
      recordedBy: 'M1',
    },
  ])
  const corrected = fileAfter(file, ['M1', note({ text: 'Jeg tør ikke.', was: 'Jeg åbner ikke brevene.' })])
  expect(corrected.meetings.at(-1)?.statuses[0]?.text).toBe('Jeg tør ikke.')
  expect(refusal(file, 'M1', note({ text: 'Andet', was: 'Noget tredje' }))).toMatchObject({
    reason: 'conflict',
  })
})

test('being there opens the talk, never the words', () => {
  const file = fileAfter(held(), ['M1', note()], ['M1', note({ agendaItem: 'K-legal', status: 'W2' })])
  const school = visible(file, 'M5', now)
  const talk = school?.meetings.find(({ id }) => id === meeting)
  expect(talk?.agenda.map(({ id }) => id)).toEqual(['K-debt', 'K-legal', 'K-end'])
  expect(talk?.statuses).toEqual([])
  expect(JSON.stringify(school)).not.toContain('brevene')
  // The mentor is shown debt, and was not there: the words in it, and nothing of the talk.
  const mentors = visible(file, 'M11', now)?.meetings.find(({ id }) => id === meeting)
  expect(mentors?.statuses.map(({ id }) => id)).toEqual(['W1'])
  expect(mentors).not.toHaveProperty('purpose')
  expect(mentors?.participants).toEqual([])
  // What the coordinator noted they see, also where they would see nothing of others' (rule 2).
  const seen = visible(file, 'M1', now)?.meetings.find(({ id }) => id === meeting)?.statuses
  expect(seen?.map(({ id }) => id)).toEqual(['W1', 'W2'])
})

test('what the citizen has written anew is the citizen’s alone', () => {
  const file = fileAfter(
    held(),
    ['M1', note()],
    [
      'citizen',
      {
        type: 'writeStatus',
        meeting,
        status: 'W1',
        text: 'Jeg åbner dem med hjælp.',
        lifeArea: 'debt',
        level: 'all',
        agendaItem: 'K-debt',
        share: true,
        was: 'Jeg åbner ikke brevene.',
      },
    ],
  )
  const [words] = file.meetings.at(-1)?.statuses ?? []
  expect(words).toMatchObject({ by: 'citizen', text: 'Jeg åbner dem med hjælp.' })
  expect(words).not.toHaveProperty('recordedBy')
  expect(refusal(file, 'M1', note({ text: 'x', was: 'Jeg åbner dem med hjælp.' }))).not.toBe('done')
})

test('only the coordinator, while it is held, where it was asked, and with the citizen there', () => {
  for (const actor of ['citizen', 'M5', 'M11']) {
    expect(refusal(held(), actor, note())).toMatchObject({ code: 'not_allowed' })
  }
  const later = fileAfter(held(), ['M1', { type: 'compileSummary', meeting }])
  expect(refusal(later, 'M1', note())).toMatchObject({ code: 'wrong_state' })
  expect(refusal(maja, 'M1', note())).toMatchObject({ reason: 'not_found' })
  expect(refusal(held(), 'M1', note({ agendaItem: 'K-end' }))).toMatchObject({ code: 'not_asked_there' })
  expect(refusal(held(), 'M1', note({ agendaItem: 'K9' }))).toMatchObject({ code: 'unknown_reference' })
  const [citizen, ...others] = plan.participants
  if (!citizen) throw new Error('The citizen is there')
  const absent = held({ participants: [{ ...citizen, mode: 'regrets' }, ...others] })
  expect(refusal(absent, 'M1', note())).toMatchObject({ code: 'citizen_not_there' })
  expect(refusal(held(), 'M1', note({ text: ' ' }))).toMatchObject({ code: 'text_missing', field: 'text' })
  const cpr = refusal(held(), 'M1', note({ text: 'Jeg er 010190-1234' }))
  expect(cpr).toMatchObject({ code: 'cpr_like', field: 'text' })
  expect(JSON.stringify(cpr)).not.toContain('1234')
})

test('nothing told is "not asked yet"; words or a need make it asked', () => {
  const empty = { ...maja, contacts: [], meetings: [] }
  expect(mappingCoverage(empty).areas.filter(({ asked }) => asked)).toEqual([])
  const areas = (file: CaseFile) =>
    mappingCoverage(file)
      .areas.filter(({ asked }) => asked)
      .map(({ lifeArea }) => lifeArea)
  const withoutNeeds = {
    ...held(),
    contacts: maja.contacts.map((contact) => ({ ...contact, need: 'not_asked' as const })),
  }
  // On the agenda is not yet asked.
  expect(areas(withoutNeeds)).not.toContain('debt')
  const asked = fileAfter(withoutNeeds, ['M1', note()])
  expect(areas(asked)).toContain('debt')
  expect(mappingCoverage(asked).areas.find(({ lifeArea }) => lifeArea === 'debt')?.words).toMatchObject([
    { meeting, day: '2026-12-03', status: { id: 'W1' } },
  ])
  const isTalk = (file: CaseFile) => file.meetings.map(isMappingTalk).at(-1)
  expect(isTalk(held({ agenda: plan.agenda.slice(0, 2) }))).toBe(true)
  // A meeting about more than asking is held as meetings are.
  expect(isTalk(held())).toBe(false)
  const met = fileAfter(withoutNeeds, [
    'citizen',
    { type: 'editContact', contact: 'M3', set: { need: 'unmet' }, was: { need: 'not_asked' } },
  ])
  const area = maja.contacts.find(({ id }) => id === 'M3')?.lifeArea
  expect(areas(met)).toContain(area)
  expect(acuteAreas(met)).toContain(area)
})

test('the six kinds of help, each with what was told last', () => {
  const told = fileAfter(
    { ...maja, helpEvents: [] },
    ['M1', { type: 'addHelpEvent', event: { id: 'H1', type: 'debt', outcome: 'helped', on: '2026-12-01' } }],
    ['M1', { type: 'addHelpEvent', event: { id: 'H2', type: 'debt', outcome: 'wished', on: '2026-11-01' } }],
    ['M1', { type: 'addHelpEvent', event: { id: 'H3', type: 'debt', outcome: 'waiting', on: '2026-12-01' } }],
  )
  const help = mappingCoverage(told).help
  expect(help).toHaveLength(6)
  expect(help?.filter(({ last }) => last).map(({ last }) => last?.id)).toEqual(['H3'])
  const pia = visible(told, 'M5', now)
  expect(pia && mappingCoverage(pia).help).toBeNull()
})

test('nobody learns of an area as asked that the citizen was not asked about, or that they are not shown', () => {
  let learned = 0
  fc.assert(
    fc.property(casesAt(problems), ({ file, at }) => {
      const whole = mappingCoverage(file).areas
      expect(whole.map(({ lifeArea }) => lifeArea)).toEqual([...lifeAreas])
      for (const { id } of file.contacts) {
        const view = visible(file, id, at)
        if (!view) continue
        for (const [index, { asked, lifeArea, words }] of mappingCoverage(view).areas.entries()) {
          if (!asked) continue
          learned++
          expect(whole[index]?.asked).toBe(true)
          const isShown =
            words.length > 0 || view.contacts.some((one) => one.lifeArea === lifeArea && one.need)
          expect(isShown).toBe(true)
        }
      }
    }),
    { numRuns: 200 },
  )
  expect(learned).toBeGreaterThan(20)
})

const contact = (id: string, extra: object = {}) => ({
  id,
  name: `Nabo ${id}`,
  kind: 'friend' as const,
  sector: 'private' as const,
  lifeArea: 'network' as const,
  status: 'active' as const,
  acute: false,
  ...extra,
})
const together = (...contacts: ReturnType<typeof contact>[]): CommandOf<'addContacts'> => ({
  type: 'addContacts',
  contacts,
})

test('contacts are added together, and taken back together', () => {
  const add = together(contact('N1'), contact('N2'), contact('N3'))
  for (const actor of ['citizen', 'M1', 'M11']) {
    const file = fileAfter(maja, [actor, add])
    const by = actor === 'citizen' ? {} : { recordedBy: actor }
    expect(file.contacts.slice(-3)).toEqual(add.contacts.map((one) => ({ ...one, ...by })))
    const back = undoing(add, maja)
    if (!back) throw new Error('What was added can be taken back')
    expect(fileAfter(file, [actor, back])).toEqual(maja)
    const again = undoing(back, file)
    if (!again) throw new Error('And done again')
    expect(fileAfter(maja, [actor, again])).toEqual(file)
  }
  expect(refusal(maja, 'M5', add)).toMatchObject({ reason: 'not_allowed' })
})

test('one that is wrong, and none is added; it says which', () => {
  const refused = (...contacts: ReturnType<typeof contact>[]) => refusal(maja, 'M1', together(...contacts))
  expect(refused(contact('N1'), contact('N2', { name: ' ' }))).toMatchObject({ field: 'contacts.1.name' })
  expect(refused(contact('N1'), contact('N1'))).toMatchObject({ code: 'id_taken', field: 'contacts.1' })
  expect(refused(contact('M3'))).toMatchObject({ code: 'id_taken', field: 'contacts.0' })
  const cpr = refused(contact('N1'), contact('N2', { note: '010190-1234' }))
  expect(cpr).toMatchObject({ code: 'cpr_like', field: 'contacts.1.note' })
  expect(JSON.stringify(cpr)).not.toContain('1234')
})

test('taken back only while nothing refers to one of them, and only what one may', () => {
  const file = fileAfter(
    maja,
    ['M11', together(contact('N1'), contact('N2'))],
    ['M1', { type: 'addTie', tie: { id: 'T20', from: 'M3', to: 'M11', kind: 'supports' } }],
  )
  const back: Command = { type: 'removeContacts', contacts: ['N1', 'N2'] }
  expect(refusal(file, 'M5', back)).toMatchObject({ reason: 'not_found' })
  expect(refusal(file, 'M11', { ...back, contacts: ['N1', 'M3'] })).not.toBe('done')
  const tied = fileAfter(file, [
    'citizen',
    { type: 'addTie', tie: { id: 'T21', from: 'N1', to: 'M11', kind: 'supports' } },
  ])
  expect(refusal(tied, 'M11', back)).toMatchObject({ code: 'in_use' })
  expect(refusal(file, 'M11', back)).toBe('done')
})

test('an address book is no case: so many at once are not taken', () => {
  const many = Array.from({ length: 501 }, (_, index) => contact(`N${index}`))
  expect(commandSchema.safeParse(together(...many)).success).toBe(false)
  expect(commandSchema.safeParse(together(...many.slice(1))).success).toBe(true)
  const start = performance.now()
  const file = fileAfter(maja, ['M1', together(...many.slice(1))])
  const back = undoing(together(...many.slice(1)), maja)
  if (back) expect(fileAfter(file, ['M1', back])).toEqual(maja)
  expect(performance.now() - start).toBeLessThan(3000)
})

test('Jørn’s map as it is: what is acute comes first in a quick talk', () => {
  const joern = caseFileSchema.parse(joernJson)
  expect(acuteAreas(joern).length).toBeGreaterThan(0)
  expect(mappingCoverage(joern).areas.some(({ asked }) => !asked)).toBe(true)
})
