import type { Recipient } from '../../domain/case-file.ts'
import { applyChanges } from '../../domain/change.ts'
import type { Command } from '../../domain/command.ts'
import { foresee } from '../../domain/decide.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'

/** A picture of a case as it will be when the command is done, by the same rules as the server's; itself when it is refused. */
export function foreseen(
  file: VisibleCaseFile,
  command: Command,
  actor: Recipient,
  now: string,
): VisibleCaseFile {
  const decision = foresee(file, command, actor, now)
  return decision.ok ? applyChanges(file, decision.changes) : file
}
