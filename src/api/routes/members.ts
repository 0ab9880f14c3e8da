import { createRoute, z } from '@hono/zod-openapi'
import { signedIn } from '../http/identity.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import { type Member, membersOf, seatsFor } from '../members.ts'
import type { RouteOptions } from '../options.ts'
import { queueForPeople } from '../queue-invitations.ts'
import { refuse } from '../refused.ts'
import { email } from '../sign-in/words.ts'
import { findMemberCase, lockCase } from '../store/case-files.ts'
import { endMemberships, findMemberships, insertMembership } from '../store/memberships.ts'
import { emailKey, findPersonByEmail } from '../store/people.ts'

const answer = json(shape<Member[]>('Seats with who has them'), 'Who is who in the case')

const list = createRoute({
  method: 'get',
  path: '/cases/{id}/members',
  middleware: signedIn,
  request: { params: caseParams },
  responses: { 200: answer, ...refusals },
})

const connect = createRoute({
  method: 'put',
  path: '/cases/{id}/members',
  middleware: signedIn,
  request: {
    params: caseParams,
    body: {
      required: true,
      ...json(
        z.strictObject({ as: z.string().min(1), emails: z.array(email).max(20) }),
        'A contact (or "citizen"), and everybody who is it from now on',
      ),
    },
  },
  responses: { 200: answer, ...refusals },
})

export const memberRoutes = ({ now: clock, newId, mail }: RouteOptions) =>
  createRouter()
    .openapi(list, async (c) => {
      const { tx, person } = c.var
      const { id } = c.req.valid('param')
      const seats = await seatsFor(tx, person, id, clock())
      if (typeof seats === 'string') return refuse(c, { reason: seats })
      return c.json(await membersOf(tx, seats, id), 200)
    })
    .openapi(connect, async (c) => {
      const { tx, person } = c.var
      const { id } = c.req.valid('param')
      const { as, emails } = c.req.valid('json')
      const now = clock()
      await lockCase(tx, id)
      const seats = await seatsFor(tx, person, id, now)
      if (typeof seats === 'string') return refuse(c, { reason: seats })
      if (!seats.some((seat) => seat.as === as)) return refuse(c, { reason: 'not_found' })

      const wanted = new Set(emails.map(emailKey))
      const seated = (await findMemberships(tx, id)).filter(({ recipient }) => recipient === as)
      const leaving = seated.filter((one) => !wanted.has(one.email ?? ''))
      await endMemberships(tx, {
        case: id,
        people: leaving.map((one) => one.person),
        endedBy: person.id,
        at: now,
      })
      for (const address of wanted) {
        if (seated.some((one) => one.email === address)) continue
        const newcomer = await findPersonByEmail(tx, address)
        // An administrator reads no content, so cannot be anybody in a case.
        if (!newcomer || newcomer.administrator) {
          return refuse(c, { reason: 'invalid', code: 'unknown_person', field: 'emails' })
        }
        const isNew = await insertMembership(tx, {
          case: id,
          person: newcomer.id,
          recipient: as,
          setBy: person.id,
          at: now,
        })
        if (!isNew) return refuse(c, { reason: 'conflict', code: 'somebody_already', field: 'emails' })
      }
      // An administrator reads no content, so what it calls for waits for the case's next command.
      const found = await findMemberCase(tx, id, person.id)
      if (found) await queueForPeople(tx, found.file, { person: person.id, now, newId, mail })
      return c.json(await membersOf(tx, seats, id), 200)
    })
