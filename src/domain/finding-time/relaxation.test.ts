import { expect, test } from 'vitest'
import type { BusyTime } from './busy-time.ts'
import { relaxations } from './relaxation.ts'
import type { SoughtPerson, SoughtTime } from './sought-times.ts'

const asked = (required: SoughtPerson[], rest: Partial<SoughtTime> = {}): SoughtTime => ({
  window: { from: '2026-12-07', to: '2026-12-11' },
  durationMinutes: 60,
  gridMinutes: 30,
  workingHours: { from: '09:00', to: '15:30' },
  closingDays: ['12-24', '12-31'],
  required,
  optional: [],
  limit: 10,
  ...rest,
})
const wholeWeek: BusyTime = ['2026-12-06T00:00:00Z', '2026-12-13T00:00:00Z']
const free = { id: 'signe', busy: [] }

test('nothing has to give when there is a time', () => {
  expect(relaxations(asked([free]))).toEqual([])
})

test('somebody left out, or a later week, when they are away all of this one', () => {
  const doctor = { id: 'doctor', busy: [wholeWeek] }
  const school = { id: 'school', busy: [['2026-12-07T00:00:00Z', '2026-12-08T09:00:00Z']] as BusyTime[] }
  expect(relaxations(asked([free, doctor], { optional: [school] }))).toEqual([
    {
      slot: {
        start: '2026-12-08T10:00:00+01:00',
        end: '2026-12-08T11:00:00+01:00',
        missing: [],
        ifNeedBe: [],
        byPhone: [],
        without: ['doctor'],
      },
    },
    {
      slot: {
        start: '2026-12-14T09:00:00+01:00',
        end: '2026-12-14T10:00:00+01:00',
        missing: [],
        ifNeedBe: [],
        byPhone: [],
        without: [],
      },
      to: '2026-12-14',
    },
  ])
})

test('a shorter meeting, no shorter than needed', () => {
  // Free for three quarters of an hour on Wednesday, and for half an hour before that.
  const busy: BusyTime[] = [
    ['2026-12-06T00:00:00Z', '2026-12-08T08:00:00Z'],
    ['2026-12-08T08:30:00Z', '2026-12-09T12:00:00Z'],
    ['2026-12-09T12:45:00Z', '2027-12-31T00:00:00Z'],
  ]
  const found = relaxations(asked([{ id: 'nurse', busy }, free]))
  expect(found.map(({ slot, ...rest }) => [slot.start, slot.without, rest])).toEqual([
    ['2026-12-07T09:00:00+01:00', ['nurse'], {}],
    ['2026-12-09T13:00:00+01:00', [], { durationMinutes: 45 }],
  ])
})

test('by phone is less than not at all', () => {
  const busy: BusyTime[] = [
    ['2026-12-06T00:00:00Z', '2026-12-10T09:00:00Z'],
    ['2026-12-10T10:00:00Z', '2027-12-31T00:00:00Z'],
  ]
  const [first] = relaxations(asked([{ id: 'teacher', busy, travelMinutes: 20 }]))
  expect(first).toEqual({
    slot: {
      start: '2026-12-10T10:00:00+01:00',
      end: '2026-12-10T11:00:00+01:00',
      missing: [],
      ifNeedBe: [],
      byPhone: ['teacher'],
      without: [],
    },
  })
})

test('nothing helps when the working day is shorter than the shortest meeting', () => {
  expect(relaxations(asked([free], { workingHours: { from: '09:00', to: '09:20' } }))).toEqual([])
})

test('a year is not gone beyond', () => {
  const away = { id: 'away', busy: [['2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z']] as BusyTime[] }
  const window = { from: '2026-12-07', to: '2027-12-03' }
  expect(relaxations(asked([away], { window })).map(({ to }) => to)).toEqual([undefined])
})

test('whoever can be reached at other hours only may come outside them, and it is said who', () => {
  const mornings = { days: [2, 4], from: '09:00', to: '12:00' }
  const nurse = { id: 'nurse', busy: [], reachable: mornings }
  // Away when the nurse can be reached, and on Monday.
  const teacher: SoughtPerson = {
    id: 'teacher',
    busy: [
      ['2026-12-06T00:00:00Z', '2026-12-08T11:00:00Z'],
      ['2026-12-10T00:00:00Z', '2026-12-10T11:00:00Z'],
    ],
  }
  const found = relaxations(asked([nurse, teacher]))
  expect(found.map(({ slot, ...rest }) => [slot.start, slot.without, rest])).toEqual([
    ['2026-12-08T09:00:00+01:00', ['teacher'], {}],
    ['2026-12-08T12:00:00+01:00', ['nurse'], {}],
    ['2026-12-08T12:00:00+01:00', [], { outsideHours: 'nurse' }],
    ['2026-12-15T09:00:00+01:00', [], { to: '2026-12-15' }],
  ])
})

test('nobody has to phone because of a time beside that they said no to', () => {
  const no: BusyTime = ['2026-12-07T09:00:00Z', '2026-12-07T10:00:00Z']
  const doctor = { id: 'doctor', busy: [wholeWeek] }
  const teacher = { id: 'teacher', busy: [], travelMinutes: 45, saidNo: [no] }
  const window = { from: '2026-12-07', to: '2026-12-07' }
  const [first] = relaxations(
    asked([doctor, teacher], { window, workingHours: { from: '09:00', to: '12:00' } }),
  )
  expect(first?.slot).toMatchObject({
    start: '2026-12-07T09:00:00+01:00',
    without: ['doctor'],
    byPhone: [],
  })
})
