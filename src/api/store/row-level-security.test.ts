import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { homeForTests } from '../../../tests/api-setup/api.ts'
import { fictionalCase } from '../../../tests/api-setup/cases.ts'
import { asAdministrator, asRecipient, startDemo } from '../../../tests/api-setup/people.ts'
import { answer } from '../../../tests/api-setup/reader.ts'
import { assertSafeRole } from '../migrations/migrate.ts'
import type { Database } from './database.ts'
import { enter, type Scope } from './transaction.ts'

// The second net by itself: SQL that forgets to ask who reads. Shown to bite: without `force row level security`, what
// is expected of nobody, the stranger and the one from elsewhere fails.

const home = homeForTests([fictionalCase('maja'), fictionalCase('joern')])
const ids: Record<string, string> = {}
beforeAll(async () => {
  await startDemo(home.current)
  for (const [name, caseId, as] of [
    ['citizen', 'maja', 'citizen'],
    ['coordinator', 'maja', 'M1'],
    ['elsewhere', 'joern', 'J1'],
  ] as const) {
    const reader = await asRecipient(home.current, caseId, as)
    await answer(await reader.get('/cases'))
    ids[name] = (await answer<{ person: { id: string } }>(await reader.get('/session'))).person.id
    const busy = { busy: [['2027-01-12T09:00:00Z', '2027-01-12T10:00:00Z']] }
    if (name === 'citizen') await answer(await reader.send('PUT', '/busy-times', busy))
    const calendar = { address: 'https://kalender.example/hemmelig.ics' }
    if (name === 'elsewhere') await answer(await reader.send('PUT', '/busy-times/address', calendar), 204)
    if (name !== 'coordinator') continue
    await answer(await reader.send('PUT', '/cases/maja/busy-times/M4/address', calendar), 204)
    await answer(await reader.send('PUT', '/cases/maja/busy-times/M5', busy))
    const hours = { days: [2], from: '09:00', to: '12:00' }
    await answer(await reader.send('PUT', '/cases/maja/reachable-hours/M5', hours), 204)
  }
  const administrator = await asAdministrator(home.current)
  await answer(await administrator.send('PUT', '/closing-days', { days: ['12-24'] }), 204)
  for (const [link, caseId, name, revokedAt] of [
    ['open link', 'maja', 'coordinator', null],
    ['closed link', 'maja', 'coordinator', '2026-12-01'],
    ['link elsewhere', 'joern', 'elsewhere', null],
  ] as const) {
    await home.current.db.transaction().execute(async (tx) => {
      await enter(tx, person(name))
      await sql`insert into personal_link
        (id, token_hash, code_hash, case_id, meeting_id, recipient, made_by, made_at, expires_at, revoked_at)
        values (${link}, ${link}, '', ${caseId}, 'N1', 'M4', ${ids[name]}, now(), now(), ${revokedAt})`.execute(
        tx,
      )
    })
  }
})

const person = (name: string): Scope => ({ scope: 'person', person: ids[name] ?? '' })
const scopes: Record<string, () => Scope> = {
  nobody: () => ({ scope: 'nobody' }),
  stranger: () => ({ scope: 'person', person: 'stranger' }),
  citizen: () => person('citizen'),
  coordinator: () => person('coordinator'),
  'coordinator managing': () => ({
    scope: 'person',
    person: ids.coordinator ?? '',
    managedCase: 'maja',
  }),
  elsewhere: () => person('elsewhere'),
  administrator: () => ({ scope: 'administrator', person: 'demo-administrator' }),
  system: () => ({ scope: 'system' }),
  guest: () => ({ scope: 'guest', link: 'open link' }),
  'guest of a closed link': () => ({ scope: 'guest', link: 'closed link' }),
  'guest elsewhere': () => ({ scope: 'guest', link: 'link elsewhere' }),
  'whoever fetches calendars': () => ({ scope: 'calendars' }),
  'link unknown yet': () => ({ scope: 'link' }),
}

const undo = new Error('undo')

/** How many rows a statement reached for somebody, or 'refused'; always undone. */
async function reach(as: string, statement: RawBuilder<unknown>): Promise<number | 'refused'> {
  let reached = 0
  try {
    await home.current.db.transaction().execute(async (tx) => {
      const scope = scopes[as]
      if (!scope) throw new Error(`Nobody is called ${as}`)
      await enter(tx, scope())
      const result = await statement.execute(tx)
      reached = Number(result.numAffectedRows ?? result.rows.length)
      throw undo
    })
  } catch (error) {
    if (error === undo) return reached
    if (error instanceof Error && /row-level security/.test(error.message)) return 'refused'
    throw error
  }
  return reached
}

/** By table and command: for whom a statement reaches rows of Maja's case. Nobody else gets any. */
const mayReach: { what: string; statement: RawBuilder<unknown>; who: string[] }[] = [
  {
    what: 'select case_file',
    statement: sql`select 1 from case_file where id = 'maja'`,
    who: [
      'citizen',
      'coordinator',
      'coordinator managing',
      'administrator',
      'system',
      'guest',
      'guest of a closed link',
    ],
  },
  {
    what: 'update case_file',
    statement: sql`update case_file set version = version where id = 'maja'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'guest'],
  },
  { what: 'delete case_file', statement: sql`delete from case_file where id = 'maja'`, who: [] },
  {
    what: 'insert case_file',
    statement: sql`insert into case_file (id, version) values ('new', 1)`,
    who: ['administrator', 'system'],
  },
  {
    what: 'select case_item: content',
    statement: sql`select 1 from case_item where case_id = 'maja' and list <> 'coordinator'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'system', 'guest', 'guest of a closed link'],
  },
  {
    what: 'select case_item: who coordinates',
    statement: sql`select 1 from case_item where case_id = 'maja' and list = 'coordinator'`,
    who: [
      'citizen',
      'coordinator',
      'coordinator managing',
      'administrator',
      'system',
      'guest',
      'guest of a closed link',
    ],
  },
  {
    what: 'delete case_item',
    statement: sql`delete from case_item where case_id = 'maja'`,
    who: ['citizen', 'coordinator', 'coordinator managing'],
  },
  {
    what: 'insert case_item',
    statement: sql`insert into case_item (case_id, list, position, version, data)
      values ('maja', 'contacts', 99, 1, '{}')`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'administrator', 'system'],
  },
  {
    what: 'select case_change',
    statement: sql`select 1 from case_change where case_id = 'maja'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'system'],
  },
  {
    what: "insert case_change in somebody else's name",
    statement: sql`insert into case_change
      (case_id, version, command_id, command, request_hash, person_id, at, changes)
      values ('maja', 99, 'x', 'x', 'x', 'demo-administrator', now(), '[]')`,
    who: ['administrator'],
  },
  { what: 'update case_change', statement: sql`update case_change set command = 'other'`, who: [] },
  { what: 'delete case_change', statement: sql`delete from case_change`, who: [] },
  {
    what: 'select membership of others',
    statement: sql`select 1 from membership where case_id = 'maja' and recipient = 'citizen'`,
    who: ['citizen', 'coordinator managing', 'administrator', 'system'],
  },
  {
    what: 'update membership',
    statement: sql`update membership set until = now() where case_id = 'maja'`,
    who: ['coordinator managing', 'administrator'],
  },
  { what: 'delete membership', statement: sql`delete from membership`, who: [] },
  {
    what: 'insert membership',
    statement: sql`insert into membership (case_id, person_id, recipient, since)
      values ('maja', 'demo-administrator', 'M5', now())`,
    who: ['coordinator managing', 'administrator', 'system'],
  },
  {
    what: 'update case_item: a meeting',
    statement: sql`update case_item set data = data where case_id = 'maja' and list = 'meetings'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'guest'],
  },
  {
    what: 'update case_item: anything else',
    statement: sql`update case_item set data = data where case_id = 'maja' and list <> 'meetings'`,
    who: ['citizen', 'coordinator', 'coordinator managing'],
  },
  {
    what: "insert access_log as a guest's",
    statement: sql`insert into access_log (case_id, link_id, recipient, purpose, day, at)
      values ('maja', 'open link', 'M4', 'meeting', now(), now())`,
    who: ['guest'],
  },
  {
    what: 'select personal_link',
    statement: sql`select 1 from personal_link where id = 'open link'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'guest', 'link unknown yet'],
  },
  {
    what: 'select personal_link of others',
    statement: sql`select 1 from personal_link where id = 'closed link'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'guest of a closed link', 'link unknown yet'],
  },
  {
    what: 'update personal_link',
    statement: sql`update personal_link set wrong_codes = 0 where case_id = 'maja'`,
    who: ['citizen', 'coordinator', 'coordinator managing', 'link unknown yet'],
  },
  { what: 'delete personal_link', statement: sql`delete from personal_link`, who: [] },
  {
    what: "insert personal_link in somebody else's name",
    statement: sql`insert into personal_link
      (id, token_hash, code_hash, case_id, meeting_id, recipient, made_by, made_at, expires_at)
      values ('new', 'new', '', 'maja', 'N2', 'M4', 'demo-administrator', now(), now())`,
    who: [],
  },
  {
    what: "select access_log: others' readings",
    statement: sql`select 1 from access_log where case_id = 'maja' and recipient = 'M1'`,
    who: ['citizen', 'coordinator', 'coordinator managing'],
  },
  {
    what: "insert access_log in somebody else's name",
    statement: sql`insert into access_log (case_id, person_id, recipient, purpose, day, at)
      values ('maja', 'demo-administrator', 'M1', 'case', now(), now())`,
    who: [],
  },
  {
    what: "select busy_times_of_person: the citizen's",
    statement: sql`select 1 from busy_times_of_person`,
    who: ['citizen', 'coordinator managing'],
  },
  {
    what: 'update busy_times_of_person',
    statement: sql`update busy_times_of_person set busy = '[]'`,
    who: [],
  },
  {
    what: 'delete busy_times_of_person',
    statement: sql`delete from busy_times_of_person`,
    who: ['citizen'],
  },
  {
    what: 'select busy_times_of_contact',
    statement: sql`select 1 from busy_times_of_contact`,
    who: ['coordinator managing'],
  },
  {
    what: 'delete busy_times_of_contact',
    statement: sql`delete from busy_times_of_contact`,
    who: ['coordinator managing'],
  },
  {
    what: "insert busy_times_of_contact in somebody else's name",
    statement: sql`insert into busy_times_of_contact (case_id, recipient, uploaded_by, uploaded_at, until_day, busy)
      values ('maja', 'M4', 'demo-administrator', now(), '2027-12-03', '[]')`,
    who: [],
  },
  {
    what: 'select reachable_hours',
    statement: sql`select 1 from reachable_hours`,
    who: ['coordinator managing'],
  },
  { what: 'update reachable_hours', statement: sql`update reachable_hours set days = '[]'`, who: [] },
  {
    what: 'delete reachable_hours',
    statement: sql`delete from reachable_hours`,
    who: ['coordinator managing'],
  },
  {
    what: "insert reachable_hours in somebody else's name",
    statement: sql`insert into reachable_hours (case_id, recipient, days, from_time, to_time, noted_by, noted_at)
      values ('maja', 'M4', '[1]', '09:00', '12:00', 'demo-administrator', now())`,
    who: [],
  },
  {
    what: 'select closing_days',
    statement: sql`select 1 from closing_days`,
    who: ['stranger', 'citizen', 'coordinator', 'coordinator managing', 'elsewhere', 'administrator'],
  },
  { what: 'update closing_days', statement: sql`update closing_days set days = '[]'`, who: [] },
  { what: 'delete closing_days', statement: sql`delete from closing_days`, who: ['administrator'] },
  {
    what: "insert closing_days in somebody else's name",
    statement: sql`insert into closing_days (days, set_by, set_at) values ('[]', ${'M1'}, now())`,
    who: [],
  },
  {
    what: "insert agenda_template in somebody else's name",
    statement: sql`insert into agenda_template (id, name, items, made_by, made_at)
      values ('new', 'New', '[]', 'demo-administrator', now())`,
    who: [],
  },
  {
    what: "select calendar_subscription: a contact's",
    statement: sql`select 1 from calendar_subscription where case_id = 'maja'`,
    who: ['coordinator managing', 'whoever fetches calendars'],
  },
  {
    what: "select calendar_subscription: somebody's own",
    statement: sql`select 1 from calendar_subscription where person_id is not null`,
    who: ['elsewhere', 'whoever fetches calendars'],
  },
  {
    what: 'delete calendar_subscription',
    statement: sql`delete from calendar_subscription`,
    who: ['coordinator managing', 'elsewhere'],
  },
  {
    what: "insert calendar_subscription in somebody else's name",
    statement: sql`insert into calendar_subscription (id, case_id, recipient, made_by, next_read_at)
      values ('new', 'maja', 'M5', 'demo-administrator', now())`,
    who: [],
  },
  {
    what: 'select calendar_address',
    statement: sql`select 1 from calendar_address`,
    who: ['whoever fetches calendars'],
  },
  {
    what: "insert calendar_address of somebody else's",
    statement: sql`insert into calendar_address (subscription_id, address)
      select 'unknown', 'https://kalender.example/b.ics'`,
    who: [],
  },
  { what: 'update access_log', statement: sql`update access_log set purpose = 'other'`, who: [] },
  { what: 'delete access_log', statement: sql`delete from access_log`, who: [] },
]

describe.each(mayReach)('$what', ({ what, statement, who }) => {
  test.each(Object.keys(scopes))(`as %s`, async (as) => {
    const reached = await reach(as, statement)
    if (who.includes(as)) expect(reached).toBeGreaterThan(0)
    else expect(reached).toBe(what.startsWith('insert') ? 'refused' : 0)
  })
})

test('every table with anything of a case has row-level security, forced; no view goes around it', async () => {
  const { db } = home.current
  const { rows: open } = await sql<{ relname: string }>`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not (relrowsecurity and relforcerowsecurity) order by relname`.execute(db)
  expect(open.map(({ relname }) => relname)).toEqual([
    'kysely_migration',
    'kysely_migration_lock',
    'one_time_code',
    'person',
    'session',
    'setting',
    'sign_in_attempt',
  ])
  const { rows: around } = await sql`
    select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
    union all select 1 from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`.execute(db)
  expect(around).toEqual([])
})

test('who somebody was is forgotten with the transaction', async () => {
  await home.current.db.transaction().execute(async (tx) => {
    await enter(tx, { scope: 'system' })
    expect((await tx.selectFrom('case_file').select('id').execute()).length).toBe(2)
  })
  for (let connection = 0; connection < 12; connection++) {
    expect(await home.current.db.selectFrom('case_file').select('id').execute()).toEqual([])
  }
})

test('a role that row-level security does not hold for is refused', async () => {
  const pool = new pg.Pool({ connectionString: inject('cluster').superuserUrl })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await expect(assertSafeRole(db)).rejects.toThrow(/NOSUPERUSER NOBYPASSRLS/)
  } finally {
    await db.destroy()
  }
})
