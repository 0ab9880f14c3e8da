import type { Command, CommandOf } from './command.ts'
import { isWholeContact, isWholeTie, isWholeWait } from './parts.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/**
 * The command that takes a change of the map back, judged by the case as the writer saw it before; sent again in turn,
 * it does it once more. Null when it cannot be taken back. An entry put back stands last and is recorded by who put it
 * back; everything else is as it was.
 */
export function undoing(command: Command, before: VisibleCaseFile): Command | null {
  switch (command.type) {
    case 'addContact':
      return { type: 'removeContact', contact: command.contact.id }
    case 'addContacts':
      return { type: 'removeContacts', contacts: command.contacts.map(({ id }) => id) }
    case 'addTie':
      return { type: 'removeTie', tie: command.tie.id }
    case 'addWait':
      return { type: 'removeWait', wait: command.wait.id }
    case 'addHelpEvent':
      return { type: 'removeHelpEvent', event: command.event.id }
    case 'editContact': {
      const contact = before.contacts.find(({ id }) => id === command.contact)
      return contact ? { ...command, ...swapped(contact, command) } : null
    }
    case 'editTie': {
      const tie = before.ties.find(({ id }) => id === command.tie)
      return tie ? { ...command, ...swapped(tie, command) } : null
    }
    case 'editWait': {
      const wait = before.waits.find(({ id }) => id === command.wait)
      return wait ? { ...command, ...swapped(wait, command) } : null
    }
    case 'editHelpEvent': {
      const event = before.helpEvents?.find(({ id }) => id === command.event)
      return event ? { ...command, ...swapped(event, command) } : null
    }
    case 'removeContact':
      return putBackContact(command.contact, before)
    case 'removeContacts':
      return putBackContacts(command.contacts, before)
    case 'removeTie':
      return putBackTie(command.tie, before)
    case 'removeWait':
      return putBackWait(command.wait, before)
    case 'removeHelpEvent': {
      const event = before.helpEvents?.find(({ id }) => id === command.event)
      return event ? { type: 'addHelpEvent', event } : null
    }
    case 'offerBaton':
      // With an earlier handover there, taking the offer back would not bring that one back.
      return before.baton.handover ? null : { type: 'withdrawBatonOffer' }
    default:
      return null
  }
}

type Fields<Entry> = { [Field in keyof Entry]?: Entry[Field] | undefined }
type Edit<Entry> = { set: Fields<Entry>; was: Fields<Entry> }

/** The same fields the other way: what was there is set, what was not is taken away. */
function swapped<Entry>(entry: Fields<Entry>, { set, was }: Edit<Entry>): Edit<Entry> {
  const back: Edit<Entry> = { set: {}, was: {} }
  for (const field in { ...was, ...set }) {
    if (entry[field] !== undefined) back.set[field] = entry[field]
    if (set[field] !== undefined) back.was[field] = set[field]
  }
  return back
}

function putBackContact(id: string, { contacts }: VisibleCaseFile): CommandOf<'addContact'> | null {
  const contact = contacts.find((one) => one.id === id)
  if (!contact || !isWholeContact(contact)) return null
  const { recordedBy: _, acute = false, ...rest } = contact
  return { type: 'addContact', contact: { ...rest, acute } }
}

function putBackContacts(ids: readonly string[], before: VisibleCaseFile): Command | null {
  const contacts = ids.flatMap((id) => putBackContact(id, before)?.contact ?? [])
  return contacts.length === ids.length ? { type: 'addContacts', contacts } : null
}

function putBackTie(id: string, { ties, contacts }: VisibleCaseFile): Command | null {
  const tie = ties.find((one) => one.id === id)
  if (!tie || !isWholeTie(tie, contacts)) return null
  const { recordedBy: _, ...rest } = tie
  return { type: 'addTie', tie: rest }
}

function putBackWait(id: string, { waits }: VisibleCaseFile): Command | null {
  const wait = waits.find((one) => one.id === id)
  if (!wait || !isWholeWait(wait)) return null
  const { recordedBy: _, what = '', blocks = [], fastTrack = [], ...rest } = wait
  return { type: 'addWait', wait: { ...rest, what, blocks, fastTrack } }
}
