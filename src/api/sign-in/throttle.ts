import { countAttempts, deleteAttempt, insertAttempt, lockSource } from '../store/sign-in-attempts.ts'
import { enter, type Transact } from '../store/transaction.ts'
import { sha256 } from './secret.ts'

/** Failed attempts a minute, at one account or from one source; the next is throttled (ASVS 5.0 V6.3.1). */
const allowed = 6

export type Guess<Result> =
  | { outcome: 'right'; result: Result }
  | { outcome: 'wrong' }
  | { outcome: 'throttled' }

/**
 * Tries a secret, counting failures. A source over the limit is refused without a try. An account over the limit is not closed:
 * a right secret from another source still works, so that nobody can lock its owner out; a wrong one is throttled.
 */
export async function guess<Result>(
  options: { transact: Transact; now: () => string },
  by: { account: string; source: string },
  attempt: () => Promise<Result | undefined>,
): Promise<Guess<Result>> {
  const now = options.now()
  // Unknown accounts are counted as well, and what was typed there is none of ours to keep.
  const account = await sha256(by.account)
  const noted = await options.transact(async (tx) => {
    await enter(tx, { scope: 'nobody' })
    await lockSource(tx, by.source)
    const fromSource = await countAttempts(tx, 'source', by.source, now)
    if (fromSource >= allowed) return undefined
    const atAccount = await countAttempts(tx, 'account', account, now)
    const id = await insertAttempt(tx, { account, source: by.source, at: now })
    return { id, accountThrottled: atAccount >= allowed }
  })
  if (noted === undefined) return { outcome: 'throttled' }
  const result = await attempt()
  if (result === undefined) return { outcome: noted.accountThrottled ? 'throttled' : 'wrong' }
  await options.transact((tx) => deleteAttempt(tx, noted.id))
  return { outcome: 'right', result }
}
