import type { TestProject } from 'vitest/node'
import { buildWhatIsStale } from '../../src/server/build.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { startServer, temporaryFolder } from '../server/server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    app: string
  }
}

/** One built server for all journeys, with a mail server: the fictional municipality an hour before Maja's meeting. */
export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildWhatIsStale()
  const { data, remove } = await temporaryFolder()
  const mails = await startMailServer()
  const server = await startServer({
    SMTP_URL: mails.url,
    ROEDTRAAD_DEMO: '1',
    ROEDTRAAD_LOCAL_CALENDARS: '1',
    ROEDTRAAD_NOW: '2026-12-03T09:00:00+01:00',
    ROEDTRAAD_DATA: data,
  })
  provide('app', server.url)
  return async () => {
    await server.end('SIGTERM')
    await mails.close()
    await remove()
  }
}
