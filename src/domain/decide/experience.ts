import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import { answersTo, experienceOf, questionsTo, wasHeld } from '../experiences.ts'
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
import { cprProblem } from './map-entry.ts'

/**
 * How somebody found a meeting, told by themselves when it has been held: one answer to each question they are asked,
 * which they may change.
 */
export function tellExperience(context: Context, command: CommandOf<'tellExperience'>): Decision {
  const { file, actor, now } = context
  const { question, experience: id, set, was } = command
  const meeting = seenMeeting(context, command.meeting)
  if (!meeting) return notFound
  if (!wasHeld(meeting)) return notAllowed('not_held_yet')
  const asked = questionsTo(file, meeting, actor)
  if (asked.length === 0) return notAllowed('did_not_take_part')
  if (!asked.includes(question)) return notAllowed('not_your_question')
  if (!answersTo(question).includes(set.answer)) return invalid('answer_to_another_question', 'answer')
  const cpr = cprProblem(set)
  if (cpr) return cpr

  const current = experienceOf(file, { meeting: meeting.id, question, by: actor })
  const path = ['experiences', current?.id ?? id]
  const { answer, comment } = current ?? {}
  const told = { ...(answer !== undefined && { answer }), ...(comment !== undefined && { comment }) }
  const edit = editFields(path, told, set, was)
  if (!edit.ok || edit.changes.length === 0) return edit
  const on = dayOf(now)
  if (!current) {
    if (isTaken(file.experiences, id)) return invalid('id_taken')
    return accept(added(['experiences'], { id, meeting: meeting.id, question, by: actor, ...set, on }))
  }
  return accept(...edit.changes, ...(current.on === on ? [] : [change([...path, 'on'], current.on, on)]))
}
