import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { createApi } from '../src/api/create-api.ts'
import { caseChannel, createEvents } from '../src/api/events.ts'
import { migrate } from '../src/api/migrations/migrate.ts'
import type { ApiOptions } from '../src/api/options.ts'
import { tokenInMemory } from '../src/api/sign-in/token.ts'
import type { Database } from '../src/api/store/database.ts'
import { shiftToDay } from '../src/domain/shift-dates.ts'
import { fictionalCases } from './fictional-cases.ts'

interface MockApi {
  /** The clock stands still here, or where this puts it; without it, it goes and the fictional cases are moved to today. */
  fixedNow?: string | (() => string)
  /** Gets the API's lines for the operator. */
  /** As if mails were sent; nothing in a browser sends them. */
  mail?: ApiOptions['mail']
  log: (line: string) => void
}

/** The real API over an in-memory database in this page. One person at a time: the session's token is kept in memory. */
export async function createMockApi({ fixedNow, mail = null, log }: MockApi) {
  const pglite = await PGlite.create()
  const db = new Kysely<Database>({ dialect: new PGliteDialect(pglite) })
  await migrate(db)
  const events = createEvents()
  await pglite.listen(caseChannel, events.heard)
  const now = typeof fixedNow === 'function' ? fixedNow : () => fixedNow ?? new Date().toISOString()
  return createApi({
    db,
    database: 'pglite',
    now,
    clockFixed: fixedNow !== undefined,
    newId: () => crypto.randomUUID(),
    // Nobody has a password here: one is whoever one chooses to be.
    passwords: { hash: async () => '', verify: async () => false },
    events,
    tokens: tokenInMemory(),
    source: () => 'this page',
    demoCases: async () =>
      fixedNow === undefined ? fictionalCases().map((file) => shiftToDay(file, now())) : fictionalCases(),
    mail,
    phone: null,
    calendars: null,
    log,
  })
}
