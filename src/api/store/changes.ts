import type { Change } from '../../domain/change.ts'
import type { Tx } from './transaction.ts'

export interface CaseChange {
  case: string
  /** The case's version after the change. */
  version: number
  commandId: string
  command: string
  requestHash: string
  /** None: the demo's own loading of cases. */
  person: string | null
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
      person_id: change.person,
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
    .select(['case_id', 'version', 'person_id', 'request_hash'])
    .where('command_id', '=', commandId)
    .executeTakeFirst()
}
