import { fileAt, type LoggedChanges, visibleThen } from '../domain/history.ts'
import { compareInstants } from '../domain/instants.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import type { GuestReaderEnv } from './http/case-reader.ts'
import type { Refused } from './refused.ts'
import { findChangesSince } from './store/changes.ts'

type Past = { view: VisibleCaseFile | null; log: LoggedChanges[] } | { refused: Refused }

const refused = (code: string, field: string): Past => ({ refused: { reason: 'invalid', code, field } })

/**
 * What the reader saw of the case at an earlier instant, as far as they may see it now, and what was done since. Null:
 * they could not see the case then. Refused for an instant to come, or before the case was here.
 */
export async function readPast(
  { tx, reader: { file, recipient, now } }: GuestReaderEnv['Variables'],
  at: string,
  field: string,
): Promise<Past> {
  if (compareInstants(at, now) > 0) return refused('in_the_future', field)
  const log = await findChangesSince(tx, file.citizen.id, at)
  if (!log) return refused('before_the_case', field)
  const then = fileAt(
    file,
    log.flatMap(({ changes }) => changes),
  )
  return { view: visibleThen({ file: then, at }, { file, at: now }, recipient), log }
}
