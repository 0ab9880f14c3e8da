import type { NotedHours, ReachableHours } from '../../domain/finding-time/reachable-hours.ts'
import type { Tx } from './transaction.ts'

/** The hours that are noted of a case's people, for whoever manages it. */
export async function findReachableHours(tx: Tx, caseId: string): Promise<NotedHours[]> {
  return await tx
    .selectFrom('reachable_hours')
    .where('case_id', '=', caseId)
    .orderBy('recipient')
    .select(['recipient as as', 'days', 'from_time as from', 'to_time as to'])
    .execute()
}

export async function deleteReachableHours(tx: Tx, caseId: string, recipient: string): Promise<void> {
  await tx
    .deleteFrom('reachable_hours')
    .where('case_id', '=', caseId)
    .where('recipient', '=', recipient)
    .execute()
}

/** Keeps when somebody can be reached, instead of what was kept before. */
export async function replaceReachableHours(
  tx: Tx,
  of: { case: string; recipient: string; notedBy: string; at: string },
  { days, from, to }: ReachableHours,
): Promise<void> {
  await deleteReachableHours(tx, of.case, of.recipient)
  await tx
    .insertInto('reachable_hours')
    .values({
      case_id: of.case,
      recipient: of.recipient,
      days: JSON.stringify(days),
      from_time: from,
      to_time: to,
      noted_by: of.notedBy,
      noted_at: of.at,
    })
    .execute()
}
