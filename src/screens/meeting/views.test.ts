import { expect, test } from 'vitest'
import type { VisibleMeeting } from '../../domain/visible-case-file.ts'
import { agendaTimes, seesWholeAgenda } from './agenda-times.ts'
import { firstView, viewsFor } from './views.ts'

const meeting: VisibleMeeting = {
  id: 'N1',
  start: '2027-03-28T01:30:00+01:00',
  participants: [
    { contact: 'A', required: true, mode: 'in_person' },
    { contact: 'B', required: true, mode: 'in_person', items: ['p2'] },
  ],
  agenda: [
    { id: 'p1', title: '', kind: 'welcome', minutes: 45, owners: [] },
    { id: 'p2', title: '', kind: 'free', minutes: 10, owners: [] },
  ],
  statuses: [],
  decisions: [],
  reviews: [],
}
const in_ = (state: VisibleMeeting['state']) => ({ ...meeting, ...(state !== undefined && { state }) })
const runner = { runs: true, invited: true, looksBack: true }
const participant = { runs: false, invited: true, looksBack: false }

test('the pages follow how far the meeting has come', () => {
  expect(viewsFor(in_('draft'), runner)).toEqual(['overview'])
  expect(viewsFor(in_('polling'), participant)).toEqual(['overview', 'poll', 'status'])
  expect(viewsFor(in_('polling'), { ...participant, invited: false })).toEqual(['overview'])
  expect(viewsFor(in_('called'), runner)).toEqual(['overview', 'status', 'hold', 'summary'])
  expect(viewsFor(in_('called'), participant)).toEqual(['overview', 'status'])
  expect(viewsFor(in_('published'), runner)).toEqual(['overview', 'status', 'summary', 'after'])
  expect(viewsFor(in_('published'), participant)).toEqual(['overview', 'status', 'summary'])
  expect(viewsFor(in_('held'), { ...participant, looksBack: true })).toEqual([
    'overview',
    'status',
    'summary',
    'after',
  ])
  expect(viewsFor(in_('cancelled'), runner)).toEqual(['overview'])
})

test('one comes first to what one most likely wants', () => {
  expect(firstView(in_('held'), runner)).toBe('hold')
  expect(firstView(in_('held'), participant)).toBe('overview')
  expect(firstView(in_('in_review'), participant)).toBe('summary')
})

test('times are told only to who sees every item, also over the change to summer time', () => {
  expect(seesWholeAgenda(meeting, 'A', false)).toBe(true)
  expect(seesWholeAgenda(meeting, 'B', false)).toBe(false)
  expect([...agendaTimes(meeting, true).values()]).toEqual([
    '2027-03-28T01:30:00+01:00',
    '2027-03-28T03:15:00+02:00',
  ])
  expect(agendaTimes(meeting, false).size).toBe(0)
})
