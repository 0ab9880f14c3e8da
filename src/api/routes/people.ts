import { createRoute, z } from '@hono/zod-openapi'
import { administrator } from '../http/identity.ts'
import { createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { codeHash, newCode } from '../sign-in/secret.ts'
import { email, personName } from '../sign-in/words.ts'
import { replaceCode } from '../store/one-time-codes.ts'
import { findPeople, findPerson, insertPerson, setDisabled } from '../store/people.ts'
import type { Tx } from '../store/transaction.ts'

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  administrator: z.boolean(),
  disabled: z.boolean(),
})

const params = z.object({ id: z.string() })
const withCode = z.object({ id: z.string(), code: z.string() })

const list = createRoute({
  method: 'get',
  path: '/people',
  middleware: administrator,
  responses: { 200: json(z.array(personSchema), 'Everybody who may sign in'), ...refusals },
})

const add = createRoute({
  method: 'post',
  path: '/people',
  middleware: administrator,
  request: {
    body: {
      required: true,
      ...json(z.strictObject({ name: personName, email, administrator: z.boolean() }), 'A person'),
    },
  },
  responses: { 201: json(withCode, 'Added; the one-time code is shown this once'), ...refusals },
})

const disable = createRoute({
  method: 'post',
  path: '/people/{id}/disable',
  middleware: administrator,
  request: { params },
  responses: { 204: { description: 'Closed, from the next request on' }, ...refusals },
})

const enable = createRoute({
  method: 'post',
  path: '/people/{id}/enable',
  middleware: administrator,
  request: { params },
  responses: { 204: { description: 'Open again' }, ...refusals },
})

const code = createRoute({
  method: 'post',
  path: '/people/{id}/code',
  middleware: administrator,
  request: { params },
  responses: { 200: json(withCode, 'A new one-time code; earlier ones stop working'), ...refusals },
})

export function peopleRoutes({ now, newId }: RouteOptions) {
  const giveCode = async (tx: Tx, person: string): Promise<string> => {
    const made = newCode()
    await replaceCode(tx, { hash: await codeHash(made), person, now: now() })
    return made
  }

  return createRouter()
    .openapi(list, async (c) => {
      const people = await findPeople(c.var.tx)
      return c.json(
        people.map(({ id, name, email, administrator, disabled_at }) => ({
          id,
          name,
          email: email ?? '',
          administrator,
          disabled: disabled_at !== null,
        })),
        200,
      )
    })
    .openapi(add, async (c) => {
      const person = { ...c.req.valid('json'), id: newId() }
      if (!(await insertPerson(c.var.tx, { ...person, at: now() }))) {
        return refuse(c, { reason: 'conflict', code: 'email_taken', field: 'email' })
      }
      return c.json({ id: person.id, code: await giveCode(c.var.tx, person.id) }, 201)
    })
    .openapi(disable, async (c) => {
      const { id } = c.req.valid('param')
      // Otherwise the last administrator could lock everybody out.
      if (id === c.var.person.id) return refuse(c, { reason: 'invalid', code: 'yourself' })
      if (!(await findPerson(c.var.tx, id))) return notFound(c)
      await setDisabled(c.var.tx, id, now())
      return c.body(null, 204)
    })
    .openapi(enable, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await findPerson(c.var.tx, id))) return notFound(c)
      await setDisabled(c.var.tx, id, null)
      return c.body(null, 204)
    })
    .openapi(code, async (c) => {
      const person = await findPerson(c.var.tx, c.req.valid('param').id)
      if (!person || person.email === null || person.disabled_at !== null) return notFound(c)
      return c.json({ id: person.id, code: await giveCode(c.var.tx, person.id) }, 200)
    })
}
