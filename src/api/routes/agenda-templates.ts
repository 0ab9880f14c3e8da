import { createRoute, z } from '@hono/zod-openapi'
import { namesSomebody } from '../../domain/case-names.ts'
import { looksLikeCpr } from '../../domain/cpr.ts'
import { type SavedTemplate, savedTemplateSchema } from '../../domain/saved-template.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { caseReader, leads } from '../http/case-reader.ts'
import { administrator, signedIn } from '../http/identity.ts'
import { caseParams, createRouter, json, refusals } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { deleteTemplate, findTemplates, insertTemplate } from '../store/agenda-templates.ts'

const saved = savedTemplateSchema.extend({ id: z.string() })

const forCase = (options: RouteOptions) =>
  createRoute({
    method: 'get',
    path: '/cases/{id}/agenda-templates',
    middleware: caseReader(options),
    request: { params: caseParams },
    responses: {
      200: json(z.array(saved.extend({ mine: z.boolean() })), 'For the coordinator, who plans the meetings'),
      ...refusals,
    },
  })

const save = (options: RouteOptions) =>
  createRoute({
    method: 'post',
    path: '/cases/{id}/agenda-templates',
    middleware: caseReader(options),
    request: {
      params: caseParams,
      body: { required: true, ...json(savedTemplateSchema, 'An agenda, with nothing of the case in it') },
    },
    responses: { 201: json(z.object({ id: z.string() }), 'Saved for all coordinators'), ...refusals },
  })

const all = createRoute({
  method: 'get',
  path: '/agenda-templates',
  middleware: administrator,
  responses: { 200: json(z.array(saved), 'Every saved agenda'), ...refusals },
})

const remove = createRoute({
  method: 'delete',
  path: '/agenda-templates/{id}',
  middleware: signedIn,
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: 'It is not there any more' }, ...refusals },
})

/** Agendas that the municipality has made its own. */
export const agendaTemplateRoutes = (options: RouteOptions) =>
  createRouter()
    .openapi(forCase(options), async (c) => {
      const { tx, reader } = c.var
      if (!leads(c.var)) return refuse(c, { reason: 'not_allowed' })
      const templates = await findTemplates(tx)
      return c.json(
        templates.map(({ madeBy, ...one }) => ({ ...one, mine: madeBy === reader.person.id })),
        200,
      )
    })
    .openapi(save(options), async (c) => {
      const { tx, reader } = c.var
      if (!leads(c.var)) return refuse(c, { reason: 'not_allowed' })
      const template = trimmed(c.req.valid('json'))
      const wrong = wrongText(template, reader.view)
      if (wrong) return refuse(c, { reason: 'invalid', ...wrong })
      const id = options.newId()
      const isNew = await insertTemplate(tx, { ...template, id, madeBy: reader.person.id, at: reader.now })
      if (!isNew) return refuse(c, { reason: 'conflict', code: 'template_exists', field: 'name' })
      return c.json({ id }, 201)
    })
    .openapi(all, async (c) => {
      const templates = await findTemplates(c.var.tx)
      return c.json(
        templates.map(({ madeBy: _, ...one }) => one),
        200,
      )
    })
    .openapi(remove, async (c) =>
      (await deleteTemplate(c.var.tx, c.req.valid('param').id)) ? c.body(null, 204) : notFound(c),
    )

const trimmed = ({ name, items }: SavedTemplate): SavedTemplate => ({
  name: name.trim(),
  items: items.map((item) => ({ ...item, title: item.title.trim() })),
})

/** The first text that may not be kept outside the case, by its path. */
function wrongText({ name, items }: SavedTemplate, view: VisibleCaseFile) {
  const texts = [
    { field: 'name', text: name },
    ...items.map(({ title }, at) => ({ field: `items/${at}/title`, text: title })),
  ]
  for (const { field, text } of texts) {
    if (looksLikeCpr(text)) return { code: 'cpr_like', field }
    if (namesSomebody(text, view)) return { code: 'names_somebody', field }
  }
  return undefined
}
