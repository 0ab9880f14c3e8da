import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import joern from '../../mocks/cases/joern.json'
import maja from '../../mocks/cases/maja.json'
import { caseFileSchema } from '../../src/domain/case-file.ts'
import { applyChanges } from '../../src/domain/change.ts'
import { postmasterOf, signIn, startServer, temporaryFolder } from './server-process.ts'
import { readStored } from './stored.ts'
import { type Sent, send, type Writer, write } from './writer.ts'

const kills = Number(process.env.ROEDTRAAD_KILLS || 10)

const cases = [maja, joern].map((file) => caseFileSchema.parse(file))

const acknowledged = (sent: Sent[]): number => sent.filter(({ version }) => version !== undefined).length

/** What is stored is the case as it was imported with each logged change made once: nothing is half done. */
async function expectWhole(data: string, sent: Sent[]): Promise<number> {
  let done = 0
  for (const imported of cases) {
    const stored = await readStored(data, imported.citizen.id)
    // Below 1: how a fictional case came to be what it is.
    const log = stored.log.filter(({ version }) => version > 0)
    expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1))
    expect(stored.version).toBe(log.length)
    expect(stored.file).toEqual(
      applyChanges(
        imported,
        log.flatMap(({ changes }) => changes),
      ),
    )
    const versions = new Map(log.map((entry) => [entry.command_id, entry.version]))
    expect(versions.size).toBe(log.length)
    for (const { request, version } of sent.filter((one) => one.case === imported.citizen.id)) {
      if (version === undefined) continue
      expect(versions.get(request.id), `the acknowledged ${request.command.type}`).toBe(version)
      done += 1
    }
  }
  return done
}

// It fails when the database acknowledges before the disk has it (synchronous_commit off), and when the API answers before it
// commits: both were tried.
it(`loses nothing and leaves nothing half done when it is killed ${kills} times while people write`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const { data, remove } = await temporaryFolder()
  onTestFinished(remove)
  const env = { ROEDTRAAD_DATA: data, ROEDTRAAD_DEMO: '1', ROEDTRAAD_NOW: '2026-12-03T09:00:00+01:00' }
  let server = await startServer(env)
  const first = server.startedIn
  const later: number[] = []
  const writers: Writer[] = []
  for (const { citizen, coordinator } of cases) {
    const who = { case: citizen.id, as: coordinator }
    const writer = { ...who, cookie: await signIn(server.url, who) }
    // Two browsers each, so that commands on one case wait for one another.
    writers.push(writer, writer)
  }

  const sent: Sent[] = []
  for (let kill = 1; kill <= kills; kill += 1) {
    const writing = writers.map((writer) => write(server.url, writer, sent))
    const enough = acknowledged(sent) + randomInt(4, 40)
    while (acknowledged(sent) < enough) await wait(randomInt(1, 20))
    const { pid } = postmasterOf(data)
    server.child.kill('SIGKILL')
    // Every third time everything goes at once, as when the computer is switched off.
    if (kill % 3 === 0) process.kill(pid, 'SIGKILL')
    await Promise.all([server.end('SIGKILL'), ...writing])

    server = await startServer(env)
    later.push(server.startedIn)
    await expectWhole(data, sent)
    // What got no answer is sent again, as a browser would: it is done once, whether it was done before or not.
    for (const one of sent) {
      if (one.version !== undefined) continue
      const writer = writers.find((candidate) => candidate.case === one.case)
      const version = writer && (await send(server.url, writer, one.request))
      if (version !== undefined) one.version = version
    }
  }
  const done = await expectWhole(data, sent)
  expect(done).toBe(sent.length)
  expect(done).toBeGreaterThan(kills * writers.length)
  await server.end('SIGTERM')
  later.sort((a, b) => a - b)
  const [median, slowest] = [later[Math.floor(later.length / 2)], later.at(-1)].map((ms) =>
    Math.round(ms ?? 0),
  )
  process.stdout.write(
    `${kills} kills, ${done} commands, none lost; first start ${Math.round(first)} ms, later starts ${median} ms (median), ${slowest} ms (slowest)\n`,
  )
})
