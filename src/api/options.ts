import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { CaseEvents } from './events.ts'
import type { TokenKeeper } from './sign-in/token.ts'
import type { Database } from './store/database.ts'
import type { Person } from './store/people.ts'
import type { StoredLink } from './store/personal-links.ts'
import type { Transact, Tx } from './store/transaction.ts'

/** Slow on purpose. The browser's demo gives one that refuses, as nobody has a password there. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}

export interface ApiOptions {
  /** Migrated (migrations/migrate.ts). */
  db: Kysely<Database>
  database: 'embedded' | 'postgresql' | 'pglite'
  /** Now, as an ISO instant. */
  now: () => string
  /** True when `now` stands still, for a demo. */
  clockFixed: boolean
  newId: () => string
  passwords: Passwords
  events: CaseEvents
  /** How the session's token reaches the reader's device: a cookie, unless the home has none. */
  tokens: TokenKeeper
  /** Where a request comes from, for the throttle: the network address. */
  source: (c: Context) => string
  /** The fictional cases, with their dates as the demo shall show them. */
  demoCases: () => Promise<unknown[]>
  /**
   * Where mails come from and answers go to; `inDemo`: a demo's too; `carriesLinks`: the address of this site is known, so
   * that a personal link can be in them. Null: nothing is mailed, calendar files are there to
   * be fetched.
   */
  mail: { from: string; inDemo: boolean; carriesLinks: boolean } | null
  /** The organisation's telephone number, for whoever holds a link that shows nothing any more; null: none is known. */
  phone: string | null
  /** How calendars are read from addresses; `local`: on this computer too, unencrypted. Null: they are not, here. */
  calendars: { local: boolean } | null
  /** One line for the operator; never with content. */
  log: (line: string) => void
}

/** What routes get: everything but the database itself. They work in the request's transaction, or in `transact`. */
export type RouteOptions = Omit<ApiOptions, 'db'> & { transact: Transact }

export interface ReaderSession {
  tokenHash: string
  person: Person
  /** Its use is to be written down, which keeps it from ending. */
  isStale: boolean
}

/** Of somebody without an account, by a personal link that is open. To every route that does not ask for guests, nobody. */
export interface GuestSession {
  tokenHash: string
  link: StoredLink
  isStale: boolean
}

export interface ApiEnv {
  Variables: { tx: Tx; session: ReaderSession | undefined; guest: GuestSession | undefined }
}
