import { buildWhatIsStale } from '../../src/server/build.ts'
import { startServer, temporaryFolder } from '../server/server-process.ts'
import { benchApi } from './api.ts'
import { benchBrowser } from './browser.ts'
import { benchDomain } from './domain.ts'
import { benchMap } from './map.ts'
import { heading, row } from './measure.ts'
import { benchSlots } from './slots.ts'
import { benchWriting } from './writing.ts'

// `npm run bench [runs]`: figures to compare within one run; machines differ and are noisy.
const runs = Number(process.argv[2] ?? 9)
// Two starts of one page differ by a sixth: of nine, the median still moves more than is worth telling.
const starts = Math.max(runs, 25)

await buildWhatIsStale()
benchDomain()
await benchSlots(runs)
await benchMap(runs)

const folder = await temporaryFolder()
const env = {
  ROEDTRAAD_DEMO: '1',
  ROEDTRAAD_NOW: '2026-12-03T09:00:00+01:00',
  ROEDTRAAD_DATA: folder.data,
}
heading('server')
const first = await startServer(env)
row('first start, a new database', [first.startedIn])
await first.end('SIGTERM')
const server = await startServer(env)
row('later start', [server.startedIn])

await benchApi(server.url)
await benchBrowser(server.url, starts)
await benchWriting(server.url, runs)
await server.end('SIGTERM')
await folder.remove()
