import { createRoute, z } from '@hono/zod-openapi'
import { dayOf } from '../../domain/days.ts'
import { type MapChange, mapChanges } from '../../domain/history.ts'
import { instant } from '../../domain/values.ts'
import { caseReader, recordRead } from '../http/case-reader.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { readPast } from '../read-past.ts'
import { refuse } from '../refused.ts'
import { findLastSeen } from '../store/access-log.ts'

const changesSchema = z.object({
  lastSeen: z.string().nullable(),
  changes: z.array(shape<MapChange>('Which entry was changed, when and by whom')),
})

/** What is new on the map of a case, for its reader. */
export function changesRoutes(options: RouteOptions) {
  const changes = createRoute({
    method: 'get',
    path: '/cases/{id}/changes',
    middleware: caseReader(options),
    request: {
      params: caseParams,
      /** Left out: since the reader was last here, before today. */
      query: z.object({ since: instant.optional() }),
    },
    responses: {
      200: json(changesSchema, 'Changes of the map since then, without what they say'),
      ...refusals,
    },
  })

  return createRouter().openapi(changes, async (c) => {
    const { tx, reader } = c.var
    const day = dayOf(reader.now)
    const lastSeen = await findLastSeen(tx, { case: reader.file.citizen.id, person: reader.person.id, day })
    const since = c.req.valid('query').since ?? lastSeen
    if (since === null) return c.json({ lastSeen, changes: [] }, 200)
    const past = await readPast(c.var, since, 'since')
    if ('refused' in past) return refuse(c, past.refused)
    await recordRead(c.var, 'map')
    const views = { before: past.view, now: reader.view }
    return c.json({ lastSeen, changes: mapChanges(past.log, views, reader.recipient) }, 200)
  })
}
