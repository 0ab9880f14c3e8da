import { expect, test } from 'vitest'
import type { Consent } from './consent.ts'
import { consentState } from './consent-matrix.ts'

const consent = (change: Partial<Consent>): Consent => ({
  id: 'C1',
  recipient: 'M1',
  lifeArea: 'housing',
  shows: ['all'],
  basis: 'consent',
  from: '2026-01-01',
  until: '2026-12-31',
  method: 'written',
  ...change,
})

const state = (...consents: Partial<Consent>[]) =>
  consentState(consents.map(consent), 'M1', 'housing', '2026-06-01')

test('what is in force adds up, all being the most', () => {
  expect(state({ shows: ['considerations'] }, { shows: ['times'] })).toMatchObject({
    kind: 'shows',
    levels: ['times', 'considerations'],
  })
  expect(state({ shows: ['times'] }, { shows: ['all'], until: '2027-01-31' })).toMatchObject({
    levels: ['all'],
    until: '2027-01-31',
  })
})

test('an express nothing takes nothing from what another consent shows', () => {
  expect(state({ shows: [] })).toEqual({ kind: 'nothing', until: '2026-12-31' })
  expect(state({ shows: [] }, { shows: ['times'] })).toMatchObject({ kind: 'shows', levels: ['times'] })
})

test('one for a meeting alone says so', () => {
  expect(state({ meeting: 'N1' })).toMatchObject({ meetingOnly: true })
  expect(state({ meeting: 'N1' }, { shows: ['times'] })).toMatchObject({ meetingOnly: false })
})

test('without one in force: the latest that came to an end, or is to come', () => {
  expect(state({ until: '2026-05-31' })).toEqual({ kind: 'expired', until: '2026-05-31' })
  expect(state({ withdrawnOn: '2026-06-01' })).toEqual({ kind: 'withdrawn', on: '2026-06-01' })
  expect(state({ withdrawnOn: '2026-03-01' }, { until: '2026-05-31' })).toMatchObject({ kind: 'expired' })
  expect(state({ until: '2026-05-31' }, { from: '2026-07-01' })).toEqual({
    kind: 'later',
    from: '2026-07-01',
  })
})

test('another recipient and another area do not count', () => {
  expect(state({ recipient: 'M2' }, { lifeArea: 'debt' })).toEqual({ kind: 'none' })
})
