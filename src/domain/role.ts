import type { Recipient } from './case-file.ts'
import type { Contact } from './contact.ts'
import type { Meeting } from './meeting.ts'

export type Role = 'citizen' | 'coordinator' | 'mentor' | 'participant'

type People = { coordinator: string; contacts: readonly Pick<Partial<Contact>, 'id' | 'kind'>[] }

/** What somebody is in a case. It says which screens and commands are offered; what is seen is `visible`'s alone. */
export function roleOf(file: People, recipient: Recipient): Role {
  if (recipient === 'citizen') return 'citizen'
  if (recipient === file.coordinator) return 'coordinator'
  const kind = file.contacts.find((contact) => contact.id === recipient)?.kind
  return kind === 'mentor' ? 'mentor' : 'participant'
}

/** The coordinator, the chair and the minute-taker run a meeting: they write its decisions and confirm its statuses. */
export const runsMeeting = (
  file: { coordinator: string },
  meeting: Pick<Partial<Meeting>, 'chair' | 'minuteTaker'>,
  recipient: Recipient,
): boolean =>
  recipient === file.coordinator || recipient === meeting.chair || recipient === meeting.minuteTaker
