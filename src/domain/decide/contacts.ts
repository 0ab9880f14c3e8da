import { applyChanges } from '../change.ts'
import type { CommandOf } from '../command.ts'
import { isWholeContact } from '../parts.ts'
import { addContact } from './contact.ts'
import { accept, byId, type Context, type Decision, notFound } from './context.ts'
import { removeEntries } from './map-entry.ts'

/** Several contacts, all or none: each as if it were added alone after those before it. The field says which it is about. */
export function addContacts(context: Context, { contacts }: CommandOf<'addContacts'>): Decision {
  let { file } = context
  const changes = []
  for (const [index, contact] of contacts.entries()) {
    const decision = addContact({ ...context, file }, { type: 'addContact', contact })
    if (!decision.ok) return atContact(decision, index)
    file = applyChanges(file, decision.changes)
    changes.push(...decision.changes)
  }
  return accept(...changes)
}

function atContact(decision: Exclude<Decision, { ok: true }>, index: number): Decision {
  const { field, ...refusal } = decision.refusal
  return { ok: false, refusal: { ...refusal, field: `contacts.${index}${field ? `.${field}` : ''}` } }
}

/** Takes back contacts that were added together: all of them, or none while something refers to one. */
export function removeContacts(context: Context, { contacts: ids }: CommandOf<'removeContacts'>): Decision {
  const found = ids.flatMap((id) => byId(context.view.contacts, id) ?? [])
  if (found.length < ids.length) return notFound
  return removeEntries(
    context,
    'contacts',
    found.map((contact) => ({ id: contact.id, isWhole: isWholeContact(contact) })),
  )
}
