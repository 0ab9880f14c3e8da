import { type Role, roleOf } from '../domain/role.ts'
import { visible } from '../domain/visible.ts'
import { enterAs } from './http/identity.ts'
import type { RouteOptions } from './options.ts'
import { findSomeMemberCases } from './store/case-files.ts'
import { findSeats } from './store/memberships.ts'
import { isNobodyThere, type Person } from './store/people.ts'
import type { StoredLink } from './store/personal-links.ts'
import { isDemo } from './store/settings.ts'
import type { Tx } from './store/transaction.ts'
import { type Asked, whoAsks } from './who-asks.ts'

interface Membership {
  case: string
  as: string
  role: Role
}

export interface SessionAnswer {
  person: Person | null
  /** The cases whose frame they may see now; a guest's one case. */
  memberships: Membership[]
  /** The meeting of a guest's personal link; nobody is signed in then. */
  guest?: string
  demo: boolean
  /** Nobody is here yet. */
  firstVisit: boolean
  now: string
  clockFixed: boolean
}

/** The cases of a person whose frame they may see now. */
async function membershipsOf(tx: Tx, person: Person, now: string): Promise<Membership[]> {
  const seats = await findSeats(tx, person.id)
  // The citizen and the coordinator see the frame whatever the case holds: no need to read it. A coordinator has many.
  const isSure = ({ recipient, coordinator }: (typeof seats)[number]) =>
    recipient === 'citizen' || recipient === coordinator
  const sure = seats.filter(isSure).map(({ case: id, recipient }): Membership => {
    return { case: id, as: recipient, role: recipient === 'citizen' ? 'citizen' : 'coordinator' }
  })
  const others = seats.filter((seat) => !isSure(seat)).map((seat) => seat.case)
  const seen = (await findSomeMemberCases(tx, person.id, others))
    .filter(({ file, recipient }) => visible(file, recipient, now) !== null)
    .map(({ file, recipient }) => ({
      case: file.citizen.id,
      as: recipient,
      role: roleOf(file, recipient),
    }))
  return [...sure, ...seen]
}

/** What a guest's page begins with, once they are in. */
export async function guestAnswer(
  asked: Asked,
  { case: id, meeting, recipient }: StoredLink,
  { now: clock, clockFixed }: Pick<RouteOptions, 'now' | 'clockFixed'>,
): Promise<SessionAnswer> {
  const now = clock()
  const demo = await isDemo(asked.tx)
  const nobody = { person: null, demo, firstVisit: false, now, clockFixed }
  const found = await whoAsks(asked, { case: id, meeting }, now)
  if (!found) return { ...nobody, memberships: [] }
  const role = roleOf(found.file, recipient)
  return { ...nobody, memberships: [{ case: id, as: recipient, role }], guest: meeting }
}

/** Who somebody is, and where they are: the answer to every way of signing in. */
export async function sessionAnswer(
  tx: Tx,
  person: Person | undefined,
  { now: clock, clockFixed }: Pick<RouteOptions, 'now' | 'clockFixed'>,
): Promise<SessionAnswer> {
  await enterAs(tx, person)
  const now = clock()
  const demo = await isDemo(tx)
  return {
    person: person ?? null,
    memberships: person ? await membershipsOf(tx, person, now) : [],
    demo,
    firstVisit: !demo && !person && (await isNobodyThere(tx)),
    now,
    clockFixed,
  }
}
