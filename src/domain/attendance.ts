import { addDays, dayOf } from './days.ts'
import type { AgendaItem, Meeting, Participant } from './meeting.ts'
import { presentModes } from './vocabulary.ts'

/** Whether the participant is there at the agenda item; without one, at the whole meeting. */
export function isPresent(participant: Participant, agendaItem?: string): boolean {
  if (!presentModes.includes(participant.mode)) return false
  if (participant.items === undefined) return true
  return agendaItem !== undefined && participant.items.includes(agendaItem)
}

/** Whether people take part in it, and may know of it: neither a draft nor cancelled. */
export const takesPlace = (meeting: Meeting): boolean =>
  meeting.state !== 'draft' && meeting.state !== 'cancelled'

/** Whether a contact is one of the participants of the meeting: invited, chairing or taking the minutes. */
export const belongsTo = (contact: string, meeting: Meeting): boolean =>
  leads(contact, meeting) || meeting.participants.some((participant) => participant.contact === contact)

export const leads = (contact: string, meeting: Meeting): boolean =>
  meeting.chair === contact || meeting.minuteTaker === contact

/** Whether an instant is more than 30 days ago; the 30th day is not. Never when there is no instant. */
export const isLongAgo = (instant: string | undefined, day: string): boolean =>
  instant !== undefined && addDays(dayOf(instant), 30) < day

/** How somebody takes part, and in which items; without `items`, in all of them. */
export type Attendance = Pick<Participant, 'mode' | 'items'>

type Agenda = readonly Pick<AgendaItem, 'id'>[]

/**
 * Somebody comes: there from an item on, or at that item alone. What they were at before stays. `earlier`: how they took
 * part before they went, when they are noted as absent since.
 */
export function arriving(
  one: Participant,
  agenda: Agenda,
  item: string,
  until: 'end' | 'item',
  earlier: Participant['mode'] = 'in_person',
): Attendance {
  const at = agenda.findIndex(({ id }) => id === item)
  const comes = (index: number) => index === at || (until === 'end' && index > at)
  return attending(one, agenda, (id, index) => comes(index) || isPresent(one, id), earlier)
}

/** Somebody goes: not there from an item on. Who was at none before has not come. */
export function leaving(one: Participant, agenda: Agenda, item: string): Attendance {
  const at = agenda.findIndex(({ id }) => id === item)
  return attending(one, agenda, (id, index) => index < at && isPresent(one, id))
}

function attending(
  one: Participant,
  agenda: Agenda,
  isAt: (item: string, index: number) => boolean,
  otherwise: Participant['mode'] = 'in_person',
): Attendance {
  const items = agenda.filter(({ id }, index) => isAt(id, index)).map(({ id }) => id)
  if (items.length === 0) return { mode: 'regrets' }
  const mode = presentModes.includes(one.mode) ? one.mode : otherwise
  return items.length === agenda.length ? { mode } : { mode, items }
}
