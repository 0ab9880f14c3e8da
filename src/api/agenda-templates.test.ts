import { beforeAll, expect, test } from 'vitest'
import { homeForTests } from '../../tests/api-setup/api.ts'
import { fictionalCase } from '../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../tests/api-setup/people.ts'
import { answer, Reader } from '../../tests/api-setup/reader.ts'
import type { SavedTemplate } from '../domain/saved-template.ts'

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
const readers: Record<string, Reader> = {}
type Listed = SavedTemplate & { id: string; mine?: boolean }

beforeAll(async () => {
  await startDemo(home.current)
  for (const [name, caseId, as] of [
    ['signe', 'maja', 'M1'],
    ['peter', 'joern', 'J2'],
    ['bo', 'maja', 'M11'],
    ['maja', 'maja', 'citizen'],
  ] as const) {
    readers[name] = await asRecipient(home.current, caseId, as)
  }
  readers.administrator = await asAdministrator(home.current)
  readers.stranger = new Reader(home.current)
})

const as = (name: string): Reader => {
  const reader = readers[name]
  if (!reader) throw new Error(`Nobody is called ${name}`)
  return reader
}
const [majas, joerns] = ['/cases/maja/agenda-templates', '/cases/joern/agenda-templates']
const agenda = (name: string, title = 'Siden sidst'): SavedTemplate => ({
  name,
  items: [{ kind: 'since_last', title, minutes: 10 }],
})
const names = async (reader: Reader, path: string) =>
  (await answer<Listed[]>(await reader.get(path))).map(({ name }) => name)

test('a coordinator’s agenda is there for the coordinators of all cases, and its maker removes it', async () => {
  const { id } = await answer<{ id: string }>(await as('signe').post(majas, agenda(' Kort møde ')), 201)
  expect(await answer<Listed[]>(await as('signe').get(majas))).toEqual([
    { id, ...agenda('Kort møde'), mine: true },
  ])
  expect(await answer<Listed[]>(await as('peter').get(joerns))).toEqual([
    { id, ...agenda('Kort møde'), mine: false },
  ])

  await answer(await as('peter').send('DELETE', `/agenda-templates/${id}`), 404)
  await answer(await as('stranger').send('DELETE', `/agenda-templates/${id}`), 401)
  expect(await names(as('signe'), majas)).toEqual(['Kort møde'])
  expect((await as('signe').send('DELETE', `/agenda-templates/${id}`)).status).toBe(204)
  expect(await names(as('peter'), joerns)).toEqual([])
})

test('an administrator sees and removes any', async () => {
  const { id } = await answer<{ id: string }>(await as('peter').post(joerns, agenda('Forløb')), 201)
  const list = await answer<Listed[]>(await as('administrator').get('/agenda-templates'))
  expect(list).toEqual([{ id, ...agenda('Forløb') }])
  expect((await as('administrator').send('DELETE', `/agenda-templates/${id}`)).status).toBe(204)
  expect(await names(as('peter'), joerns)).toEqual([])
})

test('nobody else reads or saves them', async () => {
  for (const reader of [as('bo'), as('maja')]) {
    await answer(await reader.get(majas), 403)
    await answer(await reader.post(majas, agenda('Mit møde')), 403)
  }
  await answer(await as('signe').get(joerns), 404)
  await answer(await as('signe').post(joerns, agenda('En andens')), 404)
  await answer(await as('signe').get('/agenda-templates'), 403)
  await answer(await as('stranger').get('/agenda-templates'), 401)
  expect(await names(as('signe'), majas)).toEqual([])
})

test.each([
  ['a name from the case', agenda('Møde', 'Majas økonomi'), 'names_somebody', 'items/0/title'],
  ['a name from the case as its own', agenda('Pia Eksempelholt'), 'names_somebody', 'name'],
  ['what may be a CPR number', agenda('Møde', '010190-1234'), 'cpr_like', 'items/0/title'],
  ['no name', agenda('  '), 'text_missing', 'name'],
  ['no items', { name: 'Tomt', items: [] }, 'too_small', 'items'],
])('%s is refused at its field, and never repeated', async (_, body, code, field) => {
  const refused = await as('signe').post(majas, body)
  expect(refused.status).toBe(422)
  const text = await refused.text()
  expect(JSON.parse(text)).toEqual({ reason: 'invalid', code, field })
  expect(text).not.toMatch(/Maja|Pia|0190/)
  expect(await names(as('signe'), majas)).toEqual([])
})

test('two of one name are told apart', async () => {
  await answer(await as('signe').post(majas, agenda('Statusmøde')), 201)
  const refused = await as('peter').post(joerns, agenda('STATUSMØDE'))
  expect(refused.status).toBe(409)
  expect(await refused.json()).toEqual({ reason: 'conflict', code: 'template_exists', field: 'name' })
})
