import type { Participant } from './meeting.ts'

const mark = 'guest:'

/** A participant as a recipient: a contact's id, "citizen", or `guest:` and the name of somebody without a contact. */
export const recipientOf = ({ contact, name = '' }: Pick<Participant, 'contact' | 'name'>): string =>
  contact ?? `${mark}${name}`

/** The name of a recipient who takes part without being a contact; undefined for everybody else. */
export const nameOnly = (recipient: string): string | undefined =>
  recipient.startsWith(mark) ? recipient.slice(mark.length) : undefined
