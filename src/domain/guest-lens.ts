import { isPresent, takesPlace } from './attendance.ts'
import { opensFrame } from './frame.ts'
import type { Lens } from './lens.ts'
import type { Meeting, Participant } from './meeting.ts'
import { nothing } from './sight.ts'
import { presentModes } from './vocabulary.ts'

/**
 * How a participant without a contact sees a case on a day: what any participant of that one meeting sees
 * without a consent. Null: they may not learn that the case exists.
 */
export function guestLens(guest: Participant, theirs: Meeting, day: string): Lens | null {
  if (!opensFrame(theirs, day)) return null
  const takesPart = (meeting: Meeting, agendaItem?: string): boolean =>
    meeting === theirs && takesPlace(meeting) && isPresent(guest, agendaItem)
  const unseen = () => nothing
  const never = () => false
  return {
    ownText: false,
    rest: false,
    contact: unseen,
    wait: unseen,
    tie: unseen,
    goal: unseen,
    followUp: ({ lifeArea, meeting }) => lifeArea === 'meeting' && meeting === theirs.id && takesPart(theirs),
    internship: unseen,
    incident: never,
    learned: never,
    consent: never,
    exception: never,
    experience: never,
    meeting: (meeting) => meeting === theirs,
    participant: (participant) => participant === guest || presentModes.includes(participant.mode),
    presentName: () => true,
    agendaItem: ({ id }, meeting) => takesPart(meeting, id),
    meetingScales: (meeting) => takesPart(meeting),
    status: never,
    decision: ({ lifeArea, agendaItem }, meeting) => lifeArea === 'meeting' && takesPart(meeting, agendaItem),
    review: never,
  }
}
