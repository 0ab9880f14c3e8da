import { sql } from 'kysely'
import { dayOf } from '../../domain/days.ts'
import { readingPurposes } from '../reading-purposes.ts'
import { type Asker, askerColumns } from './asker.ts'
import type { Tx } from './transaction.ts'

/** Writes that somebody read a case. Reading without this is not possible: a failure here fails the answer. */
export async function recordReading(
  tx: Tx,
  reading: {
    case: string
    by: Asker
    recipient: string
    purpose: string
    at: string
    /** Which published summary it was, when it was one, and the case's version then. */
    version?: { meeting: string; number: number; ofCase: number } | undefined
  },
): Promise<void> {
  await tx
    .insertInto('access_log')
    .values({
      case_id: reading.case,
      ...askerColumns(reading.by),
      recipient: reading.recipient,
      purpose: reading.purpose,
      day: dayOf(reading.at),
      at: reading.at,
      meeting_id: reading.version?.meeting ?? null,
      summary_version: reading.version?.number ?? null,
      case_version: reading.version?.ofCase ?? null,
    })
    .execute()
}

/**
 * Writes that somebody read a line of each of many cases (a list). Once a case a day: a list is asked for again whenever
 * something in it changes, which is no new reading of the others.
 */
export async function recordListReading(
  tx: Tx,
  reading: {
    cases: { case: string; recipient: string }[]
    person: string
    purpose: string
    at: string
  },
): Promise<void> {
  if (reading.cases.length === 0) return
  const day = dayOf(reading.at)
  await sql`
    insert into access_log (case_id, person_id, recipient, purpose, day, at)
    select read."case", ${reading.person}, read.recipient, ${reading.purpose}, ${day}::date,
      ${reading.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(reading.cases)}::jsonb) as read("case" text, recipient text)
    where read."case" not in (
      select case_id from access_log
      where person_id = ${reading.person} and purpose = ${reading.purpose} and day = ${day}::date)`.execute(
    tx,
  )
}

/** When somebody last read a case before a day; null when they never did. Lists of cases do not count. */
export async function findLastSeen(
  tx: Tx,
  reader: { case: string; person: string; day: string },
): Promise<string | null> {
  const { last } = await tx
    .selectFrom('access_log')
    .select((eb) => eb.fn.max('at').as('last'))
    .where('case_id', '=', reader.case)
    .where('person_id', '=', reader.person)
    .where('purpose', 'in', readingPurposes)
    .where(sql<boolean>`day < ${reader.day}::date`)
    .executeTakeFirstOrThrow()
  return last?.toISOString() ?? null
}

export interface Reading {
  /** A contact's id, or "citizen". */
  by: string
  /** The name of the person who read; empty for a guest. */
  name: string
  purpose: string
  day: string
  times: number
}

/** Who has read a case, newest day first, all but one person's own readings: others may read in the same place as they. */
export async function findReadings(tx: Tx, caseId: string, own: string): Promise<Reading[]> {
  return await tx
    .selectFrom('access_log')
    .leftJoin('person', 'person.id', 'access_log.person_id')
    .where('access_log.case_id', '=', caseId)
    .where('access_log.person_id', 'is distinct from', own)
    .groupBy(['access_log.recipient', 'person.name', 'access_log.purpose', 'access_log.day'])
    .orderBy('access_log.day', 'desc')
    .orderBy(sql`max(access_log.at)`, 'desc')
    .select([
      'access_log.recipient as by',
      sql<string>`coalesce(person.name, '')`.as('name'),
      'access_log.purpose',
      sql<string>`to_char(access_log.day, 'YYYY-MM-DD')`.as('day'),
      sql<number>`count(*)::integer`.as('times'),
    ])
    .execute()
}
