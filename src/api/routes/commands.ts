import { createRoute, z } from '@hono/zod-openapi'
import { commandRequestSchema } from '../../domain/command.ts'
import { doCommand } from '../do-command.ts'
import { knownReader } from '../http/identity.ts'
import { caseParams, createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { refuse } from '../refused.ts'

const commands = createRoute({
  method: 'post',
  path: '/cases/{id}/commands',
  middleware: knownReader,
  request: {
    params: caseParams,
    body: { required: true, ...json(commandRequestSchema, 'A command, with its own id') },
  },
  responses: {
    200: json(z.object({ version: z.int() }), 'Done (once, however often it is sent)'),
    ...refusals,
  },
})

export const commandRoutes = ({ now, newId, mail }: RouteOptions) =>
  createRouter().openapi(commands, async (c) => {
    const done = await doCommand(c.var, c.req.valid('json'), {
      case: c.req.valid('param').id,
      now: now(),
      newId,
      mail,
    })
    return done.ok ? c.json({ version: done.version }, 200) : refuse(c, done.refused)
  })
