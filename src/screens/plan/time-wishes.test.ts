import { expect, test } from 'vitest'
import { newPerson } from './plan-values.ts'
import { attendeesOf, soughtTimeOf, usualWishes, wishErrors } from './time-wishes.ts'

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
  const known = { calendars: [calendar], hours: [], asked: [], closingDays: ['05-15'] }
  const sought = soughtTimeOf({ ...usual, travelMinutes: '15' }, attendees, known)
  // The municipality's, until somebody asks otherwise.
  expect(sought.closingDays).toEqual(['05-15'])
  expect(soughtTimeOf({ ...usual, closingDays: [] }, attendees, known).closingDays).toEqual([])
  const nothingSaid = { saidNo: [], ifNeedBe: [] }
  expect(sought.required).toEqual([
    { id: 'M1', busy: [], travelMinutes: 15, ...nothingSaid },
    { id: 'M2', busy, ...nothingSaid },
    { id: attendees[3]?.id, busy: [], travelMinutes: 15, ...nothingSaid },
  ])
  expect(sought.optional).toEqual([{ id: 'M4', busy: [], travelMinutes: 15, ...nothingSaid }])
})

test('what was answered and the hours that are noted count, each for whom they are of', () => {
  const invited = (contact: string, name = '') => ({
    ...newPerson(contact),
    invited: 'required' as const,
    name,
  })
  const attendees = attendeesOf([invited('M1'), invited('M2'), invited('', 'En tolk')])
  const time = (day: string, answers: object) => ({
    id: day,
    start: `${day}T10:00:00+01:00`,
    end: `${day}T11:00:00+01:00`,
    impossibleFor: [],
    waitingFor: [],
    missing: [],
    silent: [],
    can: [],
    ifNeedBe: [],
    told: [],
    ...answers,
  })
  const first = time('2026-12-08', { impossibleFor: ['M1'], ifNeedBe: ['guest:En tolk'], can: ['M2'] })
  const second = time('2026-12-09', { missing: ['M2', 'guest:En tolk'], waitingFor: ['M1'] })
  const hours = [{ as: 'M2', days: [2], from: '09:00', to: '12:00' }]
  const { required } = soughtTimeOf(usual, attendees, {
    calendars: [],
    hours,
    asked: [first, second],
    closingDays: [],
  })
  const [onTuesday, onWednesday] = [first, second].map(({ start, end }) => [start, end])
  expect(required).toEqual([
    { id: 'M1', busy: [], saidNo: [onTuesday], ifNeedBe: [] },
    { id: 'M2', busy: [], saidNo: [onWednesday], ifNeedBe: [], reachable: hours[0] },
    { id: attendees[2]?.id, busy: [], saidNo: [onWednesday], ifNeedBe: [onTuesday] },
  ])
})
