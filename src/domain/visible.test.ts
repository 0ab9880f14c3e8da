import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseFile, caseFileSchema } from './case-file.ts'
import type { Consent } from './consent.ts'
import type { Meeting } from './meeting.ts'
import { problems } from './problems.ts'
import { room, visible, visibleToAll } from './visible.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

const read = (name: string): CaseFile =>
  caseFileSchema.parse(
    JSON.parse(readFileSync(new URL(`../../mocks/cases/${name}.json`, import.meta.url), 'utf8')),
  )
const maja = read('maja')
const joern = read('joern')
const [meeting] = maja.meetings as [Meeting]
const before = '2026-12-03T09:00:00+01:00'
const during = '2026-12-03T10:30:00+01:00'

/** Maja's case with other parts; still a valid case file. */
function majaWith(parts: Partial<CaseFile>): CaseFile {
  const file = { ...maja, ...parts }
  expect(problems(file)).toEqual([])
  return file
}
const withMeeting = (changes: Partial<Meeting>, parts: Partial<CaseFile> = {}): CaseFile =>
  majaWith({ meetings: [{ ...meeting, ...changes }], ...parts })
const consent = (recipient: string, lifeArea: Consent['lifeArea'], more: Partial<Consent> = {}): Consent => ({
  id: `${recipient}-${lifeArea}-${Object.keys(more)}`,
  recipient,
  lifeArea,
  shows: ['all'],
  basis: 'consent',
  from: '2026-11-24',
  until: '2027-05-31',
  method: 'written',
  ...more,
})
const noMeetingsOrFollowUps = {
  meetings: [],
  followUps: [],
  experiences: [],
  exceptions: [],
} satisfies Partial<CaseFile>
const ids = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id)

describe('who may learn that the case exists', () => {
  test('not a contact without a consent, a task or a meeting, whatever an exception shows', () => {
    const exceptions: CaseFile['exceptions'] = [
      { id: 'U1', item: { list: 'goals', id: 'G1' }, recipient: 'M3', effect: 'show' },
    ]
    expect(visible(majaWith({ exceptions }), 'M3', before)).toBeNull()
    expect(visible(maja, 'nobody', before)).toBeNull()
  })

  test('not a contact to whom expressly nothing is shown', () => {
    const empty = consent('M3', 'housing', { shows: [] })
    expect(visible(majaWith({ consents: [empty] }), 'M3', before)).toBeNull()
  })

  test('a participant until the 30th day after the meeting, in Copenhagen', () => {
    expect(visible(maja, 'M7', '2027-01-02T23:59:59+01:00')?.meetings).toHaveLength(1)
    expect(visible(maja, 'M7', '2027-01-03T00:00:00+01:00')).toBeNull()
  })

  test('a participant of a meeting without a time, always', () => {
    const { start: _, end: __, ...timeless } = meeting
    expect(visible(majaWith({ meetings: [timeless] }), 'M7', '2036-01-01T12:00:00Z')?.citizen.id).toBe('maja')
  })

  test('not a participant of a draft or a cancelled meeting', () => {
    expect(visible(withMeeting({ state: 'draft' }), 'M7', before)).toBeNull()
    expect(visible(withMeeting({ state: 'cancelled' }), 'M7', before)).toBeNull()
  })

  test('who chairs the meeting without being on its list, as a participant who is not present', () => {
    const seen = visible(withMeeting({ chair: 'M3' }), 'M3', before)
    expect(ids(seen?.meetings[0]?.agenda)).toEqual(ids(meeting.agenda))
    expect(seen?.meetings[0]?.participants).toHaveLength(meeting.participants.length)
    expect(seen?.meetings[0]).not.toHaveProperty('scales')
    expect(seen?.meetings[0]?.decisions).toEqual([])
  })

  test('who owns or helps with a follow-up, as long as it is open', () => {
    const helping = (state: 'open' | 'done' | 'dropped') =>
      majaWith({ followUps: maja.followUps.map((each) => ({ ...each, helpers: ['M3'], state })) })
    expect(visible(helping('open'), 'M3', before)?.followUps).toHaveLength(10)
    expect(visible(helping('done'), 'M3', before)).toBeNull()
    expect(visible(helping('dropped'), 'M3', before)).toBeNull()
  })

  test('who is offered the baton, and the holder of the day', () => {
    const baton = { holder: 'M3', since: '2026-09-15' }
    const handover = {
      to: 'M8',
      offeredOn: '2026-12-01',
      acceptedOn: '2026-12-01',
      effectiveFrom: '2026-12-03',
    }
    const handedOver = majaWith({ baton: { ...baton, handover } })
    expect(visible(handedOver, 'M3', '2026-12-02T12:00:00+01:00')).not.toBeNull()
    expect(visible(handedOver, 'M3', before)).toBeNull()
    expect(visible(handedOver, 'M8', '2026-12-02T12:00:00+01:00')?.baton).toEqual(handedOver.baton)
  })
})

describe('what the coordinator sees', () => {
  const bare = majaWith({ ...noMeetingsOrFollowUps, consents: [] })

  test('without any consent, the times of everything', () => {
    const seen = visible(bare, 'M1', before)
    expect(seen?.contacts.find(({ id }) => id === 'M3')).toEqual({
      id: 'M3',
      name: 'Fjordvig Boligforening',
      kind: 'housing',
      sector: 'housing',
      lifeArea: 'housing',
      person: { name: 'Inkassoteamet' },
      status: 'waiting',
    })
    expect(seen?.goals[0]).toEqual({
      id: 'G1',
      lifeArea: 'housing',
      dueOn: '2026-12-18',
      status: 'under_way',
    })
    expect(seen?.citizen).not.toHaveProperty('ownWords')
    expect(seen?.citizen.ownGoal).toBe(maja.citizen.ownGoal)
  })

  test('not an area in which expressly nothing is shown, and not criminal matters', () => {
    const [first, ...others] = bare.contacts
    const legal = {
      ...bare,
      contacts: first ? [first, ...others.map((c) => ({ ...c, lifeArea: 'legal' as const }))] : [],
    }
    expect(ids(visible(legal, 'M1', before)?.contacts)).toEqual(['M1'])
    const refused = majaWith({
      ...noMeetingsOrFollowUps,
      consents: [consent('M1', 'housing', { shows: [] })],
    })
    expect(ids(visible(refused, 'M1', before)?.contacts)).not.toContain('M3')
    expect(ids(visible(refused, 'M1', before)?.goals)).not.toContain('G1')
    expect(ids(visible(refused, 'M1', before)?.goals)).toContain('G2')
  })

  test('no goals when the plan is refused, but other items', () => {
    const refused = majaWith({ ...noMeetingsOrFollowUps, consents: [consent('M1', 'plan', { shows: [] })] })
    expect(visible(refused, 'M1', before)?.goals).toEqual([])
    expect(visible(refused, 'M1', before)?.contacts).toHaveLength(14)
  })

  test('a cancelled meeting until the 30th day after its start, without what was taken part in', () => {
    const cancelled = withMeeting({ state: 'cancelled', statuses: [], decisions: [] }, { exceptions: [] })
    const seen = visible(cancelled, 'M1', '2027-01-02T23:59:59+01:00')
    expect(seen?.meetings[0]).toMatchObject({ purpose: meeting.purpose, ifCitizenAbsent: 'ask_first' })
    expect(seen?.meetings[0]).not.toHaveProperty('scales')
    expect(visible(cancelled, 'M1', '2027-01-03T00:00:00+01:00')?.meetings).toEqual([])
  })

  test('exceptions, but not what is hidden from themselves', () => {
    const exceptions: CaseFile['exceptions'] = [
      { id: 'U1', item: { list: 'goals', id: 'G1' }, recipient: 'M1', effect: 'hide' },
      { id: 'U2', item: { list: 'goals', id: 'G1' }, recipient: 'M4', effect: 'hide' },
    ]
    const seen = visible(majaWith({ exceptions }), 'M1', before)
    expect(ids(seen?.exceptions)).toEqual(['U2'])
    expect(ids(seen?.goals)).not.toContain('G1')
  })
})

describe('consents', () => {
  test('levels stand side by side, and several consents add up', () => {
    const levels = (...shows: Consent['shows'][]) =>
      visible(
        majaWith({
          ...noMeetingsOrFollowUps,
          consents: shows.map((each, index) =>
            consent('M12', 'employment', { id: `C${index}`, shows: each }),
          ),
        }),
        'M12',
        before,
      )?.internship
    expect(levels(['times'])).toMatchObject({ id: 'P1', hoursPerWeek: 9, incidents: [] })
    expect(levels(['times'])).not.toHaveProperty('considerations')
    expect(levels(['considerations'])).toEqual({
      id: 'P1',
      considerations: maja.internship?.considerations,
      incidents: [],
    })
    expect(levels(['times'], ['considerations'])).toMatchObject({ hoursPerWeek: 9, considerations: /./ })
    expect(levels(['all'], [])).toEqual(maja.internship)
  })

  test('one for the plan shows goals and follow-ups of every area but criminal matters', () => {
    const goals = maja.goals.map((goal) => ({
      ...goal,
      lifeArea: goal.id === 'G4' ? ('legal' as const) : goal.lifeArea,
    }))
    const seen = visible(
      majaWith({ ...noMeetingsOrFollowUps, goals, consents: [consent('M3', 'plan')] }),
      'M3',
      before,
    )
    expect(ids(seen?.goals)).toEqual(['G1', 'G2', 'G3', 'G5', 'G6', 'F1'])
    expect(ids(seen?.contacts)).toEqual(['M3'])
  })

  test('are in force from midnight to midnight in Copenhagen, and gone on the day they are withdrawn', () => {
    const consents = [consent('M3', 'housing', { from: '2026-12-01', until: '2027-03-31' })]
    const sees = (at: string, withdrawnOn?: string) =>
      visible(
        majaWith({
          ...noMeetingsOrFollowUps,
          consents: consents.map((each) => ({ ...each, ...(withdrawnOn && { withdrawnOn }) })),
        }),
        'M3',
        at,
      ) !== null
    expect(sees('2026-11-30T22:59:59.9Z')).toBe(false)
    expect(sees('2026-11-30T23:00:00Z')).toBe(true)
    expect(sees('2027-03-31T21:59:59Z')).toBe(true)
    expect(sees('2027-03-31T22:00:00Z')).toBe(false)
    expect(sees('2027-01-01T23:59:59+01:00', '2027-01-02')).toBe(true)
    expect(sees('2027-01-02T00:00:00+01:00', '2027-01-02')).toBe(false)
  })

  test('for a meeting are in force from its start to its end, to the fraction of a second', () => {
    const bound = (changes: Partial<Meeting>) => {
      const { end: _, ...rest } = { ...meeting, statuses: [], decisions: [], participants: [], ...changes }
      const file = majaWith({
        ...noMeetingsOrFollowUps,
        meetings: [changes.end ? { ...rest, end: changes.end } : rest],
        consents: [consent('M3', 'housing', { meeting: 'N1' })],
      })
      return (at: string) => visible(file, 'M3', at) !== null
    }
    const sees = bound({ end: '2026-12-03T11:15:00.25+01:00' })
    expect(sees('2026-12-03T09:59:59.9999+01:00')).toBe(false)
    expect(sees('2026-12-03T09:00:00Z')).toBe(true)
    expect(sees('2026-12-03T11:15:00.250+01:00')).toBe(true)
    expect(sees('2026-12-03T11:15:00.2501+01:00')).toBe(false)
    expect(bound({})('2026-12-03T10:30:00+01:00')).toBe(false)
  })
})

describe('items', () => {
  test('hiding a contact hides its waits and ties, also from who recorded them', () => {
    const waits = maja.waits.map((wait) => ({ ...wait, recordedBy: 'M11' }))
    const exceptions: CaseFile['exceptions'] = [
      { id: 'U1', item: { list: 'contacts', id: 'M3' }, recipient: 'M11', effect: 'hide' },
      { id: 'U2', item: { list: 'contacts', id: 'M3' }, recipient: 'M11', effect: 'show' },
    ]
    const seen = visible(majaWith({ waits, exceptions }), 'M11', before)
    expect(ids(seen?.contacts)).not.toContain('M3')
    expect(ids(seen?.waits)).toEqual(['V1', 'V3', 'V4', 'V5', 'V6', 'V7'])
    expect(ids(seen?.ties)).not.toContain('T6')
  })

  test('hide wins over taking part, over responsibility and over seeing both ends', () => {
    const hide = (list: CaseFile['exceptions'][number]['item']['list'], id: string) => ({
      id: `hide ${id}`,
      item: { list, id },
      recipient: 'M11',
      effect: 'hide' as const,
    })
    const hidden = [
      hide('decisions', 'B5'),
      hide('followUps', 'O10'),
      hide('followUps', 'O1'),
      hide('ties', 'T1'),
    ]
    const all = visible(maja, 'M11', before)
    const seen = visible(majaWith({ exceptions: hidden }), 'M11', before)
    expect(ids(all?.meetings[0]?.decisions)).toContain('B5')
    expect(ids(all?.followUps)).toEqual(expect.arrayContaining(['O1', 'O10']))
    expect(ids(all?.ties)).toContain('T1')
    expect(ids(seen?.meetings[0]?.decisions)).not.toContain('B5')
    expect(ids(seen?.followUps)).not.toContain('O10')
    expect(ids(seen?.followUps)).not.toContain('O1')
    expect(ids(seen?.ties)).not.toContain('T1')
  })

  test('one who is present comes with a name, unless the contact is hidden', () => {
    const exceptions: CaseFile['exceptions'] = [
      { id: 'U1', item: { list: 'contacts', id: 'M13' }, recipient: 'M5', effect: 'hide' },
    ]
    const named = (file: CaseFile) =>
      visible(file, 'M5', before)?.meetings[0]?.participants.find(({ contact }) => contact === 'M13')
    expect(named(maja)).toMatchObject({ name: 'Mormor', person: { name: 'Birthe Eksempelsen' } })
    expect(named(majaWith({ exceptions }))).toEqual(meeting.participants[4])
    expect(ids(visible(maja, 'M5', before)?.contacts)).not.toContain('M13')
  })

  test('a draft status is its author’s alone; the citizen does not see it either', () => {
    const statuses = meeting.statuses.map((status) => ({ ...status, state: 'draft' as const }))
    const file = withMeeting({ statuses })
    const seenBy = (reader: string) => ids(visible(file, reader, before)?.meetings[0]?.statuses)
    expect(seenBy('M11')).toEqual(['S7', 'S8'])
    expect(seenBy('citizen')).toEqual(['S1', 'S1b', 'S1c'])
    expect(seenBy('M12')).toBeUndefined()
  })

  test('what one is responsible for is seen without a consent, also when it is done', () => {
    const seen = visible(majaWith({ consents: [], exceptions: [] }), 'M5', before)
    expect(ids(seen?.followUps)).toEqual(['O6'])
  })

  test('lessons of an incident need all of their own area, or to have recorded it', () => {
    const incident = {
      id: 'I1',
      at: '2027-03-02T10:00:00+01:00',
      text: 'Gik tidligt.',
      learned: [
        { text: 'Pause først.', lifeArea: 'employment' as const },
        { text: 'Angst om morgenen.', lifeArea: 'mental_health' as const },
      ],
    }
    const seenBy = (reader: string, recordedBy?: string) =>
      visible(
        majaWith({
          internship: {
            ...(maja.internship as NonNullable<CaseFile['internship']>),
            incidents: [{ ...incident, ...(recordedBy && { recordedBy }) }],
          },
        }),
        reader,
        before,
      )?.internship
    expect(seenBy('M1')?.incidents[0]?.learned).toEqual([incident.learned[0]])
    expect(seenBy('M12')?.incidents).toEqual([])
    expect(seenBy('M13', 'M13')?.incidents[0]?.learned).toEqual(incident.learned)
    expect(seenBy('M2', 'M2')).toEqual({ incidents: [{ ...incident, recordedBy: 'M2' }] })
    expect(seenBy('M2')).toBeUndefined()
  })

  test('a meeting seen only because of a status in it has its id and the lists', () => {
    const file = withMeeting({ participants: [], chair: 'M1', minuteTaker: 'M1' })
    expect(visible(file, 'M12', before)?.meetings).toEqual([
      {
        id: 'N1',
        participants: [],
        agenda: [],
        statuses: meeting.statuses.filter(({ id }) => ['S2', 'S9'].includes(id)),
        decisions: [],
        reviews: [],
      },
    ])
  })
})

describe('the shared screen', () => {
  const presentAt = (...participants: Meeting['participants']) =>
    withMeeting({ participants, chair: 'M1', minuteTaker: 'M1' })
  const present = { required: false, mode: 'in_person' as const }

  test('of an unknown meeting or item there is none', () => {
    expect(room(maja, 'N9', 'p1', during)).toBeNull()
    expect(room(maja, 'N1', 'p9', during)).toBeNull()
  })

  test('with nobody but the citizen it is the citizen’s own view', () => {
    expect(room(presentAt({ contact: 'citizen', ...present }), 'N1', 'p1', during)?.citizen).toEqual(
      maja.citizen,
    )
    expect(room(presentAt(), 'N1', 'p1', during)?.citizen).toEqual(maja.citizen)
  })

  test('with a guest it shows what the meeting itself says, without any of the case', () => {
    const guest = { name: 'En veninde', ...present, items: ['p4', 'p8'] }
    const file = presentAt({ contact: 'citizen', ...present }, { contact: 'M1', ...present }, guest)
    const seen = room(file, 'N1', 'p4', during)
    expect(seen).toMatchObject({ contacts: [], waits: [], goals: [], followUps: [], consents: [] })
    expect(seen?.citizen).toEqual({ id: 'maja', displayName: 'Maja Eksempelsen' })
    const [shown] = seen?.meetings ?? []
    expect(shown).toMatchObject({ purpose: meeting.purpose, place: meeting.place, statuses: [] })
    expect(ids(shown?.agenda)).toEqual(['p4', 'p8'])
    expect(ids(shown?.decisions)).toEqual(['B5'])
    expect(shown?.participants.map(({ name }) => name)).toEqual([
      undefined,
      'Jobcenter Fjordvig',
      'En veninde',
    ])
    expect(shown).not.toHaveProperty('scales')
    expect(room(file, 'N1', 'p4', '2027-02-01T10:00:00+01:00')).toBeNull()
  })

  test('with one who may not learn that the case exists there is none', () => {
    const file = { ...presentAt({ contact: 'M1', ...present }, { contact: 'M3', ...present }) }
    expect(room(file, 'N1', 'p4', during)).not.toBeNull()
    expect(room(file, 'N1', 'p4', '2027-02-01T10:00:00+01:00')).toBeNull()
  })

  test('shows nobody more than each sees alone', () => {
    const everywhere = (seen: VisibleCaseFile | null) => [
      ...(seen?.contacts ?? []),
      ...(seen?.waits ?? []),
      ...(seen?.ties ?? []),
      ...(seen?.goals ?? []),
      ...(seen?.followUps ?? []),
      ...(seen?.meetings.flatMap(({ statuses, decisions, agenda }) => [
        ...statuses,
        ...decisions,
        ...agenda,
      ]) ?? []),
    ]
    const pair = fc.uniqueArray(fc.constantFrom('citizen', ...joern.contacts.map(({ id }) => id)), {
      minLength: 2,
      maxLength: 3,
    })
    fc.assert(
      fc.property(pair, (readers) => {
        const at = '2026-12-08T13:30:00+01:00'
        const together = visibleToAll(joern, readers, at)
        const alone = readers.map((reader) => visible(joern, reader, at))
        expect(together === null).toBe(alone.includes(null))
        if (together === null) return
        for (const item of everywhere(together)) {
          for (const seen of alone) expect(everywhere(seen)).toContainEqual(expect.objectContaining(item))
        }
      }),
    )
  })

  test('of nobody at all is nothing', () => {
    expect(visibleToAll(maja, [], during)).toBeNull()
  })
})

test('a consent taken away never shows more, to anyone, and never less of the rest to the citizen', () => {
  const size = (seen: VisibleCaseFile | null) => {
    const { consents: _, ...rest } = seen ?? { consents: [] }
    return JSON.stringify(rest).length
  }
  const reader = fc.constantFrom(...maja.contacts.map(({ id }) => id))
  fc.assert(
    fc.property(reader, fc.subarray(maja.consents), (recipient, kept) => {
      const fewer = { ...maja, consents: kept }
      expect(size(visible(fewer, recipient, before))).toBeLessThanOrEqual(
        size(visible(maja, recipient, before)),
      )
      expect(visible(fewer, 'citizen', before)).toEqual({ ...fewer })
    }),
  )
})

test('the case file is not changed by being looked at', () => {
  const untouched = structuredClone(joern)
  for (const { id } of joern.contacts) visible(joern, id, during)
  room(joern, 'N1', 'p3', during)
  expect(joern).toEqual(untouched)
})
