import type { CaseFile, Recipient } from './case-file.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** By name, by telephone number, or both. */
export interface WhomToRing {
  name?: string
  phone?: string
}

/** What is told with a link about who made it: the coordinator's name and telephone number, as they are when it is made. */
export const givenWithLink = ({
  coordinator,
  contacts,
}: Pick<CaseFile, 'coordinator' | 'contacts'>): WhomToRing | undefined => {
  const person = contacts.find(({ id }) => id === coordinator)?.person
  return person && withPhone({ name: person.name }, person.phone)
}

/**
 * Whom the reader of a closed link rings: whoever coordinates now, as far as they may see it (`seen`); by the number that was
 * given with the link (`given`) when that is the same person; else by the organisation's (`phone`). Undefined when nothing of
 * it is known.
 */
export function ringAbout(
  seen: WhomToRing | undefined,
  given: WhomToRing | undefined,
  phone: string | null,
): WhomToRing | undefined {
  const person = seen && seen.name !== given?.name ? seen : (given ?? seen)
  const number = seen?.phone ?? person?.phone ?? phone ?? undefined
  return person || number !== undefined ? withPhone({ ...person }, number) : undefined
}

const withPhone = (who: WhomToRing, phone: string | undefined): WhomToRing => ({
  ...who,
  ...(phone !== undefined && { phone }),
})

/**
 * The coordinator as a person, with the telephone number when the reader may see it. Without the agency: this is read
 * where nothing else of the case is. Undefined when the reader may not know who it is.
 */
export function whomToRing(view: VisibleCaseFile, meetingId: string): WhomToRing | undefined {
  const isCoordinator = (who: Recipient | undefined) => who === view.coordinator
  const person = view.contacts.find(({ id }) => isCoordinator(id))?.person
  if (person) return { name: person.name, ...(person.phone !== undefined && { phone: person.phone }) }
  const meeting = view.meetings.find(({ id }) => id === meetingId)
  const present = meeting?.participants.find(({ contact }) => isCoordinator(contact))?.person
  return present && { name: present.name }
}
