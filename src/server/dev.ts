import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createServer as createVite } from 'vite'
import { openInstallation } from './installation.ts'
import { settingsFrom } from './settings.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const settings = settingsFrom(process.env)
const installation = await openInstallation(settings, { log: say, missed: () => undefined })
const server = createServer()
const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })

/** The API as its source is now: Vite loads again what has changed since the last request. The database stays open. */
async function currentApi(): Promise<Parameters<typeof getRequestListener>[0]> {
  const { createApi } = await vite.ssrLoadModule('/src/api/create-api.ts')
  return createApi(installation.options).fetch
}

server.on('request', (request, response) => {
  if (request.url?.startsWith('/api/') !== true) return vite.middlewares(request, response)
  void getRequestListener(async (...args) => (await currentApi())(...args))(request, response)
})
server.listen(settings.port, settings.host, async () => {
  say(`Rødtråd, reloading as you write, is at http://${settings.host}:${settings.port}`)
  for (const line of await installation.greeting()) say(line)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    server.closeAllConnections()
    await vite.close()
    await installation.close()
    process.exit()
  })
}
