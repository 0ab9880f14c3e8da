import { applyChanges } from '../domain/change.ts'
import type { CommandRequest } from '../domain/command.ts'
import { decide } from '../domain/decide.ts'
import { mayGuestSend } from '../domain/personal-link.ts'
import { problems } from '../domain/problems.ts'
import { announce } from './announce.ts'
import type { RouteOptions } from './options.ts'
import { keepFirst, publishVersion } from './publish-version.ts'
import { queueCorrections } from './queue-corrections.ts'
import { queueInvitations } from './queue-invitations.ts'
import type { Refused } from './refused.ts'
import { sha256 } from './sign-in/secret.ts'
import { askerColumns } from './store/asker.ts'
import { lockCase, updateCase } from './store/case-files.ts'
import { findChange, recordChange } from './store/changes.ts'
import { findReviewsBefore } from './store/summary-versions.ts'
import { type Asked, askerOf, whoAsks } from './who-asks.ts'

export type Done = { ok: true; version: number } | { ok: false; refused: Refused }

const refused = (refusal: Refused): Done => ({ ok: false, refused: refusal })
const idUsed = refused({ reason: 'invalid', code: 'command_id_used', field: 'id' })

/**
 * Does one command in one transaction: decided on the case as it is now, with nobody else writing it; written whole, with
 * the change log, the messages about meetings and the version of a summary that it publishes, and announced; or refused
 * with nothing written. Sent again, it is not done again: the answer is the same.
 */
export async function doCommand(
  asked: Asked,
  request: CommandRequest,
  by: { case: string; now: string } & Pick<RouteOptions, 'newId' | 'mail'>,
): Promise<Done> {
  const { tx } = asked
  const { writer } = request
  if (writer !== undefined && writer !== asked.session?.person.id) return refused({ reason: 'not_signed_in' })
  const who = askerColumns(askerOf(asked))
  await lockCase(tx, by.case)
  const requestHash = await sha256(JSON.stringify(request.command))
  const earlier = await findChange(tx, request.id)
  if (earlier) {
    const isSame =
      earlier.person_id === who.person_id &&
      earlier.link_id === who.link_id &&
      earlier.case_id === by.case &&
      earlier.request_hash === requestHash
    return isSame ? { ok: true, version: earlier.version } : idUsed
  }

  const found = await whoAsks(asked, by, by.now)
  if (!found) return refused({ reason: 'not_found' })
  if (asked.guest && !mayGuestSend(request.command, asked.guest.link)) {
    return refused({ reason: 'not_allowed', code: 'not_allowed' })
  }
  const { command } = request
  const reviewsBefore =
    command.type === 'publishSummary' || command.type === 'reviewSummary'
      ? await findReviewsBefore(tx, { case: by.case, meeting: command.meeting })
      : undefined
  const decision = decide(found.file, command, found.recipient, by.now, { reviewsBefore })
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
    by: found.by,
    recipient: found.recipient,
    at: by.now,
    changes: decision.changes,
  })
  if (!isNew) return idUsed
  // What a guest may write is in no calendar, and publishes nothing.
  if ('person' in found.by) {
    const asPerson = { ...by, person: found.by.person }
    if (command.type === 'openCorrection') await keepFirst(tx, found.file, command.meeting, asPerson)
    if (command.type === 'publishSummary') {
      const versions = await publishVersion(tx, after, command.meeting, asPerson)
      await queueCorrections(tx, after, command.meeting, versions, asPerson)
    }
    await queueInvitations(tx, after, decision.changes, asPerson)
  }
  await announce(tx, { case: by.case, version })
  return { ok: true, version }
}
