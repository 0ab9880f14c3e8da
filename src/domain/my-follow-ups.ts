import type { Recipient } from './case-file.ts'
import type { FollowUp } from './follow-up.ts'
import { runsMeeting } from './role.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** A person or a unit by name; a contact the reader does not see has none. */
export type Named = { id: Recipient; name?: string }

export type MyFollowUp = {
  followUp: FollowUp
  owner: Named
  helpers: Named[]
  /** The texts of its goals, as far as they are seen. */
  goals: string[]
  /** Whether the reader may drop it: who runs its meeting, and who wrote it. */
  mayDrop: boolean
}

/** The follow-ups a reader owns or helps with, in every state, in the file's order; from what the reader sees of the case. */
export const myFollowUps = (file: VisibleCaseFile, reader: Recipient): MyFollowUp[] =>
  file.followUps
    .filter(({ owner, helpers }) => owner === reader || helpers.includes(reader))
    .map((followUp) => ({
      followUp,
      owner: named(file, followUp.owner),
      helpers: followUp.helpers.map((helper) => named(file, helper)),
      goals: file.goals.flatMap(({ id, text }) =>
        text !== undefined && followUp.goals.includes(id) ? [text] : [],
      ),
      mayDrop:
        followUp.recordedBy === reader ||
        runsMeeting(file, file.meetings.find(({ id }) => id === followUp.meeting) ?? {}, reader),
    }))

/** The contact's person, else the contact itself; the citizen by display name. */
function named({ citizen, contacts }: VisibleCaseFile, id: Recipient): Named {
  if (id === 'citizen') return { id, name: citizen.displayName }
  const contact = contacts.find((one) => one.id === id)
  return contact ? { id, name: contact.person?.name ?? contact.name } : { id }
}
