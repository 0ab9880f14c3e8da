import { describe, expect, test } from 'vitest'
import joernJson from '../../mocks/cases/joern.json' with { type: 'json' }
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { type ProposedItem, proposeAgenda, stuckAreas } from './agenda-proposal.ts'
import { agendaTemplates } from './agenda-templates.ts'
import { type CaseFile, caseFileSchema } from './case-file.ts'
import { nextMeeting, overview } from './overview.ts'
import { maySummaryBeRead, summary } from './summary.ts'
import { visible } from './visible.ts'
import { meetingTemplates } from './vocabulary.ts'

const maja = caseFileSchema.parse(majaJson)
const day = '2026-12-03'

const keyOf = (item: ProposedItem) => ('key' in item ? item.key : item.title)

const seenBy = (file: CaseFile, recipient: string, at: string) => {
  const view = visible(file, recipient, at)
  if (!view) throw new Error(`${recipient} does not see the case`)
  return view
}
const signe = seenBy(maja, 'M1', '2026-12-03T09:00:00+01:00')

describe('agenda', () => {
  test('barriers become an item for each life area in which something stands still', () => {
    expect(stuckAreas(signe, day)).toEqual(['housing', 'income'])
    const agenda = proposeAgenda(signe, { areas: ['housing', 'income'] }, 'status_and_goal')
    expect(agenda.filter(({ kind }) => kind === 'barriers')).toEqual([
      { key: 'barriers', kind: 'barriers', minutes: 5, lifeArea: 'housing', owners: ['M1'] },
      { key: 'barriers', kind: 'barriers', minutes: 5, lifeArea: 'income', owners: ['M1'] },
    ])
    expect(agenda.find(({ kind }) => kind === 'own_words')?.owners).toEqual(['citizen'])
  })

  test('a need that nobody covers is an area too, after what blocks', () => {
    const peter = seenBy(caseFileSchema.parse(joernJson), 'J2', `${day}T09:00:00+01:00`)
    expect(stuckAreas(peter, day)).toEqual(['income', 'housing'])
  })

  test('an agenda that the municipality saved is filled in the same way', () => {
    const saved = [
      { title: 'Kaffe', kind: 'welcome', minutes: 5 },
      { title: 'Hvad driller?', kind: 'barriers', minutes: 20 },
    ] as const
    expect(proposeAgenda(signe, { areas: ['housing', 'income'] }, saved)).toEqual([
      { ...saved[0], owners: ['M1'] },
      { ...saved[1], minutes: 10, lifeArea: 'housing', owners: ['M1'] },
      { ...saved[1], minutes: 10, lifeArea: 'income', owners: ['M1'] },
    ])
  })

  test('without anything stuck it is the template itself', () => {
    const calm = { ...signe, waits: [], contacts: [] }
    expect(stuckAreas(calm, day)).toEqual([])
    for (const template of meetingTemplates) {
      expect(proposeAgenda(calm, { areas: [] }, template).map(keyOf)).toEqual(
        agendaTemplates[template].map(({ key }) => key),
      )
    }
  })
})

test('who is to hold the baton is settled before the agreements, and once', () => {
  for (const template of meetingTemplates) {
    const kinds = proposeAgenda(signe, { areas: [], baton: true }, template).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'baton')).toHaveLength(1)
    if (kinds.includes('agreements')) expect(kinds.indexOf('baton')).toBe(kinds.indexOf('agreements') - 1)
  }
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
