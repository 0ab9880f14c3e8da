import { expect, test } from 'vitest'
import majaJson from '../../mocks/cases/maja.json' with { type: 'json' }
import { caseFileSchema } from './case-file.ts'
import type { Meeting } from './meeting.ts'
import { isFarAfter, meetingAfter, meetingBefore } from './series.ts'

const maja = caseFileSchema.parse(majaJson)
const [meeting] = maja.meetings
if (!meeting) throw new Error('Maja has a meeting')
const at = (id: string, start: string | undefined, state: Meeting['state']): Meeting => {
  const { start: _, ...rest } = meeting
  return { ...rest, id, state, ...(start !== undefined && { start }) }
}
const file = {
  ...maja,
  meetings: [
    at('held', '2026-12-03T10:00:00+01:00', 'held'),
    at('later', '2027-02-11T10:00:00+01:00', 'called'),
    at('draft', '2027-01-14T10:00:00+01:00', 'draft'),
    at('cancelled', '2026-12-10T10:00:00+01:00', 'cancelled'),
    at('undated', undefined, 'draft'),
  ],
}

test('the next meeting has a date and is not cancelled; a draft is one', () => {
  expect(meetingAfter(file, '2026-12-03T10:00:00+01:00')?.id).toBe('draft')
  expect(meetingAfter(file, '2027-01-14T09:00:00Z')?.id).toBe('later')
  expect(meetingAfter(file, '2027-02-11T10:00:00+01:00')).toBeUndefined()
})

test('the meeting before is one that takes place, and not the one that is planned', () => {
  expect(meetingBefore(file, '2027-03-01T10:00:00+01:00', 'new')).toBe('2027-02-11T10:00:00+01:00')
  expect(meetingBefore(file, '2027-03-01T10:00:00+01:00', 'later')).toBe('2026-12-03T10:00:00+01:00')
  expect(meetingBefore(file, '2026-12-03T10:00:00+01:00', 'new')).toBeUndefined()
})

test.each([
  ['2026-12-03', '2027-06-03', false],
  ['2026-12-03', '2027-06-04', true],
  // 184 days are six months too, and the last day of a month has no 31st six months later.
  ['2027-03-01', '2027-09-01', false],
  ['2027-08-31', '2028-02-29', false],
  ['2027-08-31', '2028-03-01', true],
])('from %s to %s', (from, to, far) => {
  expect(isFarAfter(`${from}T10:00:00+01:00`, `${to}T10:00:00+01:00`)).toBe(far)
})
