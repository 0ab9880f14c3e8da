import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { refuse } from '../refused.ts'

/** What was not foreseen. The operator learns where, not with what: a message may quote content. */
export const onFailure =
  (log: (line: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException && error.status === 415) {
      return c.json({ reason: 'invalid', code: 'not_json' }, 415)
    }
    if (error instanceof HTTPException && error.status < 500) {
      return c.json({ reason: 'invalid', code: 'not_json' }, 400)
    }
    const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
    const where = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
    log([`${c.req.method} ${c.req.routePath} failed: ${error.name}${code}`, ...where.slice(0, 8)].join('\n'))
    return refuse(c, { reason: 'unexpected' })
  }
