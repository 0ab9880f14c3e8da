import { type Role, roleOf } from '../domain/role.ts'
import { visible } from '../domain/visible.ts'
import { findMemberCase } from './store/case-files.ts'
import { findCoordinator, findMemberships } from './store/memberships.ts'
import type { Person } from './store/people.ts'
import { enter, type Tx } from './store/transaction.ts'

/** One contact of a case, or the citizen, and a person connected to it; without a person, nobody is. */
export interface Member {
  as: string
  role: Role
  /** The contact's name; not for the administrator. */
  contact?: string
  name?: string
  email?: string
}

interface Seat {
  as: string
  role: Role
  contact?: string
}

/**
 * The seats of a case that somebody may give to people: for its coordinator the citizen's and those of the contacts they see;
 * for the administrator the coordinator's and the citizen's, without a word of content. Undefined for anybody else who knows of the case (`not_allowed`) or does not
 * (`not_found`). Opens the case's memberships to the rest of the transaction.
 */
export async function seatsFor(
  tx: Tx,
  person: Person,
  caseId: string,
  now: string,
): Promise<Seat[] | 'not_allowed' | 'not_found'> {
  if (person.administrator) {
    const coordinator = await findCoordinator(tx, caseId)
    if (coordinator === undefined) return 'not_found'
    return [
      { as: 'citizen', role: 'citizen' },
      { as: coordinator, role: 'coordinator' },
    ]
  }
  const found = await findMemberCase(tx, caseId, person.id)
  const view = found && visible(found.file, found.recipient, now)
  if (!view) return 'not_found'
  const { file, recipient } = found
  if (recipient !== file.coordinator) return 'not_allowed'
  await enter(tx, { scope: 'person', person: person.id, managedCase: caseId })
  return [
    { as: 'citizen', role: 'citizen', contact: file.citizen.displayName },
    ...view.contacts.map(({ id, name }) => ({ as: id, role: roleOf(file, id), contact: name })),
  ]
}

/** The seats with who has them. */
export async function membersOf(tx: Tx, seats: Seat[], caseId: string): Promise<Member[]> {
  const connected = await findMemberships(tx, caseId)
  return seats.flatMap((seat): Member[] => {
    const people = connected.filter(({ recipient }) => recipient === seat.as)
    if (people.length === 0) return [seat]
    return people.map(({ name, email }) => ({ ...seat, name, ...(email !== null && { email }) }))
  })
}
