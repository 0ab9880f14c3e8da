import { createRoute } from '@hono/zod-openapi'
import { signedIn } from '../http/identity.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { type SessionAnswer, sessionAnswer } from '../session-answer.ts'
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
  middleware: signedIn,
  responses: { 204: { description: 'Signed out' }, ...refusals },
})

export const sessionRoutes = (options: RouteOptions) =>
  createRouter()
    .openapi(current, async (c) => c.json(await sessionAnswer(c.var.tx, c.var.session?.person, options), 200))
    .openapi(signOut, async (c) => {
      if (c.var.session) await deleteSession(c.var.tx, c.var.session.tokenHash)
      options.tokens.forget(c)
      return c.body(null, 204)
    })
