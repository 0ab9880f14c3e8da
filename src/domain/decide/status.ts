import type { CommandOf } from '../command.ts'
import { runsMeeting } from '../role.ts'
import type { VisibleMeeting } from '../visible-case-file.ts'
import {
  accept,
  added,
  byId,
  type Context,
  change,
  type Decision,
  editFields,
  invalid,
  isTaken,
  notAllowed,
  notFound,
  removed,
  seenMeeting,
} from './context.ts'

const isOpen = ({ state }: VisibleMeeting): boolean =>
  state === 'polling' || state === 'called' || state === 'held'

const isInvited = (meeting: VisibleMeeting, actor: string): boolean =>
  actor === meeting.chair ||
  actor === meeting.minuteTaker ||
  meeting.participants.some(({ contact }) => contact === actor)

/** Everybody writes their own status, also those who cannot come: nobody types in another's name. */
export function writeStatus(context: Context, command: CommandOf<'writeStatus'>): Decision {
  const { actor, file } = context
  const meeting = seenMeeting(context, command.meeting)
  if (!meeting) return notFound
  if (actor !== file.coordinator && !isInvited(meeting, actor)) return notAllowed('not_a_participant')
  if (!isOpen(meeting)) return notAllowed('wrong_state')
  if (command.lifeArea === 'case' && actor !== 'citizen') return invalid('life_area_case', 'lifeArea')
  if (command.share && command.text.trim() === '') return invalid('text_missing', 'text')
  const before = byId(meeting.statuses, command.status)?.agendaItem
  const isSeen = command.agendaItem === before || isTaken(meeting.agenda, command.agendaItem ?? '')
  if (command.agendaItem !== undefined && !isSeen) return invalid('unknown_reference', 'agendaItem')
  const path = ['meetings', meeting.id, 'statuses']
  const { text, lifeArea, level, agendaItem } = command
  const written = { text, lifeArea, level, ...(agendaItem !== undefined && { agendaItem }) }
  const state = command.share ? 'shared' : 'draft'
  if (command.was === undefined) {
    if (file.meetings.some(({ statuses }) => isTaken(statuses, command.status))) return invalid('id_taken')
    return accept(added(path, { id: command.status, by: actor, ...written, state }))
  }
  const status = byId(meeting.statuses, command.status)
  if (!status) return notFound
  if (status.by !== actor) return notAllowed()
  if (status.state === 'confirmed') return notAllowed('already_confirmed')
  const was = { ...status, text: command.was }
  // What was shared stays shared: somebody may have read it.
  // What somebody noted of the citizen's words is the citizen's own when the citizen writes it anew.
  const { recordedBy: _, ...rest } = status
  const next = { ...rest, ...written, state: status.state === 'shared' ? 'shared' : state }
  return editFields([...path, status.id], status, next, was)
}

/** A draft of one's own; a shared status stays. */
export function removeStatus(context: Context, command: CommandOf<'removeStatus'>): Decision {
  const meeting = seenMeeting(context, command.meeting)
  const status = meeting && byId(meeting.statuses, command.status)
  if (!status) return notFound
  if (status.by !== context.actor || status.state !== 'draft') return notAllowed()
  const all = byId(context.file.meetings, meeting.id)?.statuses ?? meeting.statuses
  return accept(removed(['meetings', meeting.id, 'statuses'], all, status.id))
}

/** Heard at the meeting, or read aloud for somebody absent: confirmed by those who run it. */
export function confirmStatus(context: Context, command: CommandOf<'confirmStatus'>): Decision {
  const { file, actor } = context
  const meeting = seenMeeting(context, command.meeting)
  const status = meeting && byId(meeting.statuses, command.status)
  if (!status) return notFound
  if (!runsMeeting(file, meeting, actor)) return notAllowed()
  if (status.state === 'confirmed') return accept()
  if (!isOpen(meeting) && meeting.state !== 'in_review') return notAllowed('wrong_state')
  return accept(change(['meetings', meeting.id, 'statuses', status.id, 'state'], status.state, 'confirmed'))
}
