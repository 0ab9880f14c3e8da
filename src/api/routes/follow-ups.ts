import { createRoute } from '@hono/zod-openapi'
import { type MyFollowUp, myFollowUps } from '../../domain/my-follow-ups.ts'
import { visible } from '../../domain/visible.ts'
import { signedIn } from '../http/identity.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { recordListReading } from '../store/access-log.ts'
import { findMemberCases, type MemberCase } from '../store/case-files.ts'

/** A follow-up of mine, with the case it belongs to. */
interface MyFollowUpInCase extends MyFollowUp {
  case: string
  citizen: string
  as: string
}

const followUps = createRoute({
  method: 'get',
  path: '/follow-ups',
  middleware: signedIn,
  responses: {
    200: json(
      shape<MyFollowUpInCase[]>('Follow-ups with their case'),
      'What I own or help with, in all my cases',
    ),
    ...refusals,
  },
})

function mine({ file, recipient }: MemberCase, now: string): MyFollowUpInCase[] {
  const view = visible(file, recipient, now)
  if (!view) return []
  const { id, displayName } = view.citizen
  return myFollowUps(view, recipient).map((one) => ({
    case: id,
    citizen: displayName,
    as: recipient,
    ...one,
  }))
}

export const followUpRoutes = ({ now: clock }: RouteOptions) =>
  createRouter().openapi(followUps, async (c) => {
    const { tx, person } = c.var
    const now = clock()
    const found = (await findMemberCases(tx, person.id)).map((one) => mine(one, now))
    await recordListReading(tx, {
      cases: found.flatMap(([first]) => (first ? [{ case: first.case, recipient: first.as }] : [])),
      person: person.id,
      purpose: 'follow_up',
      at: now,
    })
    return c.json(found.flat(), 200)
  })
