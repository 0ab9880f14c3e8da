import { createRoute } from '@hono/zod-openapi'
import { caseReader } from '../http/case-reader.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'
import { findReadings, type Reading } from '../store/access-log.ts'

export function accessRoutes(options: RouteOptions) {
  const access = createRoute({
    method: 'get',
    path: '/cases/{id}/access',
    middleware: caseReader(options),
    request: { params: caseParams },
    responses: {
      200: json(shape<Reading[]>('Readings, newest day first'), 'Who has read the case, for the citizen'),
      ...refusals,
    },
  })

  return createRouter().openapi(access, async (c) => {
    const { recipient, by } = c.var.reader
    if (recipient !== 'citizen' || !('person' in by))
      return refuse(c, { reason: 'not_allowed', code: 'citizen_only' })
    return c.json(await findReadings(c.var.tx, c.req.valid('param').id, by.person), 200)
  })
}
