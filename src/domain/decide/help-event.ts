import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import type { HelpEvent } from '../help-event.ts'
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
} from './context.ts'
import { cprProblem, type Edit, edited, keepsMap, lacking, removeEntry } from './map-entry.ts'

// Help wished for and received is seen, and so written, by the citizen and the coordinator alone.

const required = ['type', 'outcome', 'on'] as const

export function addHelpEvent(context: Context, { event }: CommandOf<'addHelpEvent'>): Decision {
  if (!keepsMap(context)) return notAllowed()
  if (isTaken(context.file.helpEvents ?? [], event.id)) return invalid('id_taken')
  return eventProblem(context, event, event) ?? accept(added(['helpEvents'], event))
}

export function editHelpEvent(
  context: Context,
  { event: id, ...edit }: CommandOf<'editHelpEvent'>,
): Decision {
  const event = byId(context.view.helpEvents ?? [], id)
  if (!event) return notFound
  if (!keepsMap(context)) return notAllowed()
  return (
    lacking<HelpEvent>(edit, required) ??
    eventProblem(context, edited<HelpEvent>(event, edit), edit.set) ??
    editFields(['helpEvents', id], event, edit.set, edit.was)
  )
}

export function removeHelpEvent(context: Context, command: CommandOf<'removeHelpEvent'>): Decision {
  return removeEntry(context, 'helpEvents', byId(context.view.helpEvents ?? [], command.event), true)
}

function eventProblem(
  { now }: Context,
  { on, closedOn }: Edit<HelpEvent>['set'],
  written: Edit<HelpEvent>['set'],
): Decision | undefined {
  const touchesDays = written.on !== undefined || written.closedOn !== undefined
  // A file from elsewhere may hold them in any order; what is written here may not.
  if (touchesDays && on !== undefined && closedOn !== undefined && closedOn < on)
    return invalid('ends_before_start', 'closedOn')
  const today = dayOf(now)
  for (const field of ['on', 'closedOn'] as const) {
    const day = written[field]
    if (day !== undefined && day > today) return invalid('in_the_future', field)
  }
  return cprProblem(written)
}
