import type { Command, CommandOf } from '../command.ts'
import type { Meeting } from '../meeting.ts'
import { votersOf } from '../poll.ts'
import { runsMeeting } from '../role.ts'
import type { VisibleMeeting } from '../visible-case-file.ts'
import {
  accept,
  added,
  type Context,
  change,
  type Decision,
  editFields,
  invalid,
  isTaken,
  notAllowed,
  notFound,
  seenMeeting,
} from './context.ts'

type State = Meeting['state']

/** A meeting begins as a draft that the coordinator alone sees. */
export function planMeeting({ file, actor }: Context, { meeting, plan }: CommandOf<'planMeeting'>): Decision {
  if (actor !== file.coordinator) return notAllowed()
  if (isTaken(file.meetings, meeting)) return invalid('id_taken')
  const empty = { statuses: [], decisions: [], scales: [], reviews: [] }
  return accept(added(['meetings'], { id: meeting, state: 'draft', ...plan, ...empty }))
}

export function editMeeting(context: Context, { meeting: id, set, was }: CommandOf<'editMeeting'>): Decision {
  if (context.actor !== context.file.coordinator) return notAllowed()
  const meeting = seenMeeting(context, id)
  if (!meeting) return notFound
  if (meeting.state === 'published' || meeting.state === 'cancelled') return notAllowed('wrong_state')
  return editFields(['meetings', id], wholeMeeting(context, meeting), set, was)
}

/** The stored meeting: what is seen of its participants carries names added for the reader. */
const wholeMeeting = ({ file }: Context, seen: VisibleMeeting): VisibleMeeting =>
  file.meetings.find((meeting) => meeting.id === seen.id) ?? seen

type Step = { from: State[]; to: State; by: 'coordinator' | 'runner' }

const steps = {
  pollMeeting: { from: ['draft'], to: 'polling', by: 'coordinator' },
  callMeeting: { from: ['draft', 'polling', 'cancelled'], to: 'called', by: 'coordinator' },
  cancelMeeting: { from: ['draft', 'polling', 'called'], to: 'cancelled', by: 'coordinator' },
  holdMeeting: { from: ['called'], to: 'held', by: 'runner' },
  compileSummary: { from: ['called', 'held'], to: 'in_review', by: 'runner' },
  openCorrection: { from: ['published'], to: 'in_review', by: 'coordinator' },
} satisfies { [type in Command['type']]?: Step }

type StepCommand = CommandOf<keyof typeof steps>

/**
 * A meeting's way: draft, perhaps a poll of its time, called, held, in review, published, and in review again for a
 * correction; or cancelled before it is held, and perhaps called again.
 */
export function stepMeeting(context: Context, command: StepCommand): Decision {
  const meeting = seenMeeting(context, command.meeting)
  if (!meeting) return notFound
  const { from, to, by }: Step = steps[command.type]
  if (by === 'coordinator' ? context.actor !== context.file.coordinator : !runs(context, meeting))
    return notAllowed()
  if (meeting.state === to) return accept()
  if (meeting.state === undefined || !from.includes(meeting.state)) return notAllowed('wrong_state')
  if (command.type === 'pollMeeting' && votersOf(wholeMeeting(context, meeting)).length === 0) {
    return invalid('nobody_to_ask', 'participants')
  }
  if (command.type === 'callMeeting') {
    if (meeting.start === undefined || meeting.end === undefined) return invalid('no_time', 'start')
    if (meeting.participants.length === 0) return invalid('no_participants', 'participants')
  }
  return accept(change(['meetings', meeting.id, 'state'], meeting.state, to))
}

/** Published when the citizen has read first, or was asked and declined; a correction too. */
export function publishSummary(context: Context, command: CommandOf<'publishSummary'>): Decision {
  const meeting = seenMeeting(context, command.meeting)
  if (!meeting) return notFound
  if (context.actor !== context.file.coordinator) return notAllowed()
  if (meeting.state === 'published') return accept()
  if (meeting.state !== 'in_review') return notAllowed('wrong_state')
  const since = context.reviewsBefore ?? 0
  const read = wholeMeeting(context, meeting).reviews.some(({ by }, n) => by === 'citizen' && n >= since)
  if (!read && !command.citizenDeclined) return invalid('citizen_has_not_read', 'citizenDeclined')
  return accept(change(['meetings', meeting.id, 'state'], meeting.state, 'published'))
}

/**
 * The citizen reads first; the others when it is published, and while it is corrected. Said again it is added, so that no
 * answer is lost.
 */
export function reviewSummary(context: Context, command: CommandOf<'reviewSummary'>): Decision {
  const { actor, now } = context
  const meeting = seenMeeting(context, command.meeting)
  if (!meeting) return notFound
  const isOpenToThem = actor === 'citizen' || context.reviewsBefore !== undefined
  const open = meeting.state === 'published' || (meeting.state === 'in_review' && isOpenToThem)
  if (!open) return notAllowed('wrong_state')
  const text = command.text?.trim()
  if (command.verdict !== 'approved' && !text) return invalid('text_missing', 'text')
  const { reviews } = wholeMeeting(context, meeting)
  const review = { by: actor, verdict: command.verdict, ...(text && { text: command.text }), at: now }
  return accept(change(['meetings', meeting.id, 'reviews'], [...reviews], [...reviews, review]))
}

const runs = ({ file, actor }: Context, meeting: VisibleMeeting): boolean => runsMeeting(file, meeting, actor)

/** The meeting, when the actor may write its minutes now: those who run it, from the call until it is published. */
export function minutesOf(context: Context, id: string): { meeting: VisibleMeeting } | { refused: Decision } {
  const meeting = seenMeeting(context, id)
  if (!meeting) return { refused: notFound }
  if (!runs(context, meeting)) return { refused: notAllowed() }
  const open = meeting.state === 'called' || meeting.state === 'held' || meeting.state === 'in_review'
  return open ? { meeting } : { refused: notAllowed('wrong_state') }
}
