import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Every refusal by the API. `reason` is the kind, `code` chooses the sentence; never any content. */
export interface Refused {
  reason:
    | 'not_signed_in'
    | 'not_allowed'
    | 'not_found'
    | 'conflict'
    | 'invalid'
    | 'too_large'
    | 'too_many'
    | 'unexpected'
  code?: string
  field?: string
  conflicts?: { field: string; yours: unknown; theirs: unknown }[]
  problems?: { pointer: string; message: string }[]
}

const statusOf = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  invalid: 422,
  too_many: 429,
  unexpected: 500,
} as const satisfies Record<Refused['reason'], ContentfulStatusCode>

export const refuse = (c: Context, refused: Refused) => c.json(refused, statusOf[refused.reason])

/** For everybody who does not coordinate the case. */
export const coordinatorOnly = { reason: 'not_allowed', code: 'coordinator_only' } as const

/** What is not there and what one may not know of: the same answer. */
export const notFound = (c: Context) => refuse(c, { reason: 'not_found' })
