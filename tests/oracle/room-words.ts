// What stands on the screen in the room at an agenda item, as its canaries: from what the oracle lets the room see.

import type { CaseFile } from '../../src/domain/case-file.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { canariesIn } from './canaries.ts'
import { callsOf, isSeen } from './summary.ts'
import { oracleRoom } from './visible.ts'

/** Sorted; a line of no item stands at the status round, or, a decision, at the first item. */
export function oracleRoomWords(file: CaseFile, meetingId: string, itemId: string, at: string): string[] {
  const seen = oracleRoom(file, meetingId, itemId, at)
  if (!isSeen(seen)) return []
  const meeting = seen.meetings.find(({ id }) => id === meetingId)
  const item = meeting?.agenda.find(({ id }) => id === itemId)
  const agenda = file.meetings.find(({ id }) => id === meetingId)?.agenda ?? []
  if (!meeting || !item) return []
  const [first] = agenda
  const round = agenda.find(({ kind }) => kind === 'status_round') ?? first
  const isHere = (
    line: { agendaItem?: string },
    otherwise: VisibleCaseFile['meetings'][number]['agenda'][number] | undefined,
  ) => (line.agendaItem ?? otherwise?.id) === itemId
  const short = (who: string) => {
    const { person, contact } = callsOf(seen, who)
    return person ?? contact ?? ''
  }
  const statuses = meeting.statuses.filter((line) => line.state !== 'draft' && isHere(line, round))
  const decisions = meeting.decisions.filter((line) => isHere(line, first))
  const followUps = seen.followUps.filter((one) => one.meeting === meetingId && one.state !== 'dropped')
  return canariesIn([
    item.title,
    item.owners.map(short),
    item.kind === 'own_words' ? seen.citizen.ownWords : '',
    statuses.map(({ by, text }) => [callsOf(seen, by), text]),
    decisions.map(({ text }) => text),
    item.kind === 'agreements' ? followUps.map(({ text, owner }) => [text, short(owner)]) : [],
  ]).sort()
}
