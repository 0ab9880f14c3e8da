import { expect, test } from 'vitest'
import { ledgerAgainAfter } from './invitations.ts'

test('the ledger is asked for soon while a mail is on its way, seldom while one waits, and else not again', () => {
  const after = (...states: Parameters<typeof ledgerAgainAfter>[0][number]['state'][]) =>
    ledgerAgainAfter(states.map((state) => ({ state })))
  expect(after('sent', 'queued', 'retrying')).toBe(3_000)
  expect(after('sent', 'retrying')).toBe(30_000)
  expect(after('sent', 'opened', 'answered', 'failed', 'no_address', 'file', 'not_called')).toBe(false)
  expect(after()).toBe(false)
})
