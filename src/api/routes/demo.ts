import { createRoute, z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { type DemoCase, demoAdministrator, demoCases, demoPerson, startDemo } from '../demo.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { ApiEnv, RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { type SessionAnswer, sessionAnswer } from '../session-answer.ts'
import { startSession } from '../sign-in/start-session.ts'
import { findPerson } from '../store/people.ts'
import { isDemo } from '../store/settings.ts'

/** Outside a demo there are no such routes. */
const demoOnly = createMiddleware<ApiEnv>(async (c, next) => {
  if (!(await isDemo(c.var.tx))) return notFound(c)
  await next()
})

const start = createRoute({
  method: 'post',
  path: '/demo/start',
  responses: {
    201: json(z.object({ demo: z.literal(true) }), 'This is the fictional municipality now'),
    ...refusals,
  },
})

const people = createRoute({
  method: 'get',
  path: '/demo/people',
  middleware: demoOnly,
  responses: { 200: json(shape<DemoCase[]>('Cases with their people'), 'Who one can be'), ...refusals },
})

const signIn = createRoute({
  method: 'post',
  path: '/demo/sign-in',
  middleware: demoOnly,
  request: {
    body: {
      required: true,
      ...json(
        z.union([
          z.strictObject({ case: z.string(), as: z.string() }),
          z.strictObject({ as: z.literal('administrator') }),
        ]),
        'Somebody in a case, or the administrator',
      ),
    },
  },
  responses: { 200: json(shape<SessionAnswer>('Who is signed in'), 'Signed in'), ...refusals },
})

export const demoRoutes = (options: RouteOptions) =>
  createRouter()
    .openapi(start, async (c) => {
      const started = await startDemo(c.var.tx, await options.demoCases(), options.now())
      return started
        ? c.json({ demo: true as const }, 201)
        : refuse(c, { reason: 'conflict', code: 'not_empty' })
    })
    .openapi(people, async (c) => c.json(await demoCases(c.var.tx), 200))
    .openapi(signIn, async (c) => {
      const { tx } = c.var
      const who = c.req.valid('json')
      const at = options.now()
      const id =
        'case' in who
          ? await demoPerson(tx, who, { newId: options.newId, at })
          : await demoAdministrator(tx, at)
      const person = id === undefined ? undefined : await findPerson(tx, id)
      if (!person || person.disabled_at !== null) return notFound(c)
      await startSession(c, tx, { person: person.id }, options)
      const { name, administrator } = person
      return c.json(await sessionAnswer(tx, { id: person.id, name, administrator }, options), 200)
    })
