import type { MeetingPlan } from './command.ts'
import type { Participant } from './meeting.ts'
import type { VisibleMeeting, VisibleParticipant } from './visible-case-file.ts'

/** The part of a meeting that its planner edits, without the names that were added to it for the reader. */
export function planOf(meeting: VisibleMeeting): MeetingPlan {
  const { id: _, state: __, statuses, decisions, scales, reviews, participants, ...plan } = meeting
  const { purpose = '', templates = [], ifCitizenAbsent = 'ask_first', notWanted = [], ...rest } = plan
  return { ...rest, purpose, templates, ifCitizenAbsent, notWanted, participants: participants.map(entered) }
}

const entered = ({ person: _, name, ...participant }: VisibleParticipant): Participant =>
  participant.contact === undefined && name !== undefined ? { ...participant, name } : participant
