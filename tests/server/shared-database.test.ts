import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { type ServerProcess, signIn, startRefused, startServer, temporaryFolder } from './server-process.ts'

// A PostgreSQL of the operator's own, as far as the servers know.
let postgres: EmbeddedPostgres
let remove: () => Promise<void>

beforeAll(async () => {
  const folder = await temporaryFolder()
  remove = folder.remove
  await mkdir(folder.data)
  postgres = await startEmbeddedPostgres({
    folder: folder.data,
    notice: () => undefined,
    settings: { fsync: 'off' },
  })
})

afterAll(async () => {
  await postgres?.stop()
  await remove?.()
})

it('refuses a role that row-level security does not hold for, without repeating the address', async () => {
  const refused = await startRefused({ DATABASE_URL: postgres.superuserUrl })
  expect(refused.code).toBe(1)
  expect(refused.said).toMatch(/superuser or bypasses row-level security/)
  expect(refused.said).not.toContain(new URL(postgres.superuserUrl).password)
})

it('says that the PostgreSQL does not answer, without repeating the address', async () => {
  const refused = await startRefused({
    DATABASE_URL: 'postgresql://roedtraad:hemmelig@127.0.0.1:1/roedtraad',
  })
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('DATABASE_URL cannot be used')
  expect(refused.said).not.toContain('hemmelig')
})

/** Reads a stream of events until one tells of `version`; gives the moment. */
async function heardAt(stream: Response, version: number): Promise<number> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; ; ) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done) throw new Error(`The stream ended: ${text}`)
    text += value
    if (text.includes(`"version":${version}`)) return performance.now()
  }
}

it('tells a reader at one server within a second of a change made at another', async () => {
  const env = { DATABASE_URL: postgres.url, ROEDTRAAD_DEMO: '1', ROEDTRAAD_NOW: '2026-12-03T09:00:00+01:00' }
  const servers: [ServerProcess, ServerProcess] = [await startServer(env), await startServer(env)]
  const [here, there] = servers
  try {
    const signe = await signIn(here.url, { case: 'maja', as: 'M1' })
    const bo = await signIn(there.url, { case: 'maja', as: 'M11' })
    const joerns = await signIn(there.url, { case: 'joern', as: 'J2' })
    const stream = await fetch(`${there.url}/api/events`, { headers: { cookie: bo } })
    const others = await fetch(`${there.url}/api/events`, { headers: { cookie: joerns } })

    const write = async (by: string, caseId: string, owner: string) => {
      const followUp = {
        id: randomUUID(),
        text: 'Ring til lægen',
        owner,
        helpers: [],
        dueOn: '2026-12-10',
        goals: [],
        lifeArea: 'daily_life',
        level: 'all',
      }
      const answer = await fetch(`${here.url}/api/cases/${caseId}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: by },
        body: JSON.stringify({ id: randomUUID(), command: { type: 'addFollowUp', followUp } }),
      })
      expect(answer.status).toBe(200)
      return performance.now()
    }

    const heard = heardAt(stream, 2)
    const wrote = await write(signe, 'maja', 'M1')
    expect((await heard) - wrote).toBeLessThan(1_000)

    // Whoever is not in the case is told nothing: the first event on the other stream is of their own case.
    const first = others.body?.pipeThrough(new TextDecoderStream()).getReader()
    await write(await signIn(here.url, { case: 'joern', as: 'J2' }), 'joern', 'J2')
    let told = ''
    while (!told.includes('data:')) told += (await first?.read())?.value ?? ''
    expect(told).toContain('"case":"joern"')
    expect(told).not.toContain('maja')
  } finally {
    await Promise.all(servers.map((server) => server.end('SIGTERM')))
  }
})
