import { describe, expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import type { Contact } from './contact.ts'
import { addDays } from './days.ts'
import type { Gap } from './gap.ts'
import { gaps, silentAfterDays } from './gaps.ts'
import type { Tie } from './tie.ts'
import { visible } from './visible.ts'
import type { Wait } from './wait.ts'

const maja = caseFileSchema.parse(majaJson)
const joern = caseFileSchema.parse(joernJson)
const day = '2026-12-03'

const contact = (id: string, parts: Partial<Contact> = {}): Contact => ({
  id,
  name: `Kontakt ${id}`,
  kind: 'social_services',
  sector: 'municipality',
  lifeArea: 'housing',
  status: 'active',
  acute: false,
  lastContact: day,
  ...parts,
})
const tie = (from: string, to: string, parts: Partial<Tie> = {}): Tie => ({
  id: `${from}-${to}`,
  from,
  to,
  kind: 'cooperates',
  ...parts,
})
const wait = (id: string, at: string, parts: Partial<Wait> = {}): Wait => ({
  id,
  contact: at,
  what: 'svar',
  blocks: [],
  fastTrack: [],
  ...parts,
})
const holder = contact('A', { lifeArea: 'employment' })
const bare: CaseFile = {
  ...maja,
  contacts: [holder],
  waits: [],
  ties: [],
  helpEvents: [],
  goals: [],
  baton: { holder: 'A', since: '2026-09-01' },
  followUps: [],
  meetings: [],
}
const { internship: _, ...without } = bare
const gapsWith = (parts: Partial<CaseFile>, on = day): Gap[] =>
  gaps({ ...without, ...parts, contacts: [holder, ...(parts.contacts ?? [])] }, on)

test('a case without gaps has none', () => {
  expect(gapsWith({})).toEqual([])
})

describe('needs', () => {
  test('with nobody active, the worst of them said, acute before all but the baton', () => {
    const contacts = [
      contact('B', { need: 'wished', status: 'wished' }),
      contact('C', { need: 'unmet', status: 'waiting', acute: true }),
    ]
    expect(gapsWith({ contacts })[0]).toEqual({
      kind: 'need_uncovered',
      lifeArea: 'housing',
      need: 'unmet',
      acute: true,
      contacts: ['B', 'C'],
    })
    expect(gapsWith({ contacts: [...contacts, contact('D')] }).map(({ kind }) => kind)).not.toContain(
      'need_uncovered',
    )
  })

  test('with one contact alone, not when another is on the way or nobody has asked', () => {
    const one = contact('B', { need: 'covered' })
    const fragile = [{ kind: 'need_fragile', lifeArea: 'housing', contact: 'B' }]
    expect(gapsWith({ contacts: [one] })).toEqual(fragile)
    expect(gapsWith({ contacts: [one, contact('C', { status: 'ended' })] })).toEqual(fragile)
    const tied = { ties: [tie('B', 'C')] }
    expect(gapsWith({ contacts: [one, contact('C', { status: 'applied' })], ...tied })).toEqual([])
    for (const need of ['not_asked', 'not_relevant'] as const) {
      expect(gapsWith({ contacts: [contact('B', { need })] })).toEqual([])
    }
  })

  test('wished help counts its days from the first wish that is open', () => {
    const debt = contact('B', { helpType: 'debt', status: 'wished', lifeArea: 'debt' })
    const wishes = ['2026-11-01', '2026-08-24'].map((on) => ({
      id: on,
      type: 'debt' as const,
      outcome: 'wished' as const,
      on,
    }))
    expect(gapsWith({ contacts: [debt], helpEvents: wishes })).toEqual([
      { kind: 'help_wished', type: 'debt', days: 101, contacts: ['B'] },
    ])
    const helped = { id: 'H', type: 'debt' as const, outcome: 'helped' as const, on: '2026-10-01' }
    expect(gapsWith({ helpEvents: [...wishes, helped] })).toEqual([
      { kind: 'help_wished', type: 'debt', days: 32, contacts: [] },
    ])
  })
})

describe('ties', () => {
  const three = [contact('B'), contact('C'), contact('D', { status: 'referred' })]
  const parallel = (...ties: Tie[]) => gapsWith({ contacts: three, ties })

  test('those at work in one life area without a tie, pair by pair', () => {
    expect(parallel(tie('C', 'B'))).toEqual([
      {
        kind: 'parallel',
        lifeArea: 'housing',
        pairs: [
          ['B', 'D'],
          ['C', 'D'],
        ],
      },
    ])
    expect(parallel(tie('B', 'C'), tie('B', 'D'), tie('D', 'C'))).toEqual([])
    const over = tie('D', 'C', { until: addDays(day, -1) })
    expect(parallel(tie('B', 'C'), tie('B', 'D'), over)).toHaveLength(1)
  })

  test('those who are gone, relatives and friends work with nothing', () => {
    const others = [
      contact('C', { status: 'ended' }),
      contact('D', { status: 'wished' }),
      contact('E', { kind: 'relative' }),
      contact('F', { kind: 'friend' }),
    ]
    expect(gapsWith({ contacts: [contact('B'), ...others] })).toEqual([])
  })

  test('those who give the same kind of help in different areas', () => {
    const contacts = [
      contact('B', { lifeArea: 'physical_health', helpType: 'other_health' }),
      contact('C', { lifeArea: 'mental_health', helpType: 'other_health' }),
    ]
    expect(gapsWith({ contacts })).toEqual([
      { kind: 'parallel', helpType: 'other_health', pairs: [['B', 'C']] },
    ])
  })

  test('a pair is named once: missing and suggested are not parallel too', () => {
    const waits = [wait('V1', 'B', { blocks: ['G1'] }), wait('V2', 'C', { blocks: ['G1', 'G2'] })]
    const missing = tie('D', 'B', { kind: 'missing' })
    expect(gapsWith({ contacts: three, waits, ties: [missing, tie('C', 'D')] })).toEqual([
      { kind: 'tie_missing', tie: 'D-B', contacts: ['B', 'D'] },
      { kind: 'tie_suggested', contacts: ['B', 'C'], goals: ['G1'] },
    ])
  })
})

describe('mutual waits', () => {
  const contacts = [contact('B'), contact('C', { lifeArea: 'income' })]
  const there = tie('B', 'C', { kind: 'waits_for' })
  const back = tie('C', 'B', { kind: 'waits_for' })

  test('ties both ways that hold on the day', () => {
    expect(gapsWith({ contacts, ties: [there, back] })).toEqual([
      { kind: 'mutual_wait', contacts: ['B', 'C'], ties: ['B-C', 'C-B'], waits: [] },
    ])
    expect(gapsWith({ contacts, ties: [there] })).toEqual([])
    expect(gapsWith({ contacts, ties: [there, { ...back, since: addDays(day, 1) }] })).toEqual([])
  })

  test('a request for a faster answer that nobody has answered is waiting too', () => {
    const asked = { askedOn: '2026-11-16', askedOf: 'B' }
    const atC = (fastTrack: Wait['fastTrack']) => [wait('V1', 'C', { fastTrack })]
    expect(gapsWith({ contacts, ties: [there], waits: atC([asked]) })).toEqual([
      { kind: 'mutual_wait', contacts: ['B', 'C'], ties: ['B-C'], waits: ['V1'] },
    ])
    const answered = { ...asked, answer: 'granted' as const, answeredOn: day }
    expect(gapsWith({ contacts, ties: [there], waits: atC([answered]) })).toEqual([])
  })
})

describe('time', () => {
  test('silence begins after the rhythm of the talks; none known is said as not known', () => {
    const last = (lastContact: string) =>
      gapsWith({ contacts: [contact('B', { lastContact, lifeArea: 'income' })] })
    expect(last(addDays(day, -silentAfterDays))).toEqual([])
    expect(last(addDays(day, -silentAfterDays - 1))).toEqual([{ kind: 'silent', contact: 'B', days: 91 }])
    const { lastContact: __, ...never } = contact('B', { lifeArea: 'income' })
    expect(gapsWith({ contacts: [never] })).toEqual([{ kind: 'silent', contact: 'B', days: null }])
    const { acute: ___, ...inPart } = never
    expect(gaps({ ...without, contacts: [holder, inPart] }, day)).toEqual([])
  })

  test('a wait past its promise, and not once it is answered', () => {
    const late = wait('V1', 'A', { promisedBy: '2026-11-23' })
    expect(gapsWith({ waits: [late] })).toEqual([
      { kind: 'wait_overdue', wait: 'V1', contact: 'A', days: 10 },
    ])
    expect(gapsWith({ waits: [{ ...late, answeredOn: day }] })).toEqual([])
  })
})

describe('the baton', () => {
  const because = (parts: Partial<CaseFile>) =>
    gapsWith(parts).flatMap((gap) => (gap.kind === 'baton' ? gap.because : []))
  const baton = (to: Partial<NonNullable<CaseFile['baton']['handover']>>): CaseFile['baton'] => ({
    holder: 'A',
    since: '2026-09-01',
    handover: { to: 'B', offeredOn: '2026-11-20', effectiveFrom: day, ...to },
  })
  const contacts = [contact('B', { lifeArea: 'income' })]

  test('is held by nobody when the holder has left or is not seen', () => {
    expect(
      because({ contacts: [contact('B', { status: 'ended' })], baton: { holder: 'B', since: day } }),
    ).toEqual(['left'])
    expect(because({ baton: { holder: 'elsewhere', since: day } })).toEqual(['not_seen'])
  })

  test('is between two hands when the day has come and nobody has taken it', () => {
    expect(because({ contacts, baton: baton({}) })).toEqual(['not_taken'])
    expect(because({ contacts, baton: baton({ effectiveFrom: addDays(day, 1) }) })).toEqual([])
    expect(because({ contacts, baton: baton({ acceptedOn: day }) })).toEqual([])
    expect(because({ contacts, baton: baton({ declinedOn: day }) })).toEqual([])
  })
})

describe('the two cases', () => {
  test('Maja: what nobody covers, what is wished, what is not tied', () => {
    const found = gaps(maja, day)
    expect(found[0]).toMatchObject({ kind: 'need_uncovered', lifeArea: 'housing', acute: true })
    expect(found).toContainEqual({ kind: 'help_wished', type: 'debt', days: 101, contacts: ['M10'] })
    expect(found).toContainEqual({ kind: 'tie_missing', tie: 'T11', contacts: ['M2', 'M3'] })
    expect(found).toContainEqual({ kind: 'parallel', lifeArea: 'mental_health', pairs: [['M7', 'M8']] })
    expect(found).toContainEqual({ kind: 'silent', contact: 'M7', days: 92 })
  })

  test('a reader without consent for an area has no gap of it, in no list and no count', () => {
    const pia = visible(maja, 'M5', '2026-12-03T09:00:00+01:00')
    if (!pia) throw new Error('Pia sees the case')
    const text = JSON.stringify(gaps(pia, day))
    expect(text).not.toMatch(/housing|debt|income|health|M2"|M3"|M7|M8|M10|V\d/)
    const peter = visible(joern, 'J2', '2026-12-08T09:00:00+01:00')
    if (!peter) throw new Error('Peter sees the case')
    expect(gaps(joern, '2026-12-08').some((gap) => 'lifeArea' in gap && gap.lifeArea === 'legal')).toBe(true)
    expect(JSON.stringify(gaps(peter, '2026-12-08'))).not.toMatch(/legal|J9/)
  })
})
