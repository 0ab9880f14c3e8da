import { useSession } from '../../client/session.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'

/** What is offered to the reader on the map. The rules of the commands decide, here as everywhere. */
export interface MapReader {
  /** Contacts, ties and waits. */
  adds: boolean
  plans: boolean
  edits: (entry: { recordedBy?: string }, isTheirs?: boolean) => boolean
  /** The reader's contact, or "citizen". */
  as: string
}

export function useMapReader({ citizen }: VisibleCaseFile): MapReader {
  const { as = '', role = 'participant' } =
    useSession().memberships.find((one) => one.case === citizen.id) ?? {}
  const keeps = role === 'citizen' || role === 'coordinator'
  return {
    as,
    adds: keeps || role === 'mentor',
    plans: role === 'coordinator',
    edits: ({ recordedBy }, isTheirs = false) => keeps || isTheirs || recordedBy === as,
  }
}
