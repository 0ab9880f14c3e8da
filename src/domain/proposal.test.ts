import { describe, expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { agendaTemplates } from './agenda-templates.ts'
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { nextMeeting, overview } from './overview.ts'
import { proposeAgenda, proposeParticipants, stuckAreas } from './proposal.ts'
import { maySummaryBeRead, summary } from './summary.ts'
import { visible } from './visible.ts'
import { meetingTemplates } from './vocabulary.ts'

const maja = caseFileSchema.parse(majaJson)
const joern = caseFileSchema.parse(joernJson)
const day = '2026-12-03'

const seenBy = (file: CaseFile, recipient: string, at: string) => {
  const view = visible(file, recipient, at)
  if (!view) throw new Error(`${recipient} does not see the case`)
  return view
}
const signe = seenBy(maja, 'M1', '2026-12-03T09:00:00+01:00')

describe('participants', () => {
  const proposed = proposeParticipants(signe, day)
  const reasons = (contact: string) => proposed.find((entry) => entry.contact === contact)?.reasons ?? []

  test('the citizen first, then those who are needed, each with a reason', () => {
    expect(proposed[0]).toEqual({ contact: 'citizen', required: true, reasons: [{ why: 'citizen' }] })
    expect(proposed.every((entry) => entry.reasons.length > 0)).toBe(true)
    const required = proposed.map((entry) => entry.required)
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)))
    expect(reasons('M2')).toContainEqual({ why: 'blocks', wait: 'V1', goal: 'G1' })
    expect(reasons('M3')).toContainEqual({ why: 'blocks', wait: 'V2', goal: 'G1' })
    expect(reasons('M4')).toContainEqual({ why: 'missing_tie', tie: 'T10', to: 'M1' })
    expect(reasons('M11')).toContainEqual({ why: 'mentor' })
  })

  test('whoever is done with the case, or has no reason, is not proposed', () => {
    const contacts = proposed.map(({ contact }) => contact)
    expect(contacts).not.toContain('M9')
    expect(contacts).not.toContain('M14')
    expect(new Set(contacts).size).toBe(contacts.length)
  })

  test('a promise that was not kept is a reason', () => {
    const peter = seenBy(joern, 'J2', '2026-12-08T09:00:00+01:00')
    const benefits = proposeParticipants(peter, '2026-12-08').find(({ contact }) => contact === 'J6')
    expect(benefits?.required).toBe(true)
    expect(benefits?.reasons).toContainEqual({ why: 'overdue', wait: 'V4', days: 15 })
  })

  test('nobody is proposed whom the planner may not see', () => {
    const peter = seenBy(joern, 'J2', '2026-12-08T09:00:00+01:00')
    const contacts = proposeParticipants(peter, '2026-12-08').map(({ contact }) => contact)
    expect(contacts).not.toContain('J8')
    expect(contacts).not.toContain('J9')
  })
})

describe('agenda', () => {
  test('barriers become an item for each life area in which something stands still', () => {
    expect(stuckAreas(signe, day)).toEqual(['housing', 'income'])
    const agenda = proposeAgenda(signe, day, 'status_and_goal')
    expect(agenda.filter(({ kind }) => kind === 'barriers')).toEqual([
      { key: 'barriers', kind: 'barriers', minutes: 5, lifeArea: 'housing', owners: ['M1'] },
      { key: 'barriers', kind: 'barriers', minutes: 5, lifeArea: 'income', owners: ['M1'] },
    ])
    expect(agenda.find(({ kind }) => kind === 'own_words')?.owners).toEqual(['citizen'])
  })

  test('without anything stuck it is the template itself', () => {
    const calm = { ...signe, waits: [], contacts: [] }
    for (const template of meetingTemplates) {
      expect(proposeAgenda(calm, day, template).map(({ key }) => key)).toEqual(
        agendaTemplates[template].map(({ key }) => key),
      )
    }
  })
})

describe('caseload line', () => {
  test('the next meeting, what is overdue, the longest wait and the baton', () => {
    expect(overview(signe, '2026-12-03T09:00:00+01:00')).toEqual({
      nextMeeting: { id: 'N1', at: { day: '2026-12-03', time: '10:00' } },
      overdueFollowUps: 0,
      longestWait: { wait: 'V6', days: 101 },
      batonHolder: 'M1',
      batonHolderName: 'Signe Skabelund',
    })
    expect(overview(signe, '2026-12-10T09:00:00+01:00').overdueFollowUps).toBe(4)
  })

  test('a meeting that is over is not next', () => {
    expect(nextMeeting(signe, '2026-12-03T11:15:00+01:00')?.id).toBe('N1')
    expect(nextMeeting(signe, '2026-12-03T11:15:01+01:00')).toBeUndefined()
  })
})

describe('summary', () => {
  const of = (recipient: string) => summary(seenBy(maja, recipient, '2026-12-03T12:00:00+01:00'), 'N1')

  test('each copy holds what its reader may see', () => {
    expect(of('M4')?.decisions.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5'])
    expect(of('M5')?.decisions).toEqual([])
    expect(of('M5')?.followUps.map(({ id }) => id)).toEqual(['O6'])
    expect(JSON.stringify(of('M5'))).not.toMatch(/husleje|restance|gæld|ydelse/i)
  })

  test('the citizen reads first, the others when it is published', () => {
    const [meeting] = maja.meetings
    if (!meeting) throw new Error('Maja has a meeting')
    const readers = (state: typeof meeting.state) =>
      ['M1', 'M4', 'citizen', 'M11'].filter((who) => maySummaryBeRead(maja, { ...meeting, state }, who))
    expect(readers('draft')).toEqual([])
    expect(readers('held')).toEqual(['M1', 'M4'])
    expect(readers('in_review')).toEqual(['M1', 'M4', 'citizen'])
    expect(readers('published')).toEqual(['M1', 'M4', 'citizen', 'M11'])
  })
})
