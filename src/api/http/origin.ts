import { createMiddleware } from 'hono/factory'
import { refuse } from '../refused.ts'

const reads = ['GET', 'HEAD', 'OPTIONS']

/** Refuses writes that another site's page sends: its origin, or a form's content type. */
export const sameOrigin = createMiddleware(async (c, next) => {
  if (reads.includes(c.req.method)) return await next()
  const origin = c.req.header('origin')
  if (origin !== undefined && hostOf(origin) !== new URL(c.req.url).host) {
    return refuse(c, { reason: 'not_allowed', code: 'foreign_origin' })
  }
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return refuse(c, { reason: 'not_allowed', code: 'foreign_origin' })
  }
  const type = c.req.header('content-type')
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) {
    return c.json({ reason: 'invalid', code: 'not_json' }, 415)
  }
  await next()
})

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined
