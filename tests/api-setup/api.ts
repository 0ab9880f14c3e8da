import { hash, verify } from '@node-rs/argon2'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Api, createApi } from '../../src/api/create-api.ts'
import { type CaseEvents, createEvents } from '../../src/api/events.ts'
import { tokenCookie } from '../../src/api/sign-in/token.ts'
import { openDatabase, type TestDatabase } from './database.ts'

/** The real API on a real, empty database, with the clock in the test's hands. */
export interface TestApi extends TestDatabase {
  api: Api
  events: CaseEvents
  /** An ISO instant; as long as it is not set, 3 December 2026 at 09:00. */
  setNow: (instant: string) => void
  /** What the operator was told. */
  logged: string[]
}

// The real library at its least costly: the tests are not about how slow it is.
const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }

export async function openApi(
  demoCases: unknown[] = [],
  mail: { from: string; inDemo: boolean; carriesLinks: boolean } | null = null,
): Promise<TestApi> {
  const events = createEvents()
  const opened = await openDatabase(events)
  const logged: string[] = []
  let now = '2026-12-03T09:00:00+01:00'
  const api = createApi({
    ...opened,
    events,
    now: () => now,
    clockFixed: true,
    newId: () => crypto.randomUUID(),
    passwords: { hash: (password) => hash(password, cheap), verify },
    tokens: tokenCookie(false),
    source: (c) => c.req.header('x-test-source') ?? 'test',
    demoCases: async () => demoCases,
    mail,
    phone: '70 12 34 56',
    calendars: { local: true },
    log: (line) => logged.push(line),
  })
  return {
    ...opened,
    api,
    events,
    logged,
    setNow: (instant) => {
      now = instant
    },
  }
}

/** `openApi` for a test file: there before its tests, closed after them. */
export function homeForTests(demoCases: unknown[] = []): { current: TestApi } {
  const box: { current?: TestApi } = {}
  beforeAll(async () => {
    box.current = await openApi(demoCases)
  })
  // No test passes over a failure that was not foreseen.
  afterEach(() => {
    expect(box.current?.logged.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await box.current?.close()
  })
  return {
    get current() {
      if (!box.current) throw new Error('The API is open in tests only')
      return box.current
    },
  }
}
