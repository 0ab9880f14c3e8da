import type { Recipient } from './case-file.ts'
import { nameOnly } from './name-only.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

export type Name = {
  /** The person: the citizen, or who it is at the contact. */
  person?: string
  /** The contact (kontaktflade); the citizen has none. */
  contact?: string
}

type Named = Pick<VisibleCaseFile, 'citizen' | 'contacts' | 'meetings'>

/**
 * What somebody is called, as far as the reader sees it: from the contacts, or from a meeting both are at; who is no
 * contact, by the name they are known by. Undefined when the reader sees neither.
 */
export function nameOf(file: Named, who: Recipient): Name | undefined {
  if (who === 'citizen') return { person: file.citizen.displayName }
  const only = nameOnly(who)
  if (only !== undefined) return { person: only }
  const contact = file.contacts.find(({ id }) => id === who)
  const present = file.meetings
    .flatMap(({ participants }) => participants)
    .find((participant) => participant.contact === who && participant.name !== undefined)
  const [name, person] = [contact?.name ?? present?.name, contact?.person?.name ?? present?.person?.name]
  if (name === undefined && person === undefined) return undefined
  return { ...(person !== undefined && { person }), ...(name !== undefined && { contact: name }) }
}

/** In a sentence: the person, else the contact. */
export const shortName = ({ person, contact }: Name): string => person ?? contact ?? ''

/** In a list: the person and where they come from. */
export const fullName = ({ person, contact }: Name): string =>
  [person, contact].filter((part) => part !== undefined).join(', ')
