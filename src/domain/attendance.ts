import { addDays, dayOf } from './days.ts'
import type { Meeting, Participant } from './meeting.ts'
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
