import { sql } from 'kysely'
import type {
  KnownSubscription,
  Subscription,
  SubscriptionProblem,
} from '../../domain/finding-time/calendar-subscription.ts'
import type { Tx } from './transaction.ts'

/** Whose calendar it is: a person's own, or a contact's in a case. */
export type SubscriptionOf = { person: string } | { case: string; recipient: string }

const columnsOf = (of: SubscriptionOf) =>
  'person' in of
    ? { person_id: of.person, case_id: null, recipient: null }
    : { person_id: null, case_id: of.case, recipient: of.recipient }

const columns = ['tried_at', 'read_at', 'problem'] as const
const told = (row: {
  tried_at: Date | null
  read_at: Date | null
  problem: SubscriptionProblem | null
}): Subscription => ({
  triedAt: row.tried_at?.toISOString() ?? null,
  readAt: row.read_at?.toISOString() ?? null,
  problem: row.problem,
})

/** How it goes with a person's own; undefined when they have given no address. */
export async function findSubscription(tx: Tx, person: string): Promise<Subscription | undefined> {
  const row = await tx
    .selectFrom('calendar_subscription')
    .select(columns)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row && told(row)
}

/** Those of a case's people now, for whoever manages it. */
export async function findKnownSubscriptions(tx: Tx, caseId: string): Promise<KnownSubscription[]> {
  const own = await tx
    .selectFrom('calendar_subscription')
    .innerJoin('membership', 'membership.person_id', 'calendar_subscription.person_id')
    .where('membership.case_id', '=', caseId)
    .where('membership.until', 'is', null)
    .select([...columns, 'membership.recipient'])
    .execute()
  const sent = await tx
    .selectFrom('calendar_subscription')
    .where('case_id', '=', caseId)
    .select([...columns, 'recipient'])
    .execute()
  return [
    ...own.map((row) => ({ ...told(row), as: row.recipient, own: true })),
    ...sent.flatMap((row) =>
      row.recipient === null ? [] : [{ ...told(row), as: row.recipient, own: false }],
    ),
  ]
}

/** Forgets an address. Before the busy times that were read from it, so that no reading under way writes them again. */
export async function deleteSubscription(tx: Tx, of: SubscriptionOf): Promise<void> {
  const query = tx.deleteFrom('calendar_subscription')
  await ('person' in of
    ? query.where('person_id', '=', of.person)
    : query.where('case_id', '=', of.case).where('recipient', '=', of.recipient)
  ).execute()
}

/** Keeps an address instead of the one before, to be read now. */
export async function replaceSubscription(
  tx: Tx,
  of: SubscriptionOf,
  given: { id: string; by: string; address: string; now: string },
): Promise<void> {
  await deleteSubscription(tx, of)
  await tx
    .insertInto('calendar_subscription')
    .values({ id: given.id, ...columnsOf(of), made_by: given.by, next_read_at: given.now })
    .execute()
  await tx
    .insertInto('calendar_address')
    .values({ subscription_id: given.id, address: given.address })
    .execute()
}

/** A subscription to be read now. */
export interface DueSubscription {
  id: string
  of: SubscriptionOf
  by: string
  address: string
  etag: string | null
  lastModified: string | null
  readAt: string | null
}

/** Takes the next that is due, and keeps others from it until `until`: an instant by which it is read or not. */
export async function takeSubscription(
  tx: Tx,
  now: string,
  until: string,
): Promise<DueSubscription | undefined> {
  const { rows } = await sql<{
    id: string
    person_id: string | null
    case_id: string | null
    recipient: string | null
    made_by: string
    read_at: Date | null
    address: string
    etag: string | null
    last_modified: string | null
  }>`
    update calendar_subscription as taken set next_read_at = ${until}::timestamptz
    from calendar_address
    where calendar_address.subscription_id = taken.id and taken.id = (
      select due.id from calendar_subscription as due
      join person on person.id = due.made_by and person.disabled_at is null
      where due.next_read_at <= ${now}::timestamptz
      order by due.next_read_at, due.id
      limit 1 for update of due skip locked
    )
    returning taken.id, person_id, case_id, recipient, made_by, read_at, address, etag, last_modified`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return undefined
  const { id, person_id, case_id, recipient, made_by, read_at, address, etag, last_modified } = row
  const of = person_id === null ? { case: case_id ?? '', recipient: recipient ?? '' } : { person: person_id }
  return {
    id,
    of,
    by: made_by,
    address,
    etag,
    lastModified: last_modified,
    readAt: read_at?.toISOString() ?? null,
  }
}

/** Writes down how a reading went; false when the address has been forgotten meanwhile. Nobody forgets it before this ends. */
export async function markTried(
  tx: Tx,
  id: string,
  { at, next, problem }: { at: string; next: string; problem: SubscriptionProblem | null },
): Promise<boolean> {
  const row = await tx
    .updateTable('calendar_subscription')
    .set({ tried_at: at, next_read_at: next, problem, ...(problem === null && { read_at: at }) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps by what the next reading can ask whether anything is new. */
export async function markVersion(
  tx: Tx,
  id: string,
  { etag, lastModified }: { etag: string | null; lastModified: string | null },
): Promise<void> {
  await tx
    .updateTable('calendar_address')
    .set({ etag, last_modified: lastModified })
    .where('subscription_id', '=', id)
    .execute()
}
