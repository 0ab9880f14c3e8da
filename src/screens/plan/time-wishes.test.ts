import { expect, test } from 'vitest'
import { newPerson } from './plan-values.ts'
import { attendeesOf, slotQueryOf, usualWishes, wishErrors } from './time-wishes.ts'

const now = '2026-12-03T09:00:00+01:00'
const usual = usualWishes({ agenda: [] }, now)

test('four weeks from tomorrow are asked for, of an hour where the agenda says nothing', () => {
  expect(usual).toMatchObject({ from: '2026-12-04', to: '2026-12-31', minutes: '60' })
  expect(wishErrors(usual, now)).toEqual({})
})

test.each([
  [{ from: '' }, { from: 'date' }],
  [{ from: '2026-12-03' }, { from: 'past' }],
  [{ to: '2026-12-01' }, { to: 'order' }],
  [{ to: '2027-12-05' }, { to: 'tooLong' }],
  [{ minutes: '0' }, { minutes: 'minutes' }],
  [{ minutes: 'en time' }, { minutes: 'minutes' }],
  [{ hoursTo: '25' }, { hoursTo: 'time' }],
  [{ hoursTo: '09:00' }, { hoursTo: 'hours' }],
  [{ travelMinutes: '' }, { travelMinutes: 'travel' }],
])('%j is refused at its field', (typed, errors) => {
  expect(wishErrors({ ...usual, ...typed }, now)).toEqual(errors)
})

test('whoever is there has to have time, from where they are to the meeting if they come to it', () => {
  const invited = (contact: string, rest: object) => ({
    ...newPerson(contact),
    invited: 'required' as const,
    ...rest,
  })
  const attendees = attendeesOf([
    invited('M1', {}),
    invited('M2', { mode: 'phone' }),
    invited('M3', { mode: 'written' }),
    invited('M4', { invited: 'wished' }),
    invited('', { name: ' En tolk ' }),
    invited('', { name: '' }),
    newPerson('M5'),
  ])
  expect(attendees.map(({ contact, name }) => contact ?? name)).toEqual(['M1', 'M2', 'M4', 'En tolk'])
  const busy: [string, string][] = [['2026-12-08T09:00:00Z', '2026-12-08T10:00:00Z']]
  const calendar = { as: 'M2', own: true, uploadedAt: now, until: '2027-12-03', busy }
  const query = slotQueryOf({ ...usual, travelMinutes: '15' }, attendees, [calendar])
  expect(query.required).toEqual([
    { id: 'M1', busy: [], travelMinutes: 15 },
    { id: 'M2', busy },
    { id: attendees[3]?.id, busy: [], travelMinutes: 15 },
  ])
  expect(query.optional).toEqual([{ id: 'M4', busy: [], travelMinutes: 15 }])
})
