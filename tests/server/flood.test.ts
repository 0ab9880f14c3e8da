import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServerProcess, startServer, temporaryFolder } from './server-process.ts'

let server: ServerProcess
let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
  // Little memory, so that what is kept of a body that nobody may send is noticed.
  const memory = { NODE_OPTIONS: '--max-old-space-size=400' }
  server = await startServer({ ROEDTRAAD_DEMO: '1', ROEDTRAAD_DATA: folder.data, ...memory })
})
afterAll(async () => {
  await server.end('SIGTERM')
  await folder.remove()
})

/** A list of so many empty objects: parsed it takes forty times its bytes. */
const objects = (count: number) => `[${'{},'.repeat(count)}0]`

test.each([
  ['/api/cases/x/commands', objects(333_000), 150],
  ['/api/cases/import', objects(8_300_000), 8],
])(
  'whoever is not signed in fills no memory with what they send to %s',
  async (path, body, times) => {
    const headers = { 'content-type': 'application/json', origin: server.url }
    const send = async () => (await fetch(server.url + path, { method: 'POST', body, headers })).status
    const answers = await Promise.all(Array.from({ length: times }, send))
    expect(new Set(answers)).toEqual(new Set([401]))
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  },
  60_000,
)
