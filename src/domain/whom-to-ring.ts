import type { Recipient } from './case-file.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

export interface WhomToRing {
  name: string
  phone?: string
}

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
