import { beforeAll, describe, expect, test } from 'vitest'
import { homeForTests } from '../api-setup/api.ts'
import { caseLike, fictionalCase } from '../api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../api-setup/people.ts'
import { answer, Reader } from '../api-setup/reader.ts'
import { readerAs as readerAsIn } from './readers.ts'
import { type Role, roles, routes } from './routes.ts'

// Shown to bite: without the frame's check in `caseReader` the two last columns of every case route fail; without
// `administrator` on a route its row does.

const maja = fictionalCase('maja')
/** Maja's case with the consent of M12, who has nothing else in it, taken back. */
const consents = maja.consents.map((consent) =>
  consent.recipient === 'M12' ? { ...consent, withdrawnOn: '2026-12-01' } : consent,
)
const home = homeForTests([{ ...maja, consents }, fictionalCase('joern')])
beforeAll(() => startDemo(home.current))

const readerAs = (role: Role) => readerAsIn(home.current, role)

const fresh = () => ({ 'x-test-source': crypto.randomUUID() })

async function newPerson(): Promise<string> {
  const administrator = await asAdministrator(home.current)
  const email = `${crypto.randomUUID()}@b.example`
  const { id } = await answer<{ id: string }>(
    await administrator.post('/people', { name: 'Til prøve', email, administrator: false }),
    201,
  )
  return id
}

const rows = Object.entries(routes)

test('every route of the API has a row, and every row a route', async () => {
  const document = await answer<{ paths: Record<string, object> }>(
    await new Reader(home.current).get('/openapi.json'),
  )
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(rows.map(([route]) => route).sort()).toEqual(described.sort())
  // What answers without being described would be missing above.
  const mounted = home.current.api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect([...new Set(mounted)].sort()).toEqual(described.sort())
})

describe.each(rows)('%s', (route, row) => {
  const [method = '', described = ''] = route.split(' ')
  const path = row.path ?? described.replace('/api', '').replace('{id}', 'maja')
  const statuses = row.status.split(' ')

  test.each(roles.map((role, n) => ({ role, status: Number(statuses[n] ?? statuses[0]) })))(
    '$role: $status',
    async ({ role, status }) => {
      const reader = await readerAs(role)
      const asked = path.includes('{person}') ? path.replace('{person}', await newPerson()) : path
      const body = row.body?.()
      const sent = body === 'a new case' ? caseLike(maja, crypto.randomUUID()) : body
      const response = await reader.send(method, asked, sent, fresh())
      expect(response.status).toBe(status)
      if (response.headers.get('content-type') === 'text/event-stream') await response.body?.cancel()
      else if (status === 404) expect(await response.text()).toBe('{"reason":"not_found"}')
      if (status >= 400) expect(response.headers.get('etag')).toBeNull()
    },
  )
})

/** Maja's case with ids that no other case has. */
const foreign = JSON.parse(
  JSON.stringify(caseLike(maja, 'foreign')).replaceAll(/"(N1|O1|S2|M5)"/g, '"foreign $1"'),
)

test("another case's meeting, contact, follow-up or consent is nothing in this one", async () => {
  await answer(await (await asAdministrator(home.current)).post('/cases/import', foreign), 201)
  const coordinator = await asRecipient(home.current, 'joern', 'J2')
  const query = (words: Record<string, string>) => new URLSearchParams(words).toString()
  for (const path of [
    `room?${query({ meeting: 'foreign N1', item: 'p1' })}`,
    `summary?${query({ meeting: 'foreign N1' })}`,
    `summary?${query({ meeting: 'N1', as: 'foreign M5' })}`,
  ]) {
    expect(await answer(await coordinator.get(`/cases/joern/${path}`), 404), path).toEqual({
      reason: 'not_found',
    })
  }
  for (const command of [
    { type: 'finishFollowUp', followUp: 'foreign O1' },
    { type: 'withdrawConsent', consent: 'C-M1-case' },
    { type: 'callMeeting', meeting: 'foreign N1' },
    { type: 'confirmStatus', meeting: 'N1', status: 'foreign S2' },
  ]) {
    expect(await answer(await coordinator.command('joern', command), 404), command.type).toMatchObject({
      reason: 'not_found',
    })
  }
})
