import { sql } from 'kysely'
import type { Change } from '../../domain/change.ts'
import type { LoggedChanges } from '../../domain/history.ts'
import { type Asker, askerColumns } from './asker.ts'
import type { Tx } from './transaction.ts'

export interface CaseChange {
  case: string
  /** The case's version after the change. */
  version: number
  commandId: string
  command: string
  requestHash: string
  /** None: the demo's own loading of cases. */
  by: Asker | null
  recipient: string | null
  at: string
  changes: Change[]
}

/** Adds to the change log; false when a command with that id was done before, by whomever. */
export async function recordChange(tx: Tx, change: CaseChange): Promise<boolean> {
  const result = await tx
    .insertInto('case_change')
    .values({
      case_id: change.case,
      version: change.version,
      command_id: change.commandId,
      command: change.command,
      request_hash: change.requestHash,
      ...(change.by ? askerColumns(change.by) : { person_id: null, link_id: null }),
      recipient: change.recipient,
      at: change.at,
      changes: JSON.stringify(change.changes),
    })
    // Naming the column would ask for the right to read the log, which an import has not.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** A command already done in a case that the reader belongs to. */
export async function findChange(tx: Tx, commandId: string) {
  return await tx
    .selectFrom('case_change')
    .select(['case_id', 'version', 'person_id', 'link_id', 'request_hash'])
    .where('command_id', '=', commandId)
    .executeTakeFirst()
}

/**
 * What was done in a case after an instant, oldest first: everything after the last change done by then, so that it can
 * be turned back in order also when the clock has been set. Undefined when the case was not here yet.
 */
export async function findChangesSince(
  tx: Tx,
  caseId: string,
  instant: string,
): Promise<LoggedChanges[] | undefined> {
  const { last } = await tx
    .selectFrom('case_change')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('case_id', '=', caseId)
    .where(sql<boolean>`at <= ${instant}::timestamptz`)
    .executeTakeFirstOrThrow()
  if (last === null) return undefined
  const rows = await tx
    .selectFrom('case_change')
    .select(['at', 'recipient', 'changes'])
    .where('case_id', '=', caseId)
    .where('version', '>', last)
    .orderBy('version')
    .execute()
  return rows.map(({ at, recipient, changes }) => ({ at: at.toISOString(), by: recipient, changes }))
}
