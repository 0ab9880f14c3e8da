import type { CommandOf } from '../command.ts'
import type { Contact } from '../contact.ts'
import { dayOf } from '../days.ts'
import { contactTimes, isWholeContact, isWholeWait } from '../parts.ts'
import type { VisibleContact } from '../visible-case-file.ts'
import { seesMoreIn, sightOf } from './area.ts'
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

const required = ['name', 'kind', 'sector', 'lifeArea', 'status', 'acute'] as const

/** What a contact writes of themselves: who and where they are in it, not what they are to the citizen. */
const ownFields: readonly string[] = ['status', 'person', 'lastContact', 'next', 'until', 'hoursPerWeek']

export function addContact(context: Context, { contact }: CommandOf<'addContact'>): Decision {
  if (!addsToMap(context)) return notAllowed()
  if (isTaken(context.file.contacts, contact.id)) return invalid('id_taken')
  const problem = contactProblem(context, contact, contact)
  return problem ?? accept(added(['contacts'], { ...contact, ...recordedBy(context.actor) }))
}

export function editContact(context: Context, { contact: id, ...edit }: CommandOf<'editContact'>): Decision {
  const contact = byId(context.view.contacts, id)
  if (!contact) return notFound
  if (!editedFields(edit).every((field) => mayEditContact(context, contact, field))) return notAllowed()
  if (opensMore(context, contact, edit)) return notAllowed('shows_more')
  return (
    lacking<Contact>(edit, required) ??
    contactProblem(context, edited<Contact>(contact, edit), edit.set) ??
    editFields(['contacts', id], contact, edit.set, edit.was)
  )
}

/** Added by mistake; a contact that is over is ended by its status. */
export function removeContact(context: Context, command: CommandOf<'removeContact'>): Decision {
  const contact = byId(context.view.contacts, command.contact)
  return removeEntry(context, 'contacts', contact, contact !== undefined && isWholeContact(contact))
}

/** Whether the writer may change this field of a contact that they see. */
export function mayEditContact(context: Writer, contact: VisibleContact, field: string): boolean {
  const isSeen = isWholeContact(contact) || contactTimes.some((part) => part === field)
  if (!isSeen) return false
  if (keepsMap(context)) return true
  if (contact.id === context.actor) return ownFields.includes(field)
  return contact.recordedBy === context.actor
}

/**
 * A life area decides who sees a contact and the waits at it: nobody but the citizen moves one to where they see more
 * themselves. Judged by what the actor sees alone, so that the refusal tells of nothing else.
 */
function opensMore(context: Context, contact: VisibleContact, { set }: Edit<Contact>): boolean {
  const { lifeArea } = set
  if (lifeArea === undefined || !seesMoreIn(context, lifeArea, contact.lifeArea)) return false
  const waits = context.view.waits.filter((wait) => wait.contact === contact.id)
  const seesEveryWait = sightOf(context, contact.lifeArea)?.times === true && waits.every(isWholeWait)
  return !(isWholeContact(contact) && seesEveryWait)
}

function contactProblem(
  { now }: Context,
  { name, person, from, until }: Edit<Contact>['set'],
  written: Edit<Contact>['set'],
): Decision | undefined {
  if (name?.trim() === '') return invalid('text_missing', 'name')
  if (person?.name.trim() === '') return invalid('text_missing', 'person.name')
  if (from !== undefined && until !== undefined && until < from) return invalid('ends_before_start', 'until')
  if (written.lastContact !== undefined && written.lastContact > dayOf(now))
    return invalid('in_the_future', 'lastContact')
  return cprProblem(written)
}
