import type { Recipient } from './case-file.ts'
import type { VisibleCaseFile, VisibleContact, VisibleMeeting, VisibleWait } from './visible-case-file.ts'

/**
 * What a personal link shows of what its contact may see (`view`): when and where one meeting is, whether they are to
 * come, what they have written to it themselves, and what the citizen waits for with them. Nothing else of the case, not
 * even whose it is. Null when they may not know of the meeting.
 */
export function guestView(
  view: VisibleCaseFile,
  recipient: Recipient,
  meetingId: string,
): VisibleCaseFile | null {
  const meeting = view.meetings.find(({ id }) => id === meetingId)
  if (meeting?.state === undefined) return null
  const { format, version, exportedAt, citizen, coordinator, contacts } = view
  return {
    format,
    version,
    exportedAt,
    citizen: { id: citizen.id, displayName: '' },
    contacts: contacts.filter(({ id }) => id === recipient).map(nameAndPlace),
    waits: view.waits.filter(({ contact }) => contact === recipient).map(whatAndWhen),
    ties: [],
    goals: [],
    coordinator,
    baton: { holder: coordinator, since: '' },
    consents: [],
    exceptions: [],
    meetings: [guestMeeting(meeting, recipient)],
    followUps: [],
    experiences: [],
  }
}

function nameAndPlace(contact: VisibleContact): VisibleContact {
  const { id, name, kind, sector, status, lifeArea, person } = contact
  return { id, name, kind, sector, status, lifeArea, ...(person && { person: { name: person.name } }) }
}

/** Not what else it holds up, nor who has asked about it. */
const whatAndWhen = ({ blocks: _, fastTrack: __, ...wait }: VisibleWait): VisibleWait => wait

function guestMeeting(meeting: VisibleMeeting, recipient: Recipient): VisibleMeeting {
  const { id, state, start, end, place, chair, minuteTaker } = meeting
  return {
    id,
    ...(state !== undefined && { state }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(place !== undefined && { place }),
    ...(chair === recipient && { chair }),
    ...(minuteTaker === recipient && { minuteTaker }),
    participants: meeting.participants.filter(({ contact }) => contact === recipient),
    agenda: [],
    statuses: meeting.statuses.filter(({ by }) => by === recipient),
    decisions: [],
    reviews: [],
  }
}
