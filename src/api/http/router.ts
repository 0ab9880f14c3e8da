import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnv } from '../options.ts'
import { refuse } from '../refused.ts'

/** Routes whose input is checked by their description; what does not fit is refused by field, never repeated. */
export const createRouter = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      const [issue] = result.error.issues
      return refuse(c, {
        reason: 'invalid',
        // Our own rules say a code; zod's say a sentence.
        code: issue && /^[a-z_]+$/.test(issue.message) ? issue.message : (issue?.code ?? 'invalid'),
        ...(issue && issue.path.length > 0 && { field: issue.path.join('/') }),
      })
    },
  })

const refusedSchema = z
  .object({
    reason: z.string(),
    code: z.string().optional(),
    field: z.string().optional(),
    conflicts: z.array(z.object({ field: z.string(), yours: z.unknown(), theirs: z.unknown() })).optional(),
    problems: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  })
  .openapi('Refused')

/** A JSON answer or body of that shape, for a route's description. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A shape that is described elsewhere (the domain's types). */
export const shape = <Shape>(description: string) =>
  z.custom<Shape>().openapi({ type: 'object', description })

export const refusals = { default: json(refusedSchema, 'Refused') }

/** A part of a route's path. */
export const pathPart = (name: string) => z.string().openapi({ param: { name, in: 'path' } })

export const caseParams = z.object({ id: pathPart('id') })
export const meetingParams = caseParams.extend({ meeting: pathPart('meeting') })
