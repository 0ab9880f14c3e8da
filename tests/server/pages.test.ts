import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWeb } from '../../src/server/web.ts'
import { type ServerProcess, signIn, startServer, temporaryFolder } from './server-process.ts'

let server: ServerProcess
let remove: () => Promise<void>

beforeAll(async () => {
  const folder = await temporaryFolder()
  remove = folder.remove
  server = await startServer({ ROEDTRAAD_DATA: folder.data, ROEDTRAAD_DEMO: '1' })
})

afterAll(async () => {
  await server?.end('SIGTERM')
  await remove?.()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

describe('pages', () => {
  it.each(['/', '/cases', '/cases/maja/meetings/N1', '/follow-ups', '/me'])('%s is the app', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch('text/html')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain('<div id="root">')
  })

  const answersIn = (html: string) => {
    const [, json = '{}'] =
      /<script type="application\/json" id="first-answers">(.*?)<\/script>/.exec(html) ?? []
    return JSON.parse(json)
  }

  it('brings what it begins with to whoever is signed in, and none of it to anybody else', async () => {
    const cookie = await signIn(server.url, { case: 'maja', as: 'M1' })
    const asked = await (await get('/api/cases', { cookie })).json()
    const own = answersIn(await (await get('/cases', { cookie })).text())
    expect(own.cases).toEqual(asked)
    expect(own.session.person).toMatchObject({ name: expect.any(String) })
    const another = await (await get('/cases', { cookie: 'roedtraad=not-a-session' })).text()
    expect(answersIn(another)).toMatchObject({ session: { person: null } })
    expect(answersIn(another)).not.toHaveProperty('cases')
    expect(another).not.toContain('Maja')
    expect(answersIn(await (await get('/people', { cookie })).text())).not.toHaveProperty('cases')
  })

  it.each(['gzip', 'identity'])('sends its top before the answers in it are known (%s)', async (encoding) => {
    let answer = (_: Response) => {}
    const asked = new Promise<Response>((resolve) => {
      answer = resolve
    })
    const web = createWeb({ api: { fetch: () => asked }, client: 'dist/client', secure: false })
    const slow = createServer(getRequestListener(web.fetch)).listen(0, '127.0.0.1')
    await once(slow, 'listening')
    const { port }: AddressInfo = Object.assign({ port: 0, address: '', family: '' }, slow.address())
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': encoding } })
    expect(page.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null)
    const text = page.body?.pipeThrough(new TextDecoderStream()).getReader()
    let html = ''
    while (!html.includes('</noscript>')) html += (await text?.read())?.value
    expect(html).toContain('<script type="module"')
    expect(html).not.toContain('first-answers')
    answer(Response.json({ person: null }))
    for (let part = await text?.read(); part?.value; part = await text?.read()) html += part.value
    expect(html).toMatch(/id="first-answers">.*<\/html>\s*$/s)
    slow.close()
  })

  it('carries what it loads under names that change with the content, compressed, to be kept', async () => {
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text()) ?? []
    const [brotli, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) => get(script, { 'accept-encoding': encoding })),
    )
    expect(brotli?.headers.get('content-encoding')).toBe('br')
    expect(gzip?.headers.get('content-encoding')).toBe('gzip')
    expect(plain?.headers.get('content-encoding')).toBeNull()
    const whole = await plain?.text()
    expect(await brotli?.text()).toBe(whole)
    expect(await gzip?.text()).toBe(whole)
    expect(brotli?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/assets/index-gone.js', '/nothing.png', '/.env', '/package.json', '/..%2f..%2fpackage.json'])(
    '%s is not there, and is not the app instead',
    async (path) => expect((await get(path)).status).toBe(404),
  )

  it('an unknown address of the API is not the app either', async () => {
    const answer = await get('/api/nothing')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toMatch('application/json')
  })
})

it.each(['/', '/api/session', '/assets/none.js'])(
  '%s carries what keeps foreign code and frames away',
  async (path) => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'sha256-[^' ]+';/)
    expect(policy).toMatch(/style-src 'self' 'sha256-[^' ]+';/)
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
  },
)

it('compresses a case on its way, and answers that it is unchanged all the same', async () => {
  const cookie = await signIn(server.url, { case: 'maja', as: 'citizen' })
  const path = '/api/cases/maja/file?purpose=own'
  const first = await get(path, { cookie, 'accept-encoding': 'gzip' })
  expect(first.headers.get('content-encoding')).toBe('gzip')
  expect(await first.json()).toMatchObject({ citizen: { id: 'maja' } })
  const etag = first.headers.get('etag') ?? ''
  const again = await get(path, { cookie, 'accept-encoding': 'gzip', 'if-none-match': etag })
  expect(again.status).toBe(304)
})

it('writes nothing of what people sent into its log, whatever goes wrong', async () => {
  const cookie = await signIn(server.url, { case: 'maja', as: 'M1' })
  const secret = 'Kanariefugl'
  const bodies = [
    `{"id": "${secret}`,
    JSON.stringify({ id: secret, command: { type: secret } }),
    JSON.stringify({ id: randomUUID(), command: { type: 'withdrawConsent', consent: secret } }),
    JSON.stringify({ id: randomUUID(), command: { type: 'withdrawConsent', consent: `${secret}\u0000` } }),
    JSON.stringify({
      id: randomUUID(),
      command: { type: 'editCitizenText', field: 'ownWords', text: `${secret}\u0000`, was: '' },
    }),
  ]
  for (const body of bodies) {
    const answer = await fetch(`${server.url}/api/cases/maja/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain(secret)
  }
  expect(
    (await get(`/api/cases/${secret}/file?purpose=${secret}`, { cookie })).status,
  ).toBeGreaterThanOrEqual(400)
  expect(server.said()).not.toContain(secret)
})
