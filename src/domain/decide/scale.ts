import type { CommandOf } from '../command.ts'
import { presentModes } from '../vocabulary.ts'
import { accept, type Context, change, type Decision, editFields, invalid, notAllowed } from './context.ts'
import { minutesOf } from './meeting.ts'

/**
 * A number from 0 to 10 that somebody at the meeting says aloud when a question goes round the table, noted by those who
 * run it and see the numbers: they are there the whole meeting (case-file.md, `scales`).
 */
export function noteScale(context: Context, command: CommandOf<'noteScale'>): Decision {
  const { meeting: id, by, value, was } = command
  const minutes = minutesOf(context, id)
  if ('refused' in minutes) return minutes.refused
  const { scales, participants } = minutes.meeting
  if (scales === undefined) return notAllowed('not_there_throughout')
  const isThere = participants.some((one) => one.contact === by && presentModes.includes(one.mode))
  if (!isThere) return invalid('unknown_reference', 'by')
  const question = command.question.trim()
  if (question === '') return invalid('text_missing', 'question')
  const isIt = (one: { by: string; question: string }) => one.by === by && one.question === question
  const current = scales.find(isIt)
  const edit = editFields(
    [],
    current ? { value: current.value } : {},
    value === undefined ? {} : { value },
    was === undefined ? {} : { value: was },
  )
  if (!edit.ok || edit.changes.length === 0) return edit
  const noted = value === undefined ? [] : [{ by, question, value }]
  const next = current ? scales.flatMap((one) => (one === current ? noted : [one])) : [...scales, ...noted]
  return accept(change(['meetings', id, 'scales'], [...scales], next))
}
