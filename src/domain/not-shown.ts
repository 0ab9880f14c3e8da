import { decisionsAt, statusesAt } from './at-item.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/**
 * How many lines of an agenda item are not on the screen in the room: of what its operator sees, those that somebody
 * present may not. Everybody there reads the number, so it says nothing but how many: statuses, decisions and, where
 * agreements are made, follow-ups in one, whoever they are kept from. What is in the area of criminal matters is never
 * counted: that there is such a line is itself what must not be told.
 */
export function notShown(
  view: VisibleCaseFile,
  room: VisibleCaseFile | null,
  meetingId: string,
  itemId: string,
): number {
  const shown = new Set(room ? linesOf(room, view, meetingId, itemId).map(({ id }) => id) : [])
  return linesOf(view, view, meetingId, itemId).filter(
    ({ id, lifeArea }) => lifeArea !== 'legal' && !shown.has(id),
  ).length
}

/** The lines of an item as far as a reader sees them; where they belong is said by the whole agenda. */
function linesOf(seen: VisibleCaseFile, whole: VisibleCaseFile, meetingId: string, itemId: string) {
  const meeting = seen.meetings.find(({ id }) => id === meetingId)
  const agenda = whole.meetings.find(({ id }) => id === meetingId)?.agenda ?? []
  const item = agenda.find(({ id }) => id === itemId)
  if (!meeting || !item) return []
  const followUps = seen.followUps.filter((one) => one.meeting === meetingId && one.state !== 'dropped')
  return [
    ...statusesAt(meeting.statuses, agenda, itemId),
    ...decisionsAt(meeting.decisions, agenda, itemId),
    ...(item.kind === 'agreements' ? followUps : []),
  ]
}
