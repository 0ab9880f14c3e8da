import { createRoute, z } from '@hono/zod-openapi'
import { accepts } from 'hono/accepts'
import { problemSentence } from '../../domain/problem-sentences.ts'
import { administrator } from '../http/identity.ts'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import { importCase } from '../import-case.ts'
import type { RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'

const importRoute = createRoute({
  method: 'post',
  path: '/cases/import',
  middleware: administrator,
  request: { body: { required: true, ...json(shape<unknown>('A case file, version 1'), 'A case file') } },
  responses: { 201: json(z.object({ id: z.string() }), 'Stored whole'), ...refusals },
})

export const importRoutes = ({ now }: RouteOptions) =>
  createRouter().openapi(importRoute, async (c) => {
    const { person, tx } = c.var
    const result = await importCase(tx, c.req.valid('json'), { person: person.id, at: now() })
    if (result.outcome === 'stored') return c.json({ id: result.id }, 201)
    if (result.outcome === 'there_already') return refuse(c, { reason: 'conflict', code: 'case_exists' })
    const wanted = accepts(c, { header: 'Accept-Language', supports: ['da', 'en'], default: 'da' })
    const language = wanted === 'en' ? 'en' : 'da'
    const problems = result.problems.map(({ pointer, code, key }) => ({
      pointer,
      message: problemSentence(code, language, key),
    }))
    return refuse(c, { reason: 'invalid', code: 'case_file', problems })
  })
