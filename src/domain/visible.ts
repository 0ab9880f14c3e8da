import { isPresent } from './attendance.ts'
import type { CaseFile, Recipient } from './case-file.ts'
import { contactLens } from './contact-lens.ts'
import { dayOf } from './days.ts'
import { guestLens } from './guest-lens.ts'
import { citizenLens, intersection, type Lens } from './lens.ts'
import { seenThrough } from './seen-through.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/**
 * What a recipient may see of the case at an instant (case-file.md, "Who sees what"). The citizen's view is
 * the file itself without what others have not shared yet. Null: they may not learn that the case exists.
 */
export function visible(file: CaseFile, recipient: Recipient, at: string): VisibleCaseFile | null {
  return visibleToAll(file, [recipient], at)
}

/** What all of the recipients may see: the intersection. Null when one may not learn that the case exists. */
export function visibleToAll(
  file: CaseFile,
  recipients: readonly Recipient[],
  at: string,
): VisibleCaseFile | null {
  if (recipients.length > 0 && recipients.every((recipient) => recipient === 'citizen')) {
    return citizensView(file)
  }
  return throughAll(
    file,
    recipients.map((recipient) => (recipient === 'citizen' ? citizenLens : contactLens(file, recipient, at))),
  )
}

/**
 * What may be on a shared screen at an agenda item: what everyone present there may see, the citizen aside;
 * with nobody else, the citizen's own view. Null when the meeting or the item is unknown, or when one of
 * them may not learn that the case exists.
 */
export function room(file: CaseFile, meetingId: string, itemId: string, at: string): VisibleCaseFile | null {
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (!meeting?.agenda.some(({ id }) => id === itemId)) return null
  const present = meeting.participants.filter(
    (participant) => participant.contact !== 'citizen' && isPresent(participant, itemId),
  )
  if (present.length === 0) return citizensView(file)
  const day = dayOf(at)
  return throughAll(
    file,
    present.map((participant) =>
      participant.contact === undefined
        ? guestLens(participant, meeting, day)
        : contactLens(file, participant.contact, at),
    ),
  )
}

/** The same for one who is in the room: of a draft, which its author alone sees, the citizen is told nothing either. */
export function roomSeenBy(
  file: CaseFile,
  recipient: Recipient,
  meetingId: string,
  itemId: string,
  at: string,
): VisibleCaseFile | null {
  const shown = room(file, meetingId, itemId, at)
  if (shown === null || recipient !== 'citizen') return shown
  const meetings = shown.meetings.map((meeting) => ({
    ...meeting,
    statuses: meeting.statuses.filter(({ state, by }) => state !== 'draft' || by === 'citizen'),
  }))
  return { ...shown, meetings }
}

function throughAll(file: CaseFile, lenses: readonly (Lens | null)[]): VisibleCaseFile | null {
  const [first, ...others] = lenses.filter((lens) => lens !== null)
  if (first === undefined || others.length + 1 < lenses.length) return null
  return seenThrough(file, intersection([first, ...others]))
}

const citizensView = (file: CaseFile): CaseFile => ({
  ...file,
  meetings: file.meetings.map((meeting) => ({
    ...meeting,
    statuses: meeting.statuses.filter(citizenLens.status),
  })),
})
