import type { CaseFile, Recipient } from './case-file.ts'
import { dayOf } from './days.ts'
import { guestLens } from './guest-lens.ts'
import type { AgendaItem } from './meeting.ts'
import { nameOnly, recipientOf } from './name-only.ts'
import { seenThrough } from './seen-through.ts'
import { visible } from './visible.ts'
import type { VisibleCaseFile, VisibleContact, VisibleMeeting, VisibleWait } from './visible-case-file.ts'

/**
 * What of the case a personal link's reader may see at an instant, before `guestView`: a contact and the citizen what
 * `visible` gives them; who is only a name what anybody at the meeting does. Null: they may not learn that the case exists.
 */
export function seenByLink(
  file: CaseFile,
  { recipient, meeting: meetingId }: { recipient: Recipient; meeting: string },
  at: string,
): VisibleCaseFile | null {
  if (nameOnly(recipient) === undefined) return visible(file, recipient, at)
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  const guest = meeting?.participants.find((one) => recipientOf(one) === recipient)
  const lens = meeting && guest && guestLens(guest, meeting, dayOf(at))
  return lens ? seenThrough(file, lens) : null
}

/**
 * What a personal link shows of what its reader may see (`view`): when and where one meeting is, whether they are to
 * come, what they have written to it themselves, and what the citizen waits for with them. Nothing else of the case, not
 * even whose it is; to the citizen, who knows, also the agenda. Null when they may not know of the meeting, and for the
 * citizen when it is off or goes on without them.
 */
export function guestView(
  view: VisibleCaseFile,
  recipient: Recipient,
  meetingId: string,
): VisibleCaseFile | null {
  const meeting = view.meetings.find(({ id }) => id === meetingId)
  if (meeting?.state === undefined) return null
  const isCitizen = recipient === 'citizen'
  if (isCitizen && !isOnWithCitizen(meeting)) return null
  const { format, version, exportedAt, citizen, coordinator, contacts } = view
  return {
    format,
    version,
    exportedAt,
    citizen: { id: citizen.id, displayName: isCitizen ? citizen.displayName : '' },
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

const isOnWithCitizen = ({ state, participants }: VisibleMeeting): boolean =>
  state !== 'draft' && state !== 'cancelled' && participants.some(({ contact }) => contact === 'citizen')

function nameAndPlace(contact: VisibleContact): VisibleContact {
  const { id, name, kind, sector, status, lifeArea, person } = contact
  return { id, name, kind, sector, status, lifeArea, ...(person && { person: { name: person.name } }) }
}

/** Not what else it holds up, nor who has asked about it. */
const whatAndWhen = ({ blocks: _, fastTrack: __, ...wait }: VisibleWait): VisibleWait => wait

const withoutOthers = (item: AgendaItem): AgendaItem => ({
  ...item,
  owners: item.owners.filter((owner) => owner === 'citizen'),
})

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
    participants: meeting.participants.filter((one) => recipientOf(one) === recipient),
    agenda: recipient === 'citizen' ? meeting.agenda.map(withoutOthers) : [],
    statuses: meeting.statuses.filter(({ by }) => by === recipient),
    decisions: [],
    reviews: [],
  }
}
