import { expect, test } from 'vitest'
import type { Review } from './meeting.ts'
import { currentReviews, reviewStandings } from './review-standing.ts'

const by = (who: string, verdict: Review['verdict'] = 'approved'): Review => ({
  by: who,
  verdict,
  at: '2026-12-04T10:00:00+01:00',
})
const participants = ['citizen', 'M1', 'M5', 'M13'].map((contact) => ({
  contact,
  required: true,
  mode: 'in_person' as const,
}))
const first = { reviewBy: '2026-12-10', reviewsBefore: 1 }
const second = { reviewBy: '2026-12-17', reviewsBefore: 4 }
const reviews = [by('citizen'), by('M5', 'correction'), by('M13'), by('citizen'), by('M5')]
const standings = (versions: (typeof first)[], day: string) =>
  reviewStandings('M1', { state: 'published', participants, reviews }, versions, day)

test('a review is of the version it was given to: the citizen’s before it is published, the others’ after', () => {
  const count = (state: 'published' | 'in_review', versions: (typeof first)[], who: string) =>
    currentReviews({ state, reviews: reviews.slice(0, 4) }, versions, who).length
  expect(count('in_review', [], 'citizen')).toBe(2)
  expect(currentReviews({ state: 'published', reviews: [by('citizen')] }, [first], 'citizen')).toHaveLength(1)
  // While it is corrected only what was said of the correction counts.
  expect(currentReviews({ state: 'in_review', reviews: [by('citizen')] }, [first], 'citizen')).toEqual([])
  expect(count('in_review', [first], 'citizen')).toBe(1)
  expect(count('published', [first, second], 'citizen')).toBe(1)
  expect(count('published', [first], 'M13')).toBe(1)
  expect(count('published', [first, second], 'M13')).toBe(0)
})

test('who is silent after the last day is late; not on that day, and not who has answered', () => {
  expect(standings([first], '2026-12-11').map(({ recipient, isLate }) => [recipient, isLate])).toEqual([
    ['M5', false],
    ['M13', false],
  ])
  expect(standings([first, second], '2026-12-17').map(({ isLate }) => isLate)).toEqual([false, false])
  expect(standings([first, second], '2026-12-18')).toEqual([
    { recipient: 'M5', isLate: false, review: by('M5') },
    { recipient: 'M13', isLate: true },
  ])
  expect(reviewStandings('M1', { state: 'published', participants, reviews: [] }, [], '2027-01-01')).toEqual([
    { recipient: 'M5', isLate: false },
    { recipient: 'M13', isLate: false },
  ])
})
