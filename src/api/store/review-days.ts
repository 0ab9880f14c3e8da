import { usualReviewDays } from '../../domain/review-days.ts'
import type { Tx } from './transaction.ts'

/** In how many working days a summary is to be reviewed; the usual five until the municipality has said how many. */
export async function findReviewDays(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('review_days').select('days').executeTakeFirst()
  return row?.days ?? usualReviewDays
}

export async function replaceReviewDays(
  tx: Tx,
  days: number,
  { setBy, at }: { setBy: string; at: string },
): Promise<void> {
  await tx.deleteFrom('review_days').execute()
  await tx.insertInto('review_days').values({ days, set_by: setBy, set_at: at }).execute()
}
