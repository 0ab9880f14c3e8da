import type { CommandOf } from '../../domain/command.ts'
import { isPair } from '../../domain/insights.ts'
import type { VisibleCaseFile, VisibleTie } from '../../domain/visible-case-file.ts'

/**
 * The command for a tie that somebody tells of on a day. Nobody knows since when it has been so, unless there was
 * another between the two before: then it holds from that day on.
 */
export function newTie(
  { ties }: VisibleCaseFile,
  { from, to, kind }: Pick<VisibleTie, 'from' | 'to' | 'kind'>,
  day: string,
): CommandOf<'addTie'> {
  const hadOne = ties.some((tie) => isPair(tie.from, tie.to, from, to))
  return {
    type: 'addTie',
    tie: { id: crypto.randomUUID(), from, to, kind, ...(hadOne && { since: day }) },
  }
}
