import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'

const health = createRoute({
  method: 'get',
  path: '/health',
  responses: {
    200: json(
      z.object({ status: z.literal('ok'), database: z.enum(['embedded', 'postgresql', 'pglite']) }),
      'The API answers and reaches its database',
    ),
    ...refusals,
  },
})

export const healthRoutes = ({ database }: RouteOptions) =>
  createRouter().openapi(health, async (c) => {
    await sql`select 1`.execute(c.var.tx)
    return c.json({ status: 'ok' as const, database }, 200)
  })
