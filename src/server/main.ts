import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { createApi } from '../api/create-api.ts'
import { connectionsOf } from './connections.ts'
import { openInstallation } from './installation.ts'
import { settingsFrom } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'
import { createWeb } from './web.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** What went wrong without the message, which may repeat what people wrote. */
function fail(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  process.stderr.write(`${[`Rødtråd stopped by an error: ${name}`, ...frames].join('\n')}\n`)
}

async function listenOn(server: Server, port: number, host: string): Promise<number> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new StartRefusal(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another with PORT.`,
      )
    }
    throw new StartRefusal(`Cannot listen on ${host}:${port} (${code}). Choose others with HOST and PORT.`)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

async function start(): Promise<() => Promise<void>> {
  const settings = settingsFrom(process.env)
  const server = createServer()
  const connections = connectionsOf(server)
  const installation = await openInstallation(settings, { log: say, missed: connections.endStreams })
  try {
    const client = fileURLToPath(new URL('../client', import.meta.url))
    const web = createWeb({ api: createApi(installation.options), client, secure: installation.secure })
    server.on('request', getRequestListener(web.fetch))
    const greeting = await installation.greeting()
    const port = await listenOn(server, settings.port, settings.host)
    say(`Rødtråd is at http://${settings.host}:${port}`)
    if (settings.publicUrl !== null) say(`People reach it at ${settings.publicUrl}`)
    for (const line of greeting) say(line)
    return async () => {
      await connections.drain(10_000)
      await installation.close()
    }
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** npm's shell does not hand a signal on, so that its end is the only sign that the server is to stop. */
function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}

/**
 * Ends the process on a signal, also while it still starts: what is under way is answered, the database is stopped. A second
 * signal ends it at once.
 */
function stopOnSignals(started: Promise<() => Promise<void>>): void {
  let stopping = false
  const end = async (code: number) => {
    if (stopping) process.exit(code)
    stopping = true
    await started.then((stop) => stop()).catch(fail)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  stopWithNpm(() => void end(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      fail(error)
      void end(1)
    })
  }
}

const started = start()
stopOnSignals(started)
await started.catch((error: unknown) => {
  if (error instanceof StartRefusal) process.stderr.write(`${error.message}\n`)
  else fail(error)
  process.exitCode = 1
})
