import { defaultClosingDays } from '../../domain/days.ts'
import type { Tx } from './transaction.ts'

/** The days of the year the municipality is closed; the usual ones until it has said which. */
export async function findClosingDays(tx: Tx): Promise<readonly string[]> {
  const row = await tx.selectFrom('closing_days').select('days').executeTakeFirst()
  return row?.days ?? defaultClosingDays
}

export async function replaceClosingDays(
  tx: Tx,
  days: readonly string[],
  { setBy, at }: { setBy: string; at: string },
): Promise<void> {
  await tx.deleteFrom('closing_days').execute()
  await tx
    .insertInto('closing_days')
    .values({ days: JSON.stringify(days), set_by: setBy, set_at: at })
    .execute()
}
