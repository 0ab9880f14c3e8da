import type { CaseFile, Recipient } from './case-file.ts'
import type { FollowUp } from './follow-up.ts'
import type { Decision, Meeting, Status } from './meeting.ts'
import { type Name, nameOf } from './name.ts'
import { runsMeeting } from './role.ts'
import type { VisibleCaseFile, VisibleMeeting, VisibleWait } from './visible-case-file.ts'

export type Summary = {
  meeting: Pick<VisibleMeeting, 'id' | 'purpose' | 'state' | 'start' | 'end' | 'place' | 'participants'>
  statuses: Status[]
  decisions: Decision[]
  followUps: FollowUp[]
  /** What the round on a scale from 0 to 10 gave. */
  scales: Meeting['scales']
  /** The waits that are still open. */
  waits: VisibleWait[]
  next: Pick<VisibleMeeting, 'id' | 'start' | 'end' | 'place'> | null
  /** What those mentioned above are called, as far as the reader sees it; the citizen always. */
  names: { [who: string]: Name }
}

/** A meeting's summary over what its reader may see; null when nothing of the meeting is seen. */
export function summary(file: VisibleCaseFile, meetingId: string): Summary | null {
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (!meeting) return null
  const { id, purpose, state, start, end, place, participants, scales = [] } = meeting
  const statuses = meeting.statuses.filter((status) => status.state !== 'draft')
  const followUps = file.followUps.filter((one) => one.meeting === id && one.state !== 'dropped')
  const waits = file.waits.filter((wait) => wait.answeredOn === undefined)
  const mentioned: Recipient[] = [
    'citizen',
    ...participants.flatMap(({ contact }) => contact ?? []),
    ...statuses.map(({ by }) => by),
    ...followUps.flatMap(({ owner, helpers }) => [owner, ...helpers]),
    ...waits.map(({ contact }) => contact),
    ...scales.map(({ by }) => by),
  ]
  return {
    meeting: {
      id,
      participants,
      ...(purpose !== undefined && { purpose }),
      ...(state !== undefined && { state }),
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(place !== undefined && { place }),
    },
    statuses,
    decisions: meeting.decisions,
    followUps,
    waits,
    scales,
    next: meetingAfter(file, meeting),
    names: Object.fromEntries(mentioned.map((who) => [who, nameOf(file, who) ?? {}])),
  }
}

function meetingAfter(file: VisibleCaseFile, meeting: VisibleMeeting): Summary['next'] {
  const from = meeting.start === undefined ? 0 : Date.parse(meeting.start)
  const next = file.meetings
    .filter(({ id, state, start }) => id !== meeting.id && isSet(state) && start !== undefined)
    .filter(({ start }) => Date.parse(start ?? '') > from)
    .toSorted((a, b) => Date.parse(a.start ?? '') - Date.parse(b.start ?? ''))[0]
  if (!next) return null
  const { id, start, end, place } = next
  return {
    id,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(place !== undefined && { place }),
  }
}

const isSet = (state: VisibleMeeting['state']): boolean => state !== 'cancelled' && state !== 'draft'

/**
 * Whether a meeting's summary is open to a reader: to those who run it while it is written, to the citizen from the
 * compilation on (the citizen reads first), to everybody else when it is published.
 */
export function maySummaryBeRead(
  file: Pick<CaseFile, 'coordinator'>,
  meeting: Pick<Partial<Meeting>, 'state' | 'chair' | 'minuteTaker'>,
  recipient: Recipient,
): boolean {
  if (meeting.state === undefined || !isSet(meeting.state)) return false
  if (meeting.state === 'published' || runsMeeting(file, meeting, recipient)) return true
  return recipient === 'citizen' && meeting.state === 'in_review'
}
