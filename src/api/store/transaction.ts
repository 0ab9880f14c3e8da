import { type Kysely, sql, type Transaction } from 'kysely'
import { appRole } from '../migrations/migrate.ts'
import type { Database } from './database.ts'

export type Tx = Transaction<Database>

/** Runs work in one transaction: kept when it ends well, undone when it throws. */
export type Transact = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>

/** For whom the rest of a transaction works; row-level security shows and takes accordingly. */
export type Scope =
  | { scope: 'nobody' }
  /** Their own cases; with `managedCase` also who else is connected to that one. */
  | { scope: 'person'; person: string; managedCase?: string }
  /** Imports cases and says who is who; reads no content. */
  | { scope: 'administrator'; person: string }
  /** Everything of every case, for the demo alone. */
  | { scope: 'system' }
  /** Sends the messages about meetings and takes the answers to them; reads nothing else. */
  | { scope: 'mail' }
  /** Reads calendars from their addresses and keeps when people are busy; reads nothing else. */
  | { scope: 'calendars' }
  /** Finds out whose a calendar's secret address is; reads nothing else. */
  | { scope: 'feed' }
  /** Finds out what a personal link is to; reads nothing else. */
  | { scope: 'link' }
  /** The guest of a personal link: its one meeting. */
  | { scope: 'guest'; link: string }

export async function enter(tx: Tx, scope: Scope): Promise<void> {
  const person = 'person' in scope ? scope.person : ''
  const managed = 'managedCase' in scope ? (scope.managedCase ?? '') : ''
  const link = 'link' in scope ? scope.link : ''
  await sql`select set_config('app.scope', ${scope.scope}, true), set_config('app.person', ${person}, true),
    set_config('app.managed_case', ${managed}, true), set_config('app.link', ${link}, true)`.execute(tx)
}

/** PGlite's only user may do everything, so there each transaction steps down to a role that may not. */
export async function stepDown(tx: Tx, database: string): Promise<void> {
  if (database === 'pglite') await sql`select set_config('role', ${appRole}, true)`.execute(tx)
}

export const transactions =
  (db: Kysely<Database>, database: string): Transact =>
  (work) =>
    db.transaction().execute(async (tx) => {
      await stepDown(tx, database)
      return await work(tx)
    })
