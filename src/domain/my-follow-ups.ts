import type { Recipient } from './case-file.ts'
import type { FollowUp } from './follow-up.ts'
import { nameOf, shortName } from './name.ts'
import { runsMeeting } from './role.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** The person, else the contact; one whom the reader does not see has no name. */
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

function named(file: VisibleCaseFile, id: Recipient): Named {
  const name = nameOf(file, id)
  return name ? { id, name: shortName(name) } : { id }
}
