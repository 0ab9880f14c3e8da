import { createRoute } from '@hono/zod-openapi'
import { knownReader } from '../http/identity.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { guestAnswer, type SessionAnswer, sessionAnswer } from '../session-answer.ts'
import { deleteSession } from '../store/sessions.ts'

const sessionShape = shape<SessionAnswer>('Who is signed in')

const current = createRoute({
  method: 'get',
  path: '/session',
  responses: { 200: json(sessionShape, 'Who is signed in, if anybody'), ...refusals },
})

const signOut = createRoute({
  method: 'delete',
  path: '/session',
  middleware: knownReader,
  responses: { 204: { description: 'Signed out' }, ...refusals },
})

export const sessionRoutes = (options: RouteOptions) =>
  createRouter()
    .openapi(current, async (c) => {
      const { tx, session, guest } = c.var
      return c.json(
        guest
          ? await guestAnswer(c.var, guest.link, options)
          : await sessionAnswer(tx, session?.person, options),
        200,
      )
    })
    .openapi(signOut, async (c) => {
      const known = c.var.session ?? c.var.guest
      if (known) await deleteSession(c.var.tx, known.tokenHash)
      options.tokens.forget(c)
      return c.body(null, 204)
    })
