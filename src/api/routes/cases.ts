import { createRoute } from '@hono/zod-openapi'
import { inDanishOrder } from '../../domain/danish-order.ts'
import { overview } from '../../domain/overview.ts'
import { roleOf } from '../../domain/role.ts'
import { visible } from '../../domain/visible.ts'
import { signedIn } from '../http/identity.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { recordListReading } from '../store/access-log.ts'
import { findMemberCases, type MemberCase } from '../store/case-files.ts'

type Overview = ReturnType<typeof overviewOf>

const cases = createRoute({
  method: 'get',
  path: '/cases',
  middleware: signedIn,
  responses: {
    200: json(shape<Overview[]>('Where each of my cases stands, by the citizens’ names'), 'My cases'),
    ...refusals,
  },
})

/** One line a case; none for a case whose frame may not be seen now. */
const overviewOf = ({ file, recipient }: MemberCase, now: string) => {
  const view = visible(file, recipient, now)
  return (
    view && {
      id: file.citizen.id,
      citizen: file.citizen.displayName,
      as: recipient,
      role: roleOf(file, recipient),
      ...overview(view, now),
    }
  )
}

export const casesRoutes = ({ now: clock }: RouteOptions) =>
  createRouter().openapi(cases, async (c) => {
    const { tx, person } = c.var
    const now = clock()
    const seen = (await findMemberCases(tx, person.id))
      .map((found) => overviewOf(found, now))
      .filter((line) => line !== null)
      .sort((one, other) => inDanishOrder(one.citizen, other.citizen))
    await recordListReading(tx, {
      cases: seen.map(({ id, as }) => ({ case: id, recipient: as })),
      person: person.id,
      purpose: 'overview',
      at: now,
    })
    return c.json(seen, 200)
  })
