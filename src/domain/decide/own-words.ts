import { isPresent } from '../attendance.ts'
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
  notAllowed,
  notFound,
  recordedBy,
  seenMeeting,
} from './context.ts'
import { cprProblem } from './map-entry.ts'

/**
 * What the citizen says about a life area while the coordinator maps with them: the citizen's words, noted by the
 * coordinator at the item where it was asked, while the meeting is held and the citizen is there. What the citizen has
 * written anew is nobody else's to change (product.md: their own words).
 */
export function noteOwnWords(context: Context, command: CommandOf<'noteOwnWords'>): Decision {
  const { file, actor } = context
  if (actor !== file.coordinator) return notAllowed()
  const meeting = seenMeeting(context, command.meeting)
  if (!meeting) return notFound
  if (meeting.state !== 'held') return notAllowed('wrong_state')
  const item = byId(meeting.agenda, command.agendaItem)
  if (!item) return invalid('unknown_reference', 'agendaItem')
  if (item.kind !== 'own_words' || item.lifeArea === undefined) {
    return invalid('not_asked_there', 'agendaItem')
  }
  const isThere = meeting.participants.some(
    (participant) => participant.contact === 'citizen' && isPresent(participant, item.id),
  )
  if (!isThere) return notAllowed('citizen_not_there')
  const { text, was } = command
  const { lifeArea } = item
  if (text.trim() === '') return invalid('text_missing', 'text')
  const path = ['meetings', meeting.id, 'statuses']
  const problem = cprProblem({ text })
  if (problem) return problem
  if (was === undefined) {
    if (file.meetings.some(({ statuses }) => isTaken(statuses, command.status))) return invalid('id_taken')
    const words = { by: 'citizen', text, agendaItem: item.id, lifeArea, level: 'all', state: 'shared' }
    return accept(added(path, { id: command.status, ...words, ...recordedBy(actor) }))
  }
  const status = byId(meeting.statuses, command.status)
  if (status?.agendaItem !== item.id) return notFound
  if (status.by !== 'citizen' || status.recordedBy !== actor) return notAllowed('not_your_words')
  if (status.state === 'confirmed') return notAllowed('already_confirmed')
  return editFields([...path, status.id], status, { text }, { text: was })
}
