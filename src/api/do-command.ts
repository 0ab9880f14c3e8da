import { applyChanges } from '../domain/change.ts'
import type { CommandRequest } from '../domain/command.ts'
import { decide } from '../domain/decide.ts'
import { problems } from '../domain/problems.ts'
import { visible } from '../domain/visible.ts'
import { announce } from './announce.ts'
import type { RouteOptions } from './options.ts'
import { queueInvitations } from './queue-invitations.ts'
import type { Refused } from './refused.ts'
import { sha256 } from './sign-in/secret.ts'
import { findMemberCase, lockCase, updateCase } from './store/case-files.ts'
import { findChange, recordChange } from './store/changes.ts'
import type { Tx } from './store/transaction.ts'

export type Done = { ok: true; version: number } | { ok: false; refused: Refused }

const refused = (refusal: Refused): Done => ({ ok: false, refused: refusal })
const idUsed = refused({ reason: 'invalid', code: 'command_id_used', field: 'id' })

/**
 * Does one command in one transaction: decided on the case as it is now, with nobody else writing it; written whole, with the
 * change log and the messages about meetings, and announced; or refused with nothing written. Sent again, it is not done again: the answer is the same.
 */
export async function doCommand(
  tx: Tx,
  request: CommandRequest,
  by: { case: string; person: string; now: string } & Pick<RouteOptions, 'newId' | 'mail'>,
): Promise<Done> {
  await lockCase(tx, by.case)
  const requestHash = await sha256(JSON.stringify(request.command))
  const earlier = await findChange(tx, request.id)
  if (earlier) {
    const isSame =
      earlier.person_id === by.person && earlier.case_id === by.case && earlier.request_hash === requestHash
    return isSame ? { ok: true, version: earlier.version } : idUsed
  }

  const found = await findMemberCase(tx, by.case, by.person)
  if (!found || !visible(found.file, found.recipient, by.now)) return refused({ reason: 'not_found' })
  const decision = decide(found.file, request.command, found.recipient, by.now)
  if (!decision.ok) return refused(decision.refusal)

  if (decision.changes.length === 0) return { ok: true, version: found.version }
  const after = applyChanges(found.file, decision.changes)
  const [problem] = problems(after)
  if (problem) {
    // The field alone: the whole pointer would count entries that the writer may not see.
    const field = problem.pointer.split('/').findLast((step) => /^[A-Za-z]+$/.test(step))
    return refused({ reason: 'invalid', code: problem.code, ...(field !== undefined && { field }) })
  }

  const version = found.version + 1
  await updateCase(tx, { before: found.file, after, version })
  const isNew = await recordChange(tx, {
    case: by.case,
    version,
    commandId: request.id,
    command: request.command.type,
    requestHash,
    person: by.person,
    recipient: found.recipient,
    at: by.now,
    changes: decision.changes,
  })
  if (!isNew) return idUsed
  await queueInvitations(tx, after, decision.changes, by)
  await announce(tx, { case: by.case, version })
  return { ok: true, version }
}
