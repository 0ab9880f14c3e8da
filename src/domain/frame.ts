import { belongsTo, isLongAgo, takesPlace } from './attendance.ts'
import { batonHolder } from './baton-holder.ts'
import type { CaseFile } from './case-file.ts'
import type { Meeting } from './meeting.ts'

/** Whether the meeting lets its participants know that the case exists: until the 30th day after it. */
export const opensFrame = (meeting: Meeting, day: string): boolean =>
  takesPlace(meeting) && !isLongAgo(meeting.end ?? meeting.start, day)

/**
 * Whether a contact may learn that the case exists on a day (case-file.md, "The case's frame").
 * `isShownSomething`: a consent of theirs that shows something is in force.
 */
export function maySeeFrame(
  file: CaseFile,
  contact: string,
  isShownSomething: boolean,
  day: string,
): boolean {
  return (
    file.coordinator === contact ||
    isShownSomething ||
    batonHolder(file.baton, day) === contact ||
    file.baton.handover?.to === contact ||
    file.followUps.some(
      ({ state, owner, helpers }) => state === 'open' && (owner === contact || helpers.includes(contact)),
    ) ||
    file.meetings.some((meeting) => belongsTo(contact, meeting) && opensFrame(meeting, day))
  )
}
