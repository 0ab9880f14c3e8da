import { describe, expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { applyChanges } from './change.ts'
import type { Command, CommandOf } from './command.ts'
import { decide, foresee } from './decide.ts'
import { problems } from './problems.ts'
import { undoing } from './undo.ts'
import { visible } from './visible.ts'

// Maja's map: M1 coordinates, M11 is her mentor, M5 a school that sees little.
const maja = caseFileSchema.parse(majaJson)
const now = '2026-12-03T09:00:00+01:00'

type Step = [actor: string, command: Command, at?: string]

/** The file after each command was accepted, in order; every step leaves a valid file. */
const fileAfter = (file: CaseFile, ...steps: Step[]): CaseFile =>
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

const invalid = (code: string, field: string) => ({ reason: 'invalid', code, field })
const notFound = { reason: 'not_found', code: 'not_found' }

const addContact: CommandOf<'addContact'> = {
  type: 'addContact',
  contact: {
    id: 'M20',
    name: 'Nabo',
    kind: 'friend',
    sector: 'private',
    lifeArea: 'network',
    status: 'active',
    acute: false,
  },
}
const contact = (extra: object): Command => ({ ...addContact, contact: { ...addContact.contact, ...extra } })
const editContact = (
  id: string,
  set: CommandOf<'editContact'>['set'],
  was: CommandOf<'editContact'>['was'] = {},
): Command => ({ type: 'editContact', contact: id, set, was })
const addTie = (tie: Partial<CommandOf<'addTie'>['tie']> = {}): Command => ({
  type: 'addTie',
  tie: { id: 'T20', from: 'M3', to: 'M11', kind: 'cooperates', ...tie },
})
const addWait = (wait: Partial<CommandOf<'addWait'>['wait']> = {}): Command => ({
  type: 'addWait',
  wait: { id: 'V20', contact: 'M3', what: 'Svar om nøgler', blocks: [], fastTrack: [], ...wait },
})

describe('contacts', () => {
  test('the mentor adds what they learn, with their name on it; others do not', () => {
    const file = fileAfter(maja, ['M11', addContact])
    expect(file.contacts.at(-1)).toEqual({ ...addContact.contact, recordedBy: 'M11' })
    expect(fileAfter(maja, ['citizen', addContact]).contacts.at(-1)).toEqual(addContact.contact)
    expect(refusal(maja, 'M5', addContact)).toMatchObject({ reason: 'not_allowed' })
    // Recorded by the mentor: theirs to correct, nobody else's but the citizen's and the coordinator's.
    const rename = editContact('M20', { name: 'Naboen' }, { name: 'Nabo' })
    for (const actor of ['M11', 'citizen']) expect(refusal(file, actor, rename)).toBe('done')
    expect(refusal(maja, 'M11', editContact('M3', { closeness: 1 }, { closeness: 3 }))).toMatchObject({
      reason: 'not_allowed',
    })
  })

  test('one writes of oneself what one knows best, and not what one is to the citizen', () => {
    const met = editContact('M5', { lastContact: '2026-12-02' }, { lastContact: '2026-11-30' })
    expect(fileAfter(maja, ['M5', met]).contacts[4]?.lastContact).toBe('2026-12-02')
    for (const set of [{ closeness: 1 }, { kind: 'mentor' }, { lifeArea: 'network' }] as const) {
      expect(refusal(maja, 'M5', editContact('M5', set))).toMatchObject({ reason: 'not_allowed' })
    }
  })

  test('what one does not see of a contact is not edited, whether it is there or not', () => {
    // M1 sees the family by its times alone: the name, not the note or the ring.
    for (const set of [{ closeness: 1 }, { note: 'Nyt' }] as const) {
      expect(refusal(maja, 'M1', editContact('M5', set))).toEqual({
        reason: 'not_allowed',
        code: 'not_allowed',
      })
    }
    expect(refusal(maja, 'M1', editContact('M5', { status: 'ended' }, { status: 'active' }))).toBe('done')
    expect(refusal(maja, 'M5', editContact('M10', { acute: true }))).toEqual(notFound)
    expect(refusal(maja, 'M5', editContact('nowhere', { acute: true }))).toEqual(notFound)
  })

  test('nobody but the citizen moves a contact to where they see more of it', () => {
    const move = editContact('M5', { lifeArea: 'employment' }, { lifeArea: 'family' })
    expect(refusal(maja, 'M1', move)).toMatchObject({ reason: 'not_allowed', code: 'shows_more' })
    expect(refusal(maja, 'citizen', move)).toBe('done')
    const away = editContact('M12', { lifeArea: 'family' }, { lifeArea: 'employment' })
    expect(visible(fileAfter(maja, ['M1', away]), 'M1', now)?.contacts.at(11)).not.toHaveProperty('acute')
  })

  test('a move is refused alike whether it would open something or there is nothing to open', () => {
    // The mentor recorded a contact in the family, whose consents they have not: they do not see what waits there.
    const added = fileAfter(maja, ['M11', contact({ lifeArea: 'family' })])
    const waiting = fileAfter(added, ['citizen', addWait({ contact: 'M20' })])
    expect(visible(waiting, 'M11', now)?.waits.map(({ id }) => id)).not.toContain('V20')
    const move = editContact('M20', { lifeArea: 'daily_life' }, { lifeArea: 'family' })
    expect(refusal(waiting, 'M11', move)).toEqual({ reason: 'not_allowed', code: 'shows_more' })
    expect(refusal(added, 'M11', move)).toEqual({ reason: 'not_allowed', code: 'shows_more' })
    // Where the coordinator sees a contact and its waits whole, they move it wherever it belongs.
    const housing = editContact('M3', { lifeArea: 'employment' }, { lifeArea: 'housing' })
    expect(refusal(maja, 'M1', housing)).toBe('done')
  })

  test('refused at its field', () => {
    const cpr = ['010100', '1234'].join('-')
    const refused = [
      [{ name: ' ' }, invalid('text_missing', 'name')],
      [{ note: `Ring om ${cpr}` }, invalid('cpr_like', 'note')],
      [{ person: { name: 'Ib', phone: cpr } }, invalid('cpr_like', 'person.phone')],
      [{ person: { name: '' } }, invalid('text_missing', 'person.name')],
      [{ from: '2026-12-02', until: '2026-12-01' }, invalid('ends_before_start', 'until')],
      [{ lastContact: '2026-12-04' }, invalid('in_the_future', 'lastContact')],
      [{ id: 'M3' }, { reason: 'invalid', code: 'id_taken' }],
    ] as const
    for (const [extra, expected] of refused) expect(refusal(maja, 'M1', contact(extra))).toEqual(expected)
    expect(refusal(maja, 'M1', editContact('M3', {}, { name: maja.contacts[2]?.name }))).toEqual(
      invalid('missing', 'name'),
    )
    const later = editContact('M11', { from: '2027-04-01' }, { from: '2026-10-01' })
    expect(refusal(maja, 'citizen', later)).toEqual(invalid('ends_before_start', 'until'))
  })

  test('two who move one contact: the second gets both places', () => {
    const file = fileAfter(maja, ['citizen', editContact('M3', { closeness: 1 }, { closeness: 3 })])
    expect(refusal(file, 'M1', editContact('M3', { closeness: 2 }, { closeness: 3 }))).toMatchObject({
      reason: 'conflict',
      conflicts: [{ field: 'closeness', yours: 2, theirs: 1 }],
    })
  })

  test('removed only while nothing refers to it', () => {
    const remove = (id: string): Command => ({ type: 'removeContact', contact: id })
    const file = fileAfter(maja, ['M11', addContact])
    expect(fileAfter(file, ['M11', remove('M20')])).toEqual(maja)
    expect(refusal(file, 'M4', remove('M20'))).toEqual(notFound)
    expect(refusal(file, 'citizen', remove('M3'))).toMatchObject({ code: 'in_use' })
    const tied = fileAfter(file, ['citizen', addTie({ from: 'M20' })])
    expect(refusal(tied, 'M11', remove('M20'))).toMatchObject({ reason: 'not_allowed', code: 'in_use' })
  })
})

describe('ties', () => {
  test('refused at its field', () => {
    const refused = [
      [{ to: 'M3' }, invalid('tie_to_itself', 'to')],
      [{ since: '2026-12-02', until: '2026-12-01' }, invalid('ends_before_start', 'until')],
      [{ from: 'M10' }, 'done'],
      [{ from: 'nowhere' }, invalid('unknown_reference', 'from')],
      // M4 works with M5 already, and says so from either end.
      [{ from: 'M5', to: 'M4' }, invalid('tie_twice', 'kind')],
      [{ from: 'M5', to: 'M4', kind: 'supports' }, 'done'],
      // M6 refers to M7, not the other way.
      [{ from: 'M6', to: 'M7', kind: 'refers_to' }, invalid('tie_twice', 'kind')],
      [{ from: 'M7', to: 'M6', kind: 'refers_to' }, 'done'],
    ] as const
    for (const [tie, expected] of refused) expect(refusal(maja, 'citizen', addTie(tie))).toEqual(expected)
    // The mentor does not see the family: the school is as unknown as what is not there.
    expect(refusal(maja, 'M11', addTie({ to: 'M5' }))).toEqual(invalid('unknown_reference', 'to'))
  })

  test('again over later days is another tie', () => {
    const ended = fileAfter(maja, ['citizen', addTie({ until: '2026-06-30' })])
    expect(refusal(ended, 'citizen', addTie({ id: 'T21', since: '2026-06-30' }))).toMatchObject({
      code: 'tie_twice',
    })
    expect(refusal(ended, 'citizen', addTie({ id: 'T21', since: '2026-07-01' }))).toBe('done')
  })

  test('one marked missing becomes a tie, and back', () => {
    const edit: Command = {
      type: 'editTie',
      tie: 'T10',
      set: { kind: 'cooperates', since: '2026-12-03' },
      was: { kind: 'missing' },
    }
    const file = fileAfter(maja, ['citizen', edit])
    expect(file.ties.find(({ id }) => id === 'T10')).toMatchObject({
      kind: 'cooperates',
      since: '2026-12-03',
    })
    const back = undoing(edit, maja)
    if (!back) throw new Error('An edit can be taken back')
    expect(fileAfter(file, ['citizen', back])).toEqual(maja)
  })

  test('a tie just added is taken back also by who sees its ends in part', () => {
    const file = fileAfter(maja, ['M1', addTie({ to: 'M5' })])
    expect(visible(file, 'M1', now)?.contacts.find(({ id }) => id === 'M5')).not.toHaveProperty('note')
    expect(fileAfter(file, ['M1', { type: 'removeTie', tie: 'T20' }])).toEqual(maja)
    expect(refusal(maja, 'M1', { type: 'removeTie', tie: 'T3' })).toMatchObject({ reason: 'not_allowed' })
  })
})

describe('waits', () => {
  const editWait = (
    id: string,
    set: CommandOf<'editWait'>['set'],
    was: CommandOf<'editWait'>['was'] = {},
  ): Command => ({ type: 'editWait', wait: id, set, was })

  test('those waited for say when, and answer; not what the citizen waits for', () => {
    expect(refusal(maja, 'M4', editWait('V3', { answeredOn: '2026-12-03' }))).toBe('done')
    expect(
      refusal(maja, 'M4', editWait('V3', { what: 'Andet' }, { what: 'Børnefaglig undersøgelse' })),
    ).toEqual({ reason: 'not_allowed', code: 'not_allowed' })
    expect(refusal(maja, 'M5', editWait('V3', { answeredOn: '2026-12-03' }))).toEqual(notFound)
  })

  test('those waited for write what the citizen waits for with them, and with nobody else', () => {
    const own = addWait({ contact: 'M4', what: 'Svar fra skolen', since: '2026-11-20' })
    const file = fileAfter(maja, ['M4', own])
    expect(file.waits.at(-1)).toMatchObject({ contact: 'M4', what: 'Svar fra skolen', recordedBy: 'M4' })
    expect(visible(file, 'M4', now)?.waits.map(({ id }) => id)).toContain('V20')
    expect(refusal(maja, 'M5', own)).toMatchObject({ reason: 'not_allowed' })
    // Hidden from themselves, they are answered like anybody who names somebody that is not there.
    const hidden: CaseFile = {
      ...maja,
      exceptions: [
        ...maja.exceptions,
        { id: 'X9', item: { list: 'contacts', id: 'M4' }, recipient: 'M4', effect: 'hide' },
      ],
    }
    expect(refusal(hidden, 'M4', own)).toEqual({ reason: 'not_allowed', code: 'not_allowed' })
  })

  test('refused at its field', () => {
    const refused = [
      [addWait({ what: ' ' }), invalid('text_missing', 'what')],
      [addWait({ contact: 'nowhere' }), invalid('unknown_reference', 'contact')],
      [addWait({ blocks: ['nowhere'] }), invalid('unknown_reference', 'blocks')],
      [
        addWait({ fastTrack: [{ askedOn: '2026-12-01', askedOf: 'M99' }] }),
        invalid('unknown_reference', 'fastTrack'),
      ],
      [editWait('V2', { answeredOn: '2026-11-22' }), invalid('ends_before_start', 'answeredOn')],
      [editWait('V2', { answeredOn: '2026-12-04' }), invalid('in_the_future', 'answeredOn')],
      [addWait({ since: '2026-12-04' }), invalid('in_the_future', 'since')],
      [editWait('V2', { since: '2031-02-01' }), invalid('in_the_future', 'since')],
      [
        addWait({ since: '2026-12-01', promisedBy: '2026-11-30' }),
        invalid('ends_before_start', 'promisedBy'),
      ],
      [editWait('V2', { promisedBy: '1950-01-01' }), invalid('ends_before_start', 'promisedBy')],
    ] as const
    for (const [command, expected] of refused) expect(refusal(maja, 'M1', command)).toEqual(expected)
  })
})

test('a wait seen in part is not moved to where more of it is seen', () => {
  const move = (contact: string): Command => ({
    type: 'editWait',
    wait: 'V3',
    set: { contact },
    was: { contact: 'M4' },
  })
  expect(refusal(maja, 'M1', move('M12'))).toEqual({ reason: 'not_allowed', code: 'shows_more' })
  expect(refusal(maja, 'M1', move('M1'))).toEqual({ reason: 'not_allowed', code: 'shows_more' })
  expect(refusal(maja, 'M1', move('M5'))).toBe('done')
})

test('help wished and received is the citizen’s and the coordinator’s to write', () => {
  const event = { id: 'H9', type: 'debt', outcome: 'helped', on: '2026-12-02' } as const
  const add: Command = { type: 'addHelpEvent', event }
  for (const actor of ['M1', 'citizen']) {
    expect(fileAfter(maja, [actor, add]).helpEvents.at(-1)).toEqual(event)
  }
  expect(refusal(maja, 'M11', add)).toMatchObject({ reason: 'not_allowed' })
  expect(refusal(maja, 'M11', { type: 'removeHelpEvent', event: 'H-debt' })).toEqual(notFound)
  expect(refusal(maja, 'M1', { ...add, event: { ...event, on: '2026-12-04' } })).toEqual(
    invalid('in_the_future', 'on'),
  )
  const close: Command = { type: 'editHelpEvent', event: 'H-debt', set: { closedOn: '2026-08-01' }, was: {} }
  expect(refusal(maja, 'M1', close)).toEqual(invalid('ends_before_start', 'closedOn'))
})

describe('the baton', () => {
  const offer = (extra: Partial<CommandOf<'offerBaton'>> = {}): Command => ({
    type: 'offerBaton',
    to: 'M11',
    effectiveFrom: '2027-01-04',
    ...extra,
  })
  const offered = fileAfter(maja, ['M1', offer()])

  test('is offered by its holder, and goes over when it is accepted', () => {
    expect(offered.baton.handover).toEqual({
      to: 'M11',
      offeredOn: '2026-12-03',
      effectiveFrom: '2027-01-04',
    })
    expect(refusal(maja, 'M4', offer())).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(maja, 'citizen', offer())).toMatchObject({ reason: 'not_allowed' })
    expect(refusal(offered, 'M4', { type: 'acceptBaton' })).toMatchObject({ code: 'no_baton_offer' })
    const accepted = fileAfter(offered, ['M11', { type: 'acceptBaton' }])
    expect(accepted.baton.handover).toMatchObject({ acceptedOn: '2026-12-03' })
    expect(refusal(accepted, 'M1', { type: 'withdrawBatonOffer' })).toMatchObject({ code: 'baton_agreed' })
    expect(refusal(accepted, 'M1', offer({ to: 'M4' }))).toMatchObject({ code: 'baton_agreed' })

    // When its day has come the new holder offers it on; the coordinator still may.
    const passedOn = fileAfter(accepted, [
      'M11',
      offer({ to: 'M1', effectiveFrom: '2027-02-01' }),
      '2027-01-10T09:00:00+01:00',
    ])
    expect(passedOn.baton).toMatchObject({ holder: 'M11', since: '2027-01-04', handover: { to: 'M1' } })
  })

  test('accepted late it goes over that day, not backwards in time', () => {
    const late = fileAfter(offered, ['M11', { type: 'acceptBaton' }, '2027-01-06T09:00:00+01:00'])
    expect(late.baton.handover).toMatchObject({ acceptedOn: '2027-01-06', effectiveFrom: '2027-01-06' })
  })

  test('is declined, or taken back', () => {
    const declined = fileAfter(offered, ['M11', { type: 'declineBaton' }])
    expect(refusal(declined, 'M11', { type: 'acceptBaton' })).toMatchObject({ code: 'no_baton_offer' })
    expect(fileAfter(declined, ['M1', offer({ to: 'M4' })]).baton.handover?.to).toBe('M4')
    const back = undoing(offer(), maja)
    if (!back) throw new Error('A first offer can be taken back')
    expect(fileAfter(offered, ['M1', back])).toEqual(maja)
  })

  test('refused at its field', () => {
    expect(refusal(maja, 'M1', offer({ to: 'M1' }))).toEqual(invalid('baton_to_holder', 'to'))
    expect(refusal(maja, 'M1', offer({ to: 'M99' }))).toEqual(invalid('unknown_reference', 'to'))
    expect(refusal(maja, 'M1', offer({ effectiveFrom: '2026-12-02' }))).toEqual(
      invalid('in_the_past', 'effectiveFrom'),
    )
    expect(refusal(offered, 'M1', offer({ to: 'M4' }))).toMatchObject({ code: 'baton_offered' })
  })

  test('offered again by a holder who does not see to whom, it is as if to nobody', () => {
    const unseen = {
      id: 'E99',
      item: { list: 'contacts', id: 'M11' },
      recipient: 'M1',
      effect: 'hide',
    } as const
    const hidden = { ...offered, exceptions: [...offered.exceptions, { ...unseen, reason: 'Ønsket' }] }
    expect(refusal(hidden, 'M1', offer())).toEqual(invalid('unknown_reference', 'to'))
  })
})

test('the browser foresees what the server decides, over what it was given', () => {
  for (const actor of ['citizen', 'M1', 'M11']) {
    const view = visible(maja, actor, now)
    if (!view) throw new Error(`${actor} sees the case`)
    for (const command of [
      addContact,
      addTie(),
      addWait(),
      editContact('M3', { acute: true }, { acute: false }),
    ]) {
      expect(foresee(view, command, actor, now)).toEqual(decide(maja, command, actor, now))
    }
  }
})
