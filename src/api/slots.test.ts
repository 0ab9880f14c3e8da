import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, type Reader } from '../../tests/api-setup/reader.ts'

const home = homeForTests([fictionalCase('maja')])
let reader: Reader
beforeAll(async () => {
  await startDemo(home.current)
  reader = await asRecipient(home.current, 'maja', 'M5')
})

const asked = {
  window: { from: '2027-03-24', to: '2027-03-30' },
  durationMinutes: 60,
  gridMinutes: 30,
  workingHours: { from: '09:00', to: '10:30' },
  closingDays: ['03-24'],
  required: [{ id: 'a', busy: [['2027-03-30T09:00:00+02:00', '2027-03-30T09:15:00+02:00']] }],
  optional: [{ id: 'b', busy: [['2027-03-30T06:00:00Z', '2027-03-30T07:45:00Z']] }],
  limit: 10,
}

test('slots over Easter, with the clock put forward', async () => {
  // Closed on the 24th, holidays from the 25th to the 29th; on the 30th a is busy at nine and b until a quarter to ten.
  expect(await answer(await reader.post('/slots', asked))).toEqual([
    { start: '2027-03-30T09:30:00+02:00', end: '2027-03-30T10:30:00+02:00', missing: ['b'] },
  ])
})

test('nobody need be optional, and the usual closing days and ten slots are taken when nothing is said', async () => {
  const { closingDays: _, optional: __, limit: ___, ...rest } = asked
  const window = { from: '2026-12-01', to: '2026-12-31' }
  const slots = await answer<{ start: string }[]>(await reader.post('/slots', { ...rest, window }))
  expect(slots).toHaveLength(10)
  const onEve = { from: '2026-12-24', to: '2026-12-24' }
  expect(await answer(await reader.post('/slots', { ...rest, window: onEve }))).toEqual([])
})

const busy = (count: number) =>
  Array.from({ length: count }, () => ['2027-03-30T09:00:00Z', '2027-03-30T09:15:00Z'])

describe('what cannot be answered is refused where it is wrong', () => {
  test.each([
    [{ window: { from: '2027-03-30', to: '2027-03-24' } }, 'window', 'ends_before_start'],
    [{ window: { from: '2027-01-01', to: '2028-01-02' } }, 'window', 'too_long'],
    [{ window: { from: '1995-12-31', to: '1996-01-02' } }, 'window', 'too_early'],
    [{ window: { from: '2027-02-29', to: '2027-03-01' } }, 'window/from', 'not_a_date'],
    [{ workingHours: { from: '15:00', to: '09:00' } }, 'workingHours', 'ends_before_start'],
    [{ workingHours: { from: '9', to: '10:00' } }, 'workingHours/from', 'not_a_time'],
    [{ closingDays: ['2026-12-24'] }, 'closingDays/0', 'not_a_date'],
    [{ durationMinutes: 0 }, 'durationMinutes', 'too_small'],
    [{ gridMinutes: 0 }, 'gridMinutes', 'too_small'],
    [{ gridMinutes: 7.5 }, 'gridMinutes', 'invalid_type'],
    [{ limit: 1001 }, 'limit', 'too_big'],
    [
      { required: [{ id: 'a', busy: [['2027-03-30T10:00:00Z', '2027-03-30T09:00:00Z']] }] },
      'required/0/busy/0',
      'ends_before_start',
    ],
    [
      { required: [{ id: 'a', busy: [['2027-03-30T10:00', '2027-03-30T11:00']] }] },
      'required/0/busy/0/0',
      'not_an_instant',
    ],
    [{ required: Array.from({ length: 51 }, () => ({ id: 'a', busy: [] })) }, 'required', 'too_big'],
    [{ required: [{ id: 'a', busy: busy(10_001) }] }, 'required/0/busy', 'too_big'],
    [
      { required: [{ id: 'a', busy: busy(6000) }], optional: [{ id: 'b', busy: busy(6000) }] },
      undefined,
      'too_many',
    ],
    [{ required: [{ id: 'a', busy: [], title: 'Samtale' }] }, 'required/0', 'unrecognized_keys'],
  ])('%#', async (changed, field, code) => {
    const refused = await answer(await reader.post('/slots', { ...asked, ...changed }), 422)
    expect(refused).toEqual({ reason: 'invalid', code, ...(field && { field }) })
  })
})
