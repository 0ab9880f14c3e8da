import { sql } from 'kysely'
import { type CaseEvent, caseChannel, type PresenceEvent } from './events.ts'
import type { Tx } from './store/transaction.ts'

/** Tells every process that a case has changed, or who is at its minutes, when and if the transaction is kept. */
export async function announce(tx: Tx, event: CaseEvent | PresenceEvent): Promise<void> {
  await sql`select pg_notify(${caseChannel}, ${JSON.stringify(event)})`.execute(tx)
}
