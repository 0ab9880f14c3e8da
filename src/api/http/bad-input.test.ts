import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer, Reader } from '../../../tests/api-setup/reader.ts'
import { routes } from '../../../tests/matrix/routes.ts'

const home = homeForTests([fictionalCase('maja')])
const readers: Reader[] = []
beforeAll(async () => {
  await startDemo(home.current)
  readers.push(
    new Reader(home.current),
    await asAdministrator(home.current),
    await asRecipient(home.current, 'maja', 'M1'),
    await asRecipient(home.current, 'maja', 'citizen'),
  )
})

const command = (text: string) => ({
  id: crypto.randomUUID(),
  command: { type: 'editCitizenText', field: 'ownGoal', text, was: '' },
})

describe('a body', () => {
  const citizen = () => readers[3] ?? new Reader(home.current)

  test('that is not JSON', async () => {
    for (const body of ['{', 'null x', '\u{feff}{"a"}', "{'id':1}"]) {
      expect(await answer(await citizen().post('/cases/maja/commands', body), 400)).toEqual({
        reason: 'invalid',
        code: 'not_json',
      })
    }
  })

  test('in another encoding than UTF-8', async () => {
    const response = await home.current.api.request('http://localhost/api/cases/maja/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: citizen().cookie },
      body: Buffer.from(JSON.stringify(command('blåbærgrød')), 'latin1'),
    })
    expect(await answer(response, 400)).toEqual({ reason: 'invalid', code: 'not_json' })
  })

  test("that is a form's, or has no type", async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { 'content-type': type }
      const response = await citizen().post('/cases/maja/commands', JSON.stringify(command('x')), headers)
      expect(await answer(response, 415)).toEqual({ reason: 'invalid', code: 'not_json' })
    }
  })

  test('larger than what is taken', async () => {
    const large = command('a'.repeat(1_000_001))
    expect(await answer(await citizen().post('/cases/maja/commands', large), 413)).toEqual({
      reason: 'too_large',
      code: 'too_large',
    })
    const administrator = await asAdministrator(home.current)
    await answer(await administrator.post('/cases/import', { a: 'a'.repeat(1_000_001) }), 422)
    await answer(await administrator.post('/cases/import', { a: 'a'.repeat(25_000_001) }), 413)
  })

  test('nested deeper than any stack', async () => {
    const deep = '['.repeat(400_000) + ']'.repeat(400_000)
    const administrator = await asAdministrator(home.current)
    await answer(await administrator.post('/cases/import', deep), 422)
    const inside = JSON.stringify(fictionalCase('maja')).replace('"contacts":[', `"contacts":[${deep},`)
    await answer(await administrator.post('/cases/import', inside), 422)
    await answer(await citizen().post('/cases/maja/commands', deep), 422)
  })

  test('with text that no database keeps', async () => {
    for (const text of ['a\u0000b', 'half \ud83d']) {
      expect(await answer(await citizen().post('/cases/maja/commands', command(text)), 422)).toEqual({
        reason: 'invalid',
        code: 'not_storable',
      })
    }
    const path = '/cases/ma%00ja/file'
    expect(await answer(await citizen().get(path), 422)).toEqual({ reason: 'invalid', code: 'not_storable' })
    await answer(await citizen().get('/cases/maja/insights?day=%00'), 422)
  })

  test('a time that no database has is refused as one', async () => {
    for (const path of ['file?at=0000-01-01T00:00:00Z', 'changes?since=0000-01-01T00:00:00Z'])
      await answer(await citizen().get(`/cases/maja/${path}`), 422)
    const starts = ['9999-12-31T23:30:00Z']
    const poll = await citizen().send('PUT', '/cases/maja/meetings/N1/poll', { starts, minutes: 60 })
    await answer(poll, 422)
  })

  test('an import is read only for who may import: whoever else sends one is told so, whatever it holds', async () => {
    for (const file of [{}, [{}]]) await answer(await citizen().post('/cases/import', file), 403)
  })
})

describe('a write from another site', () => {
  const write = (headers: Record<string, string>) =>
    readers[3]?.post('/cases/maja/commands', command('x'), headers) ?? Promise.reject(new Error('no reader'))

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { origin: 'http://localhost:8080' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%j is refused', async (headers) => {
    expect(await answer(await write(headers), 403)).toEqual({ reason: 'not_allowed', code: 'foreign_origin' })
  })

  test('is told from one of our own', async () => {
    await answer(await write({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }), 409)
  })

  test('is not possible by reading: no GET changes anything', async () => {
    for (const path of ['/cases/maja/commands', '/cases/import', '/demo/sign-in', '/demo/start']) {
      await answer((await readers[3]?.get(path)) ?? new Response(null, { status: 599 }), 404)
    }
  })
})

/** A value with one of the texts in it replaced. */
function withText(value: unknown, place: number, text: string): unknown {
  const texts = [...JSON.stringify(value).matchAll(/:("(?:[^"\\]|\\.)*")/g)]
  const found = texts[place % Math.max(texts.length, 1)]
  if (found === undefined) return value
  const json = JSON.stringify(value)
  const from = found.index + 1
  return JSON.parse(json.slice(0, from) + JSON.stringify(text) + json.slice(from + (found[1]?.length ?? 0)))
}

// Every route, every role, whatever is sent: anything, or what fits with one text replaced. Shown to bite: without the
// check of bodies for U+0000 PostgreSQL refuses it, and the answer is a 500.
test('no request, however odd, is answered with a failure', async () => {
  const leaving = ['DELETE /api/session', 'GET /api/events']
  const asked = Object.keys(routes).filter((route) => !leaving.includes(route))
  const word = fc.oneof(
    fc.constantFrom('maja', 'M1', 'citizen', 'N1', 'p1', '2026-12-03', '__proto__', '../..', '%', 'a\u0000b'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const query = fc.dictionary(fc.constantFrom('day', 'purpose', 'meeting', 'item', 'as'), word, {
    maxKeys: 3,
  })
  const request = fc.record({
    route: fc.constantFrom(...asked),
    who: fc.nat({ max: readers.length - 1 }),
    id: fc.oneof(fc.constant('maja'), word),
    query,
    body: fc.oneof(fc.jsonValue(), fc.record({ place: fc.nat({ max: 12 }), text: word })),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ route, who, id, query, body }) => {
      const [method = '', path = ''] = route.split(' ')
      const url = path.replace('/api', '').replace('{id}', encodeURIComponent(wellFormed(id)))
      const fits = routes[route]?.body?.()
      const isEdit = typeof body === 'object' && body !== null && 'place' in body && 'text' in body
      const sent = isEdit ? withText(fits ?? {}, Number(body.place), String(body.text)) : body
      const reader = new Reader(home.current, { 'x-test-source': crypto.randomUUID() })
      reader.cookie = readers[who]?.cookie ?? ''
      const search = new URLSearchParams(query).toString()
      const response = await reader.send(method, `${url}?${search}`, method === 'GET' ? undefined : sent)
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 500, examples: nulls(asked) },
  )
}, 120_000)

/** Each route with U+0000 in the first text of what fits it, from the administrator and the citizen. */
const nulls = (asked: string[]) =>
  asked.flatMap((route) =>
    [1, 3].map((who): [Odd] => [{ route, who, id: 'maja', query: {}, body: { place: 0, text: 'a\u0000b' } }]),
  )

interface Odd {
  route: string
  who: number
  id: string
  query: Record<string, string>
  body: fc.JsonValue | { place: number; text: string }
}

const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '')
