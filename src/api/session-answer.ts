import type { Role } from '../domain/role.ts'
import { roleOf } from '../domain/role.ts'
import { visible } from '../domain/visible.ts'
import { enterAs } from './http/identity.ts'
import type { RouteOptions } from './options.ts'
import { findMemberCases } from './store/case-files.ts'
import { isNobodyThere, type Person } from './store/people.ts'
import { isDemo } from './store/settings.ts'
import type { Tx } from './store/transaction.ts'

export interface SessionAnswer {
  person: Person | null
  /** The cases whose frame they may see now. */
  memberships: { case: string; as: string; role: Role }[]
  demo: boolean
  /** Nobody is here yet. */
  firstVisit: boolean
  now: string
  clockFixed: boolean
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
  const cases = person ? await findMemberCases(tx, person.id) : []
  return {
    person: person ?? null,
    memberships: cases
      .filter(({ file, recipient }) => visible(file, recipient, now) !== null)
      .map(({ file, recipient }) => ({
        case: file.citizen.id,
        as: recipient,
        role: roleOf(file, recipient),
      })),
    demo,
    firstVisit: !demo && !person && (await isNobodyThere(tx)),
    now,
    clockFixed,
  }
}
