import { sql } from 'kysely'
import { caseFileSchema } from '../../domain/case-file.ts'
import type { SummaryVersion } from '../../domain/summary-version.ts'
import type { Tx } from './transaction.ts'

export interface StoredVersion extends SummaryVersion {
  /** The last day for a review; null: it came published, with an import. */
  reviewBy: string | null
  /** How many reviews the meeting had when it was published. */
  reviewsBefore: number
}

interface OfMeeting {
  case: string
  meeting: string
}

/** The versions of a meeting's summary, oldest first. */
export async function findVersions(tx: Tx, about: OfMeeting): Promise<StoredVersion[]> {
  const rows = await tx
    .selectFrom('summary_version')
    .selectAll()
    .where('case_id', '=', about.case)
    .where('meeting_id', '=', about.meeting)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    publishedAt: row.published_at.toISOString(),
    reviewBy: row.review_by,
    reviewsBefore: row.reviews_before,
    content: caseFileSchema.parse(JSON.parse(row.content)),
  }))
}

/** How many reviews a meeting had when its summary was last published; undefined when it never was. */
export async function findReviewsBefore(tx: Tx, about: OfMeeting): Promise<number | undefined> {
  const row = await tx
    .selectFrom('summary_version')
    .select('reviews_before')
    .where('case_id', '=', about.case)
    .where('meeting_id', '=', about.meeting)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row?.reviews_before
}

/** Keeps a version for good. The case must be locked, or new. */
export async function insertVersion(
  tx: Tx,
  about: OfMeeting,
  version: StoredVersion & { publishedBy: string | null },
): Promise<void> {
  await tx
    .insertInto('summary_version')
    .values({
      case_id: about.case,
      meeting_id: about.meeting,
      number: version.number,
      published_at: version.publishedAt,
      published_by: version.publishedBy,
      review_by: version.reviewBy,
      reviews_before: version.reviewsBefore,
      content: JSON.stringify(version.content),
    })
    .execute()
}

/** A day on which somebody read a version. */
export interface VersionReading {
  recipient: string
  person: string
  /** Of the person. */
  name: string
  version: number
  /** In Copenhagen. */
  day: string
  /** Instants. */
  first: string
  last: string
  /** The case's version the first time. */
  ofCase: number
}

/** Who has read which version of a meeting's summary, by day, the earliest first: as far as the asker may see the log. */
export async function findVersionReadings(tx: Tx, about: OfMeeting): Promise<VersionReading[]> {
  const rows = await tx
    .selectFrom('access_log')
    .innerJoin('person', 'person.id', 'access_log.person_id')
    .where('access_log.case_id', '=', about.case)
    .where('access_log.meeting_id', '=', about.meeting)
    .where('access_log.summary_version', 'is not', null)
    .groupBy([
      'access_log.recipient',
      'person.id',
      'person.name',
      'access_log.summary_version',
      'access_log.day',
    ])
    .orderBy(sql`min(access_log.at)`)
    .select([
      'access_log.recipient',
      'person.id as person',
      'person.name',
      sql<number>`access_log.summary_version`.as('version'),
      sql<string>`to_char(access_log.day, 'YYYY-MM-DD')`.as('day'),
      sql<number>`min(access_log.case_version)`.as('ofCase'),
      sql<Date>`min(access_log.at)`.as('first'),
      sql<Date>`max(access_log.at)`.as('last'),
    ])
    .execute()
  return rows.map(({ first, last, ...row }) => ({
    ...row,
    first: first.toISOString(),
    last: last.toISOString(),
  }))
}

/** By which version of the case consents were withdrawn here, by consent. */
export async function findWithdrawals(tx: Tx, caseId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('case_change')
    .select(['version', 'changes'])
    .where('case_id', '=', caseId)
    .where('command', '=', 'withdrawConsent')
    .execute()
  return new Map(
    rows.flatMap(({ version, changes }) =>
      changes.flatMap(({ path: [list, id] }): [string, number][] =>
        list === 'consents' && id !== undefined ? [[id, version]] : [],
      ),
    ),
  )
}

export interface ReviewAnswer {
  id: string
  author: string
  /** Which of the author's reviews of the meeting, the first is 0. */
  review: number
  text: string
  /** An instant. */
  at: string
}

/** The answers to reviews of a meeting's summary that the asker may see, oldest first. */
export async function findAnswers(tx: Tx, about: OfMeeting): Promise<ReviewAnswer[]> {
  const rows = await tx
    .selectFrom('review_answer')
    .select(['id', 'author', 'review', 'text', 'answered_at'])
    .where('case_id', '=', about.case)
    .where('meeting_id', '=', about.meeting)
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
  return rows.map(({ answered_at, ...row }) => ({ ...row, at: answered_at.toISOString() }))
}

/** Adds an answer; sent again it is there once. */
export async function insertAnswer(
  tx: Tx,
  about: OfMeeting,
  answer: ReviewAnswer & { by: string },
): Promise<void> {
  await tx
    .insertInto('review_answer')
    .values({
      id: answer.id,
      case_id: about.case,
      meeting_id: about.meeting,
      author: answer.author,
      review: answer.review,
      text: answer.text,
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
