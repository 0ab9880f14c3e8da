import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import { type OpenedLink, openLink, tryCode } from '../open-link.ts'
import type { RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { guestAnswer, type SessionAnswer } from '../session-answer.ts'
import { sha256 } from '../sign-in/secret.ts'
import { startSession } from '../sign-in/start-session.ts'
import { guess } from '../sign-in/throttle.ts'
import { secret } from '../sign-in/words.ts'
import { enter } from '../store/transaction.ts'

const open = createRoute({
  method: 'post',
  path: '/guest/open',
  request: {
    body: {
      required: true,
      ...json(z.strictObject({ token: secret }), "What follows # in a link's address"),
    },
  },
  responses: { 200: json(shape<OpenedLink>('A link'), 'What the link leads to'), ...refusals },
})

const enterByCode = createRoute({
  method: 'post',
  path: '/guest/session',
  request: {
    body: {
      required: true,
      ...json(z.strictObject({ token: secret, code: secret }), 'A link, and the code told beside it'),
    },
  },
  responses: { 200: json(shape<SessionAnswer>('Who is in'), 'In, as the guest of one meeting'), ...refusals },
})

function tooMany(c: Context) {
  c.header('retry-after', '60')
  return refuse(c, { reason: 'too_many' })
}

/** The ways in by a personal link. In transactions of their own, as those of signing in: a failed attempt must be kept. */
export function guestRoutes(options: RouteOptions) {
  const { transact } = options
  const by = async (c: Context, token: string) => ({
    account: `link ${await sha256(token)}`,
    source: options.source(c),
  })

  return createRouter()
    .openapi(open, async (c) => {
      const { token } = c.req.valid('json')
      const tried = await guess(options, await by(c, token), () =>
        transact((tx) => openLink(tx, c, token, options)),
      )
      if (tried.outcome === 'throttled') return tooMany(c)
      return tried.outcome === 'wrong' ? notFound(c) : c.json(tried.result, 200)
    })
    .openapi(enterByCode, async (c) => {
      const { token, code } = c.req.valid('json')
      let missed: 'wrong' | 'closed' | undefined
      const tried = await guess(options, await by(c, token), async () => {
        const found = await transact((tx) => tryCode(tx, { token, code, now: options.now() }))
        if (found?.outcome === 'right') return found.link
        missed = found?.outcome
        return undefined
      })
      if (tried.outcome === 'throttled') return tooMany(c)
      if (tried.outcome === 'wrong') {
        if (missed === undefined) return notFound(c)
        if (missed === 'closed') return refuse(c, { reason: 'not_allowed', code: 'link_closed' })
        return refuse(c, { reason: 'not_signed_in', code: 'wrong_code', field: 'code' })
      }
      const link = tried.result
      const answer = await transact(async (tx) => {
        const tokenHash = await startSession(c, tx, { link: link.id }, options)
        await enter(tx, { scope: 'guest', link: link.id })
        const guest = { tokenHash, link, isStale: false }
        return await guestAnswer({ tx, session: undefined, guest }, link, options)
      })
      return c.json(answer, 200)
    })
}
