import { expect, test } from 'vitest'
import type { Baton } from './baton.ts'
import { batonHolder } from './baton-holder.ts'

const baton = (handover: Partial<NonNullable<Baton['handover']>>): Baton => ({
  holder: 'J1',
  since: '2026-10-05',
  handover: { to: 'J2', offeredOn: '2026-12-08', effectiveFrom: '2027-02-01', ...handover },
})

test('an accepted handover takes effect on its day, not before', () => {
  const accepted = baton({ acceptedOn: '2026-12-08' })
  expect(batonHolder(accepted, '2027-01-31')).toBe('J1')
  expect(batonHolder(accepted, '2027-02-01')).toBe('J2')
})

test('an offer without an answer, or one declined, changes nothing', () => {
  expect(batonHolder(baton({}), '2027-03-01')).toBe('J1')
  expect(batonHolder(baton({ acceptedOn: '2026-12-08', declinedOn: '2026-12-10' }), '2027-03-01')).toBe('J1')
})

test('without a handover the holder stays', () => {
  expect(batonHolder({ holder: 'J1', since: '2026-10-05' }, '2030-01-01')).toBe('J1')
})
