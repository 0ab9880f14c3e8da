import { isPresent } from '../attendance.ts'
import type { CommandOf } from '../command.ts'
import type { AgendaItem, Participant } from '../meeting.ts'
import {
  accept,
  byId,
  type Context,
  change,
  type Decision,
  editFields,
  invalid,
  isTaken,
  jsonOf,
  notAllowed,
  notFound,
} from './context.ts'
import { minutesOf } from './meeting.ts'

/**
 * Somebody comes or goes while the meeting is held, noted by those who run it. What everybody in the room may see changes
 * with it at once; nobody but the coordinator, who sees the whole agenda anyway, notes that they are at more themselves.
 */
export function setAttendance(context: Context, command: CommandOf<'setAttendance'>): Decision {
  const { meeting: id, contact, name, set, was } = command
  const minutes = minutesOf(context, id)
  if ('refused' in minutes) return minutes.refused
  if (minutes.meeting.state === 'called') return notAllowed('wrong_state')
  const meeting = byId(context.file.meetings, id) ?? minutes.meeting
  const { agenda, participants } = meeting
  const isThem = (one: Participant) =>
    contact === undefined ? one.contact === undefined && one.name === name : one.contact === contact
  const [one, another] = participants.filter(isThem)
  if (!one || another) return notFound
  if (set.items?.some((item) => !isTaken(agenda, item))) return invalid('unknown_reference', 'items')
  const { mode: _, items: __, ...rest } = one
  const next: Participant = { ...rest, ...set }
  const isOwn = contact === context.actor && contact !== context.file.coordinator
  if (isOwn && isAtMore(one, next, agenda)) return notAllowed('shows_more')
  const edit = editFields([], one, set, was)
  if (!edit.ok || edit.changes.length === 0) return edit
  const all = participants.map((participant) => jsonOf(participant === one ? next : participant))
  return accept(change(['meetings', id, 'participants'], participants.map(jsonOf), all))
}

const isAtMore = (before: Participant, after: Participant, agenda: readonly AgendaItem[]): boolean =>
  [undefined, ...agenda.map(({ id }) => id)].some(
    (item) => isPresent(after, item) && !isPresent(before, item),
  )
