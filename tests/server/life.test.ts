import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { processIdentity } from '../../src/server/process-identity.ts'
import { postmasterOf, signIn, startRefused, startServer, temporaryFolder } from './server-process.ts'
import { write } from './writer.ts'

async function folder(): Promise<string> {
  const { data, remove } = await temporaryFolder()
  onTestFinished(remove)
  return data
}

const health = async (url: string): Promise<unknown> => (await fetch(`${url}/api/health`)).json()
const embedded = { status: 'ok', database: 'embedded' }

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s stops it, and its database, and it starts again on its data',
  async (signal) => {
    const data = await folder()
    const env = { ROEDTRAAD_DATA: data, ROEDTRAAD_DEMO: '1' }
    const server = await startServer(env)
    const postmaster = postmasterOf(data).pid
    const cookie = await signIn(server.url, { case: 'maja', as: 'M1' })
    expect(await server.end(signal)).toBe(0)
    expect(await processIdentity(postmaster)).toBeNull()
    expect(existsSync(join(data, 'server.lock'))).toBe(false)

    const again = await startServer(env)
    expect(await health(again.url)).toEqual(embedded)
    const session = await fetch(`${again.url}/api/session`, { headers: { cookie } })
    expect(await session.json()).toMatchObject({ person: { name: 'Signe Skabelund' }, demo: true })
    await again.end('SIGTERM')
  },
)

it('stops when npm, which started it, is stopped', async () => {
  const data = await folder()
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, PORT: '0', ROEDTRAAD_DATA: data },
    stdio: 'ignore',
  })
  onTestFinished(() => void npm.kill('SIGKILL'))
  const lock = join(data, 'server.lock')
  const postmaster = () => (existsSync(join(data, 'postgres', 'postmaster.pid')) ? postmasterOf(data).pid : 0)
  await expect.poll(postmaster, { timeout: 50_000 }).toBeGreaterThan(0)
  const pid = postmaster()
  npm.kill('SIGTERM')
  await expect.poll(() => existsSync(lock), { timeout: 20_000 }).toBe(false)
  expect(await processIdentity(pid)).toBeNull()
})

it('ends with an open event stream, without waiting for it', async () => {
  const data = await folder()
  const server = await startServer({ ROEDTRAAD_DATA: data, ROEDTRAAD_DEMO: '1' })
  const cookie = await signIn(server.url, { case: 'maja', as: 'M1' })
  const stream = await fetch(`${server.url}/api/events`, { headers: { cookie } })
  expect(stream.status).toBe(200)
  const ended = stream.text().catch(() => 'cut')
  const began = performance.now()
  expect(await server.end('SIGTERM')).toBe(0)
  expect(performance.now() - began).toBeLessThan(8_000)
  await ended
})

it('refuses a folder that another server has, says which, and leaves that one alone', async () => {
  const data = await folder()
  const server = await startServer({ ROEDTRAAD_DATA: data })
  const second = await startRefused({ ROEDTRAAD_DATA: data })
  expect(second.code).toBe(1)
  expect(second.said).toContain(`in use by another Rødtråd server (process ${server.child.pid}`)
  expect(second.said).not.toContain('    at ')
  expect(await health(server.url)).toEqual(embedded)
  await server.end('SIGTERM')
})

it('takes over the folder of a killed server, and stops the database it left running', async () => {
  const data = await folder()
  const killed = await startServer({ ROEDTRAAD_DATA: data })
  const orphan = postmasterOf(data).pid
  await killed.end('SIGKILL')
  expect(await processIdentity(orphan)).not.toBeNull()
  const server = await startServer({ ROEDTRAAD_DATA: data })
  expect(await processIdentity(orphan)).toBeNull()
  expect(await health(server.url)).toEqual(embedded)
  await server.end('SIGTERM')
})

it('starts although the lock and the postmaster file name processes that are others now', async () => {
  const data = await folder()
  await (await startServer({ ROEDTRAAD_DATA: data })).end('SIGTERM')
  const holder = {
    id: 'old',
    pid: process.pid,
    host: hostname(),
    identity: 'an earlier process of that number',
  }
  writeFileSync(join(data, 'server.lock'), JSON.stringify(holder))
  writeFileSync(
    join(data, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${join(data, 'postgres')}\n0\n1\n\n\n`,
  )
  const server = await startServer({ ROEDTRAAD_DATA: data })
  expect(await health(server.url)).toEqual(embedded)
  await server.end('SIGTERM')
})

/** What one stream of events tells, up to the first change; a stream that is cut is no failure, a browser opens another. */
async function heardOnce(url: string, cookie: string): Promise<string> {
  const stream = await fetch(`${url}/api/events`, { headers: { cookie } })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  while (!heard.includes('event: case')) {
    const part = await reader?.read().catch(() => undefined)
    if (!part || part.done) break
    heard += part.value
  }
  await reader?.cancel().catch(() => undefined)
  return heard
}

it('starts its database again when it is killed under it', async () => {
  const data = await folder()
  const server = await startServer({ ROEDTRAAD_DATA: data, ROEDTRAAD_DEMO: '1' })
  process.kill(postmasterOf(data).pid, 'SIGKILL')
  await expect.poll(async () => health(server.url).catch(() => null), { timeout: 30_000 }).toEqual(embedded)
  expect(server.said()).toContain('The database stopped by itself and is started again.')
  // The connection that listens for changes is there again too.
  const who = { case: 'maja', as: 'M1' }
  const cookie = await signIn(server.url, who)
  const writing = write(server.url, { ...who, cookie }, [])
  await expect.poll(() => heardOnce(server.url, cookie), { timeout: 30_000 }).toContain('event: case')
  expect(await server.end('SIGTERM')).toBe(0)
  await writing
})

it('keeps the database’s passwords and files from other users', async () => {
  const data = await folder()
  const server = await startServer({ ROEDTRAAD_DATA: data })
  await server.end('SIGTERM')
  expect(statSync(join(data, 'database-passwords.json')).mode & 0o077).toBe(0)
  expect(statSync(join(data, 'postgres')).mode & 0o077).toBe(0)
})

it('gives the first visitor a code in the console, and none any more when somebody is there', async () => {
  const data = await folder()
  const server = await startServer({ ROEDTRAAD_DATA: data })
  await expect.poll(() => server.said()).toMatch(/one-time code: (\S+)/)
  const code = /one-time code: (\S+)/.exec(server.said())?.[1]
  const body = { code, name: 'Ada', email: 'ada@example.dk', password: 'et langt kodeord til prøven' }
  const made = await fetch(`${server.url}/api/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(made.status).toBe(201)
  await server.end('SIGTERM')

  const demo = await startRefused({ ROEDTRAAD_DATA: data, ROEDTRAAD_DEMO: '1' })
  expect(demo.said).toContain('there are people in these data already')
  const fixed = await startRefused({ ROEDTRAAD_DATA: data, ROEDTRAAD_NOW: '2026-12-03T09:00:00+01:00' })
  expect(fixed.said).toContain('in a demo only')
  const again = await startServer({ ROEDTRAAD_DATA: data })
  await expect.poll(() => again.said()).toContain('The data are kept by')
  expect(again.said()).not.toContain('code')
  await again.end('SIGTERM')
})

it('says which port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await expect.poll(() => taken.address()).not.toBeNull()
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : 0
  const refused = await startRefused({ ROEDTRAAD_DATA: await folder(), PORT: String(port) })
  expect(refused).toMatchObject({
    code: 1,
    said: expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`),
  })
})

it('uses the fallback where PostgreSQL cannot run, says what it lacks, and refuses a second server too', async () => {
  const data = await folder()
  // A folder in which it was once made: from then on the data are in it.
  mkdirSync(join(data, 'pglite'), { recursive: true })
  const server = await startServer({ ROEDTRAAD_DATA: data })
  expect(await health(server.url)).toEqual({ status: 'ok', database: 'pglite' })
  expect(server.said()).toContain('The fallback PGlite is used instead.')
  expect((await startRefused({ ROEDTRAAD_DATA: data })).said).toContain('in use by another')
  expect(await server.end('SIGTERM')).toBe(0)
  expect(readFileSync(join(data, 'pglite', 'PG_VERSION'), 'utf8')).toMatch(/\d/)
})

it('behind a proxy that speaks https: a cookie for https alone, and browsers are told to stay there', async () => {
  const data = await folder()
  const env = { ROEDTRAAD_DATA: data, ROEDTRAAD_DEMO: '1', ROEDTRAAD_URL: 'https://roedtraad.example.dk' }
  const server = await startServer(env)
  expect(await signIn(server.url, { case: 'maja', as: 'M1' })).toMatch(/^__Host-roedtraad=/)
  const { headers } = await fetch(server.url)
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  await server.end('SIGTERM')
})
