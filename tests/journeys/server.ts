import type { TestProject } from 'vitest/node'
import { buildWhatIsStale } from '../../src/server/build.ts'
import { startServer, temporaryFolder } from '../server/server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    app: string
  }
}

/** One built server for all journeys: the fictional municipality an hour before Maja's meeting. */
export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildWhatIsStale()
  const { data, remove } = await temporaryFolder()
  const server = await startServer({
    ROEDTRAAD_DEMO: '1',
    ROEDTRAAD_NOW: '2026-12-03T09:00:00+01:00',
    ROEDTRAAD_DATA: data,
  })
  provide('app', server.url)
  return async () => {
    await server.end('SIGTERM')
    await remove()
  }
}
