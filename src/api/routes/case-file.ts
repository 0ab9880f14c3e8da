import { createRoute, z } from '@hono/zod-openapi'
import type { CaseFile } from '../../domain/case-file.ts'
import { dayOf } from '../../domain/days.ts'
import { type Insights, insights } from '../../domain/insights.ts'
import { date, instant } from '../../domain/values.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { caseReader, guestReader, recordRead } from '../http/case-reader.ts'
import { contentAnswer } from '../http/content.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { readPast } from '../read-past.ts'
import { readingPurposes } from '../reading-purposes.ts'
import { notFound, refuse } from '../refused.ts'

const unchanged = { 304: { description: 'The reader has it already (If-None-Match)' } }

/** A case as files: what the reader may see now, what can be derived from that, and the citizen's own copy. */
export function caseFileRoutes(options: RouteOptions) {
  const middleware = caseReader(options)

  const file = createRoute({
    method: 'get',
    path: '/cases/{id}/file',
    middleware: guestReader(options),
    request: {
      params: caseParams,
      query: z.object({
        purpose: z.enum(readingPurposes).default('case'),
        /** The case as it was then, as far as the reader may see it now too. */
        at: instant.optional(),
      }),
    },
    responses: {
      200: json(
        shape<VisibleCaseFile>('A case file, as far as it is seen'),
        'What the reader may see now, or saw `at` an instant',
      ),
      ...unchanged,
      ...refusals,
    },
  })

  const insightsRoute = createRoute({
    method: 'get',
    path: '/cases/{id}/insights',
    middleware,
    request: { params: caseParams, query: z.object({ day: date.optional() }) },
    responses: {
      200: json(shape<Insights>('Figures'), 'What follows from what the reader may see, on a day'),
      ...refusals,
    },
  })

  const exportRoute = createRoute({
    method: 'get',
    path: '/cases/{id}/export',
    middleware,
    request: { params: caseParams },
    responses: {
      200: json(shape<CaseFile>('A case file'), "The citizen's own copy: everything"),
      ...refusals,
    },
  })

  return createRouter()
    .openapi(file, async (c) => {
      const { purpose, at } = c.req.valid('query')
      // A guest's link is to a meeting as it is now.
      if (at !== undefined && c.var.guest) return notFound(c)
      const past = at === undefined ? undefined : await readPast(c.var, at, 'at')
      if (past && 'refused' in past) return refuse(c, past.refused)
      const view = past ? past.view : c.var.reader.view
      if (!view) return notFound(c)
      const answer = await contentAnswer(c, view)
      if (answer.status === 200) await recordRead(c.var, purpose)
      return answer
    })
    .openapi(insightsRoute, async (c) => {
      const { view, now } = c.var.reader
      await recordRead(c.var, 'insights')
      return c.json(insights(view, c.req.valid('query').day ?? dayOf(now)), 200)
    })
    .openapi(exportRoute, async (c) => {
      const { file, version, now, recipient } = c.var.reader
      if (recipient !== 'citizen') return refuse(c, { reason: 'not_allowed', code: 'citizen_only' })
      await recordRead(c.var, 'export')
      // An unchanged case is the very document that was imported.
      return c.json(version === 1 ? file : { ...file, exportedAt: now }, 200)
    })
}
