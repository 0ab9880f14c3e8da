import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import { createRouter, json, refusals, shape } from '../http/router.ts'
import type { ApiEnv } from '../options.ts'

const openapi = createRoute({
  method: 'get',
  path: '/openapi.json',
  responses: { 200: json(shape<object>('An OpenAPI document, version 3.1'), 'Every route'), ...refusals },
})

type Api = Pick<OpenAPIHono<ApiEnv>, 'getOpenAPI31Document'>

/** The description of all routes, written once when it is first asked for. */
export function openapiRoutes(api: () => Api) {
  let document: object | undefined
  return createRouter().openapi(openapi, (c) => {
    document ??= api().getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Rødtråd', version: '1' },
    })
    return c.json(document, 200)
  })
}
