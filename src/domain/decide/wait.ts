import type { CommandOf } from '../command.ts'
import { dayOf } from '../days.ts'
import { isWholeWait, waitTimes } from '../parts.ts'
import type { VisibleWait } from '../visible-case-file.ts'
import type { Wait } from '../wait.ts'
import { seesMoreIn } from './area.ts'
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
} from './context.ts'
import {
  addsToMap,
  cprProblem,
  type Edit,
  edited,
  editedFields,
  keepsMap,
  lacking,
  removeEntry,
  type Writer,
} from './map-entry.ts'

const required = ['contact', 'what', 'blocks', 'fastTrack'] as const

/** What those who are waited for write themselves: since when, until when, and the answer. */
const theirFields: readonly string[] = ['since', 'promisedBy', 'expected', 'answeredOn']

/** Also by those who are waited for themselves: their status for a meeting asks them what the citizen waits for. */
export function addWait(context: Context, { wait }: CommandOf<'addWait'>): Decision {
  const isOwn = wait.contact === context.actor && isTaken(context.view.contacts, context.actor)
  if (!addsToMap(context) && !isOwn) return notAllowed()
  if (isTaken(context.file.waits, wait.id)) return invalid('id_taken')
  return (
    unknownReference(context, wait, {}) ??
    waitProblem(context, wait, wait) ??
    accept(added(['waits'], { ...wait, ...recordedBy(context.actor) }))
  )
}

/** Also an answer (`answeredOn`) and a request to be sooner (`fastTrack`). */
export function editWait(context: Context, { wait: id, ...edit }: CommandOf<'editWait'>): Decision {
  const wait = byId(context.view.waits, id)
  if (!wait) return notFound
  if (!editedFields(edit).every((field) => mayEditWait(context, wait, field))) return notAllowed()
  const refused = lacking<Wait>(edit, required) ?? unknownReference(context, edit.set, wait)
  if (refused) return refused
  if (opensMore(context, wait, edit)) return notAllowed('shows_more')
  return (
    waitProblem(context, edited<Wait>(wait, edit), edit.set) ??
    editFields(['waits', id], wait, edit.set, edit.was)
  )
}

/** Added by mistake; a wait that is over is answered. */
export function removeWait(context: Context, command: CommandOf<'removeWait'>): Decision {
  const wait = byId(context.view.waits, command.wait)
  return removeEntry(context, 'waits', wait, wait !== undefined && isWholeWait(wait))
}

/** Whether the writer may change this field of a wait that they see. */
export function mayEditWait(context: Writer, wait: VisibleWait, field: string): boolean {
  const isSeen = isWholeWait(wait) || waitTimes.some((part) => part === field)
  if (!isSeen) return false
  if (keepsMap(context) || wait.recordedBy === context.actor) return true
  return wait.contact === context.actor && theirFields.includes(field)
}

/** A wait has its contact's life area: one seen in part is not moved to where the actor sees more of it. */
function opensMore(context: Context, wait: VisibleWait, { set }: Edit<Wait>): boolean {
  if (set.contact === undefined || set.contact === wait.contact || isWholeWait(wait)) return false
  const [from, to] = [wait.contact, set.contact].map((contact) => byId(context.view.contacts, contact))
  return !from || !to || to.id === context.actor || seesMoreIn(context, to.lifeArea, from.lifeArea)
}

/** A contact or a goal that the actor does not see, or that is not there: the same. What stood there before may stay. */
function unknownReference(
  { view }: Context,
  { contact, blocks = [], fastTrack = [] }: Edit<Wait>['set'],
  was: Edit<Wait>['set'],
): Decision | undefined {
  const isUnknown = (id: string) => !isTaken(view.contacts, id)
  if (contact !== undefined && contact !== was.contact && isUnknown(contact))
    return invalid('unknown_reference', 'contact')
  if (blocks.some((goal) => !was.blocks?.includes(goal) && !isTaken(view.goals, goal)))
    return invalid('unknown_reference', 'blocks')
  const askedBefore = was.fastTrack?.map(({ askedOf }) => askedOf)
  if (fastTrack.some(({ askedOf }) => !askedBefore?.includes(askedOf) && isUnknown(askedOf)))
    return invalid('unknown_reference', 'fastTrack')
  return undefined
}

function waitProblem(
  { now }: Context,
  { what, since, promisedBy, answeredOn }: Edit<Wait>['set'],
  written: Edit<Wait>['set'],
): Decision | undefined {
  const today = dayOf(now)
  if (what?.trim() === '') return invalid('text_missing', 'what')
  if (since !== undefined && answeredOn !== undefined && answeredOn < since)
    return invalid('ends_before_start', 'answeredOn')
  for (const field of ['since', 'answeredOn'] as const)
    if ((written[field] ?? today) > today) return invalid('in_the_future', field)
  const isDated = written.since !== undefined || written.promisedBy !== undefined
  if (isDated && since !== undefined && promisedBy !== undefined && promisedBy < since)
    return invalid('ends_before_start', 'promisedBy')
  return cprProblem(written)
}
