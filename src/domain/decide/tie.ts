import type { CommandOf } from '../command.ts'
import { isWholeTie, tieEnds } from '../parts.ts'
import type { Tie } from '../tie.ts'
import type { VisibleTie } from '../visible-case-file.ts'
import { isDirected } from '../vocabulary.ts'
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

const required = ['from', 'to', 'kind'] as const

export function addTie(context: Context, { tie }: CommandOf<'addTie'>): Decision {
  if (!addsToMap(context)) return notAllowed()
  if (isTaken(context.file.ties, tie.id)) return invalid('id_taken')
  return (
    endsProblem(context, tie, {}) ??
    tieProblem(tie, tie) ??
    (isThereAlready(context, tie.id, tie) ? invalid('tie_twice', 'kind') : undefined) ??
    accept(added(['ties'], { ...tie, ...recordedBy(context.actor) }))
  )
}

export function editTie(context: Context, { tie: id, ...edit }: CommandOf<'editTie'>): Decision {
  const tie = byId(context.view.ties, id)
  if (!tie) return notFound
  const isWhole = isWholeTie(tie, context.view.contacts)
  const fields = editedFields(edit)
  if (!fields.every((field) => mayEditTie(context, tie, field))) return notAllowed()
  const refused = lacking<Tie>(edit, required) ?? endsProblem(context, edit.set, tie)
  if (refused) return refused
  // Its other fields are seen by whoever sees both ends whole: other ends could open them.
  const moves = (edit.set.from ?? tie.from) !== tie.from || (edit.set.to ?? tie.to) !== tie.to
  if (moves && !isWhole) return notAllowed('shows_more')
  const next = edited<Tie>(tie, edit)
  const decides = fields.some((field) => field !== 'note')
  return (
    tieProblem(next, edit.set) ??
    (decides && isThereAlready(context, id, next) ? invalid('tie_twice', 'kind') : undefined) ??
    editFields(['ties', id], tie, edit.set, edit.was)
  )
}

/** Whether the writer may change this field of a tie that they see. */
export function mayEditTie(context: Writer, tie: VisibleTie, field: string): boolean {
  const isSeen = isWholeTie(tie, context.view.contacts) || tieEnds.some((part) => part === field)
  return isSeen && (keepsMap(context) || tie.recordedBy === context.actor)
}

/** Added by mistake; a tie that is over has an `until`. */
export function removeTie(context: Context, command: CommandOf<'removeTie'>): Decision {
  const tie = byId(context.view.ties, command.tie)
  return removeEntry(context, 'ties', tie, tie !== undefined && isWholeTie(tie, context.view.contacts))
}

type Fields = Edit<Tie>['set']

/** An end that the actor does not see, or that is not there: the same. And never twice the same end. */
function endsProblem({ view }: Context, set: Fields, was: Fields): Decision | undefined {
  for (const end of ['from', 'to'] as const) {
    const contact = set[end]
    if (contact !== undefined && contact !== was[end] && !isTaken(view.contacts, contact))
      return invalid('unknown_reference', end)
  }
  const isToItself = (set.from ?? was.from) === (set.to ?? was.to)
  const changesEnds = set.from !== undefined || set.to !== undefined
  return isToItself && changesEnds ? invalid('tie_to_itself', 'to') : undefined
}

function tieProblem({ since, until }: Fields, written: Fields): Decision | undefined {
  if (since !== undefined && until !== undefined && until < since)
    return invalid('ends_before_start', 'until')
  return cprProblem(written)
}

/** Whether another tie of the kind between the two holds on one of the days, as far as the actor sees. */
const isThereAlready = ({ view }: Context, id: string, tie: Fields): boolean =>
  view.ties.some(
    (other) => other.id !== id && other.kind === tie.kind && joinsTheSame(other, tie) && overlap(other, tie),
  )

const joinsTheSame = (a: Fields, b: Fields): boolean =>
  (a.from === b.from && a.to === b.to) ||
  (a.kind !== undefined && !isDirected(a.kind) && a.from === b.to && a.to === b.from)

/** A bound that is not given, or not seen, does not bind. */
const overlap = (a: Fields, b: Fields): boolean =>
  !(a.until !== undefined && b.since !== undefined && a.until < b.since) &&
  !(b.until !== undefined && a.since !== undefined && b.until < a.since)
