import type { CommandOf } from '../command.ts'
import {
  accept,
  added,
  byId,
  type Context,
  type Decision,
  editFields,
  invalid,
  isTaken,
  isThere,
  notFound,
  recordedBy,
  removed,
} from './context.ts'
import { minutesOf } from './meeting.ts'

export function addDecision(context: Context, { meeting: id, decision }: CommandOf<'addDecision'>): Decision {
  const minutes = minutesOf(context, id)
  if ('refused' in minutes) return minutes.refused
  if (decision.text.trim() === '') return invalid('text_missing', 'text')
  const entry = { ...decision, ...recordedBy(context.actor) }
  if (isThere(minutes.meeting.decisions, entry)) return accept()
  // Decisions and statuses share one space of ids over the whole case, so a taken one is looked for everywhere.
  if (context.file.meetings.some((meeting) => isTaken(meeting.decisions, decision.id)))
    return invalid('id_taken')
  return accept(added(['meetings', id, 'decisions'], entry))
}

export function editDecision(context: Context, command: CommandOf<'editDecision'>): Decision {
  const { meeting: id, set, was } = command
  const minutes = minutesOf(context, id)
  if ('refused' in minutes) return minutes.refused
  const decision = byId(minutes.meeting.decisions, command.decision)
  if (!decision) return notFound
  if (set.text?.trim() === '') return invalid('text_missing', 'text')
  return editFields(['meetings', id, 'decisions', decision.id], decision, set, was)
}

export function removeDecision(context: Context, command: CommandOf<'removeDecision'>): Decision {
  const { meeting: id, was } = command
  const minutes = minutesOf(context, id)
  if ('refused' in minutes) return minutes.refused
  const { decisions } = minutes.meeting
  const decision = byId(decisions, command.decision)
  if (!decision) return notFound
  if (decision.text !== was) {
    const conflicts = [{ field: 'text', yours: null, theirs: decision.text }]
    return { ok: false, refusal: { reason: 'conflict', code: 'changed_meanwhile', conflicts } }
  }
  const all = byId(context.file.meetings, id)?.decisions ?? decisions
  return accept(removed(['meetings', id, 'decisions'], all, decision.id))
}
