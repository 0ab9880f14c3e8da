import { describe, expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { dayOf } from './days.ts'
import { type Gap, gapKey } from './gap.ts'
import { gaps } from './gaps.ts'
import type { Chosen } from './meeting-reasons.ts'
import { visible } from './visible.ts'
import { everythingStuck, whoMustComeTo } from './who-must-come.ts'

const maja = caseFileSchema.parse(majaJson)
const joern = caseFileSchema.parse(joernJson)

const seenBy = (file: CaseFile, recipient: string, at: string) => {
  const view = visible(file, recipient, at)
  if (!view) throw new Error(`${recipient} does not see the case`)
  return view
}
const morning = '2026-12-03T09:00:00+01:00'
const later = '2026-12-08T09:00:00+01:00'
const signe = seenBy(maja, 'M1', morning)
const peter = seenBy(joern, 'J2', later)
const nothing: Chosen = { goals: [], waits: [], gaps: [] }

const calls = ({ invited }: ReturnType<typeof whoMustComeTo>, call: string) =>
  invited.filter((one) => one.call === call).map(({ contact }) => contact)

describe('about everything that stands still', () => {
  const { invited } = whoMustComeTo(signe, everythingStuck(signe, dayOf(morning)), morning)
  const reasons = (contact: string) => invited.find((one) => one.contact === contact)?.reasons ?? []

  test('the citizen first, then those who are needed, each with a reason', () => {
    expect(invited[0]).toEqual({
      contact: 'citizen',
      call: 'must',
      reasons: [{ why: 'citizen' }],
      consents: [],
    })
    expect(invited.every((one) => one.reasons.length > 0)).toBe(true)
    const order = ['must', 'should', 'know']
    const ranks = invited.map(({ call }) => order.indexOf(call))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(reasons('M2')).toContainEqual({ why: 'blocks', wait: 'V1', goal: 'G1' })
    expect(reasons('M3')).toContainEqual({ why: 'blocks', wait: 'V2', goal: 'G1' })
    expect(reasons('M4')).toContainEqual({ why: 'missing_tie', tie: 'T10', to: 'M1' })
    expect(reasons('M11')).toContainEqual({ why: 'mentor' })
  })

  test('whoever is done with the case, or has no reason, is left out', () => {
    const contacts = invited.map(({ contact }) => contact)
    expect(contacts).not.toContain('M9')
    expect(contacts).not.toContain('M14')
    expect(new Set(contacts).size).toBe(contacts.length)
  })

  test('a promise that was not kept is a reason', () => {
    const found = whoMustComeTo(peter, everythingStuck(peter, dayOf(later)), later)
    const benefits = found.invited.find(({ contact }) => contact === 'J6')
    expect(benefits?.call).toBe('must')
    expect(benefits?.reasons).toContainEqual({ why: 'overdue', wait: 'V4', days: 15 })
  })

  test('nobody is called whom the planner may not see', () => {
    const found = whoMustComeTo(peter, everythingStuck(peter, dayOf(later)), later)
    expect(JSON.stringify(found)).not.toMatch(/J8|J9/)
  })
})

describe('about what was chosen', () => {
  test('nothing: those who run the meeting and are close, no more', () => {
    const found = whoMustComeTo(signe, nothing, morning)
    expect(calls(found, 'must')).toEqual(['citizen', 'M1', 'M11'])
    expect(found.uncovered).toEqual(nothing)
    expect(found.invited.flatMap(({ consents }) => consents)).toEqual([])
  })

  test('a goal: those it waits for must, those with a task should, the others in its area need to know', () => {
    const found = whoMustComeTo(maja, { ...nothing, goals: ['G2'] }, morning)
    expect(calls(found, 'must')).toEqual(['citizen', 'M1', 'M7', 'M11'])
    expect(calls(found, 'know')).toEqual(['M8'])
    expect(found.invited.find(({ contact }) => contact === 'M8')?.reasons).toEqual([
      { why: 'area', lifeArea: 'mental_health' },
    ])
    expect(found.uncovered.goals).toEqual([])
  })

  test('a wait: who is to answer must, who was asked to see to it should', () => {
    const file = {
      ...maja,
      waits: maja.waits.map((wait) =>
        wait.id === 'V6' ? { ...wait, fastTrack: [{ askedOn: '2026-11-01', askedOf: 'M12' }] } : wait,
      ),
    }
    const { invited } = whoMustComeTo(file, { ...nothing, waits: ['V6'] }, morning)
    expect(invited.find(({ contact }) => contact === 'M10')).toMatchObject({
      call: 'must',
      reasons: [{ why: 'wait', wait: 'V6' }],
    })
    expect(invited.find(({ contact }) => contact === 'M12')).toMatchObject({
      call: 'should',
      reasons: [{ why: 'asked', wait: 'V6' }],
    })
  })

  test('a missing tie: both must come; a thin or silent one only should', () => {
    const of = (kind: Gap['kind'], who: string) => {
      const chosen = gaps(maja, '2026-12-03').filter(
        (gap) => gap.kind === kind && JSON.stringify(gap).includes(`"${who}"`),
      )
      const found = whoMustComeTo(maja, { ...nothing, gaps: chosen }, morning)
      return found.invited.find(({ contact }) => contact === who)?.call
    }
    expect(of('tie_missing', 'M2')).toBe('must')
    expect(of('tie_missing', 'M4')).toBe('must')
    expect(of('silent', 'M7')).toBe('should')
  })

  test('what nobody comes for is said', () => {
    const gone: CaseFile = {
      ...maja,
      contacts: maja.contacts.map((contact) =>
        contact.id === 'M10' ? { ...contact, status: 'declined' } : contact,
      ),
      followUps: [],
    }
    const debt = gaps(gone, '2026-12-03').filter((gap) => JSON.stringify(gap).includes('debt'))
    const found = whoMustComeTo(gone, { goals: ['G4', 'G1'], waits: ['V6'], gaps: debt }, morning)
    expect(found.uncovered.goals).toEqual(['G4'])
    expect(found.uncovered.waits).toEqual(['V6'])
    expect(found.uncovered.gaps.map(gapKey).toSorted()).toEqual(debt.map(gapKey).toSorted())
    expect(debt.length).toBeGreaterThan(0)
  })

  test('somebody active in the area of a goal nobody comes for is called to it', () => {
    const file: CaseFile = {
      ...maja,
      followUps: [],
      contacts: maja.contacts.map((one) => (one.id === 'M10' ? { ...one, status: 'active' } : one)),
    }
    const found = whoMustComeTo(file, { ...nothing, goals: ['G4'] }, morning)
    expect(calls(found, 'should')).toContain('M10')
    expect(found.uncovered.goals).toEqual([])
  })
})

describe('consent', () => {
  const covers = (contact: string, chosen: Partial<Chosen>, view = signe, at = morning) =>
    whoMustComeTo(view, { ...nothing, ...chosen }, at).invited.find((one) => one.contact === contact)
      ?.consents

  test('is said for each area, from what is in force at that instant', () => {
    expect(covers('M3', { waits: ['V2'] })).toEqual([{ lifeArea: 'housing', shown: 'nothing' }])
    expect(covers('M11', { waits: ['V2'] })).toEqual([{ lifeArea: 'housing', shown: 'all' }])
    expect(covers('M11', { waits: ['V4'] })).toEqual([{ lifeArea: 'mental_health', shown: 'part' }])
    const after = '2027-06-01T09:00:00+02:00'
    expect(covers('M11', { waits: ['V2'] }, maja, after)).toEqual([{ lifeArea: 'housing', shown: 'nothing' }])
  })

  test('for the plan covers goals, not what is waited for, and never legal matters', () => {
    expect(covers('M11', { goals: ['G2'] })).toEqual([{ lifeArea: 'mental_health', shown: 'all' }])
    expect(covers('M11', { goals: ['G2'], waits: ['V4'] })).toEqual([
      { lifeArea: 'mental_health', shown: 'part' },
    ])
    const mentor = covers('J10', { goals: ['G4'] }, joern, later)
    expect(mentor?.map(({ lifeArea }) => lifeArea)).toEqual(['legal'])
    expect(mentor?.map(({ shown }) => shown)).not.toContain('all')
  })

  test('is not known to whoever does not see everybody’s consents', () => {
    const bo = seenBy(maja, 'M11', morning)
    expect(covers('M3', { waits: ['V2'] }, bo)).toEqual([{ lifeArea: 'housing', shown: null }])
  })
})
