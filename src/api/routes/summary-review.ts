import { createRoute, z } from '@hono/zod-openapi'
import { looksLikeCpr } from '../../domain/cpr.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { Summary } from '../../domain/summary.ts'
import { copiesOf, type LineChange, lineChanges, linesShownBy } from '../../domain/summary-version.ts'
import { text } from '../../domain/values.ts'
import type { LifeArea } from '../../domain/vocabulary.ts'
import { announce } from '../announce.ts'
import { caseReader, leads, type ReaderEnv, recordRead } from '../http/case-reader.ts'
import { createRouter, json, meetingParams, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import {
  findAnswers,
  findVersionReadings,
  findVersions,
  findWithdrawals,
  insertAnswer,
  type ReviewAnswer,
  type StoredVersion,
  type VersionReading,
} from '../store/summary-versions.ts'

/** What one finds changed in a summary, with what those in it are called. */
interface Changed {
  lines: LineChange[]
  names: Summary['names']
}

/** A published version, as one reader has it. */
export interface PublishedVersion {
  number: number
  /** An instant. */
  publishedAt: string
  /** The last day for a review; null: none was set. */
  reviewBy: string | null
  /** How many of the meeting's reviews that the reader sees were there before it. */
  reviewsBefore: number
  /** Since the version before, in the reader's own copies. */
  changed: Changed
}

/** What somebody had read by a consent that was withdrawn afterwards. */
export interface ReadBefore {
  consent: string
  lifeArea: LifeArea | 'case' | 'plan'
  /** A date. */
  withdrawnOn: string
  /** A contact's id, and the person who read. */
  recipient: string
  name: string
  version: number
  /** An instant, the first time that day. */
  at: string
  /** How many lines the consent showed them. */
  lines: number
}

/** How far the review of a meeting's summary has come, for one reader. */
export interface SummaryReview {
  /** Oldest first. */
  versions: PublishedVersion[]
  /** The last version that the reader had read before the one in force, and what has changed since. */
  read: (Changed & { version: number; at: string }) | null
  answers: ReviewAnswer[]
  /** For the citizen and the coordinator. */
  readBefore?: ReadBefore[]
}

const path = '/cases/{id}/meetings/{meeting}/review'

const answerBody = z.strictObject({
  id: z.uuid(),
  /** Whose review: a contact, or "citizen"; and which of theirs, the first is 0. */
  author: z.string().min(1),
  review: z.int().min(0),
  text: text
    .refine((words) => words.trim() !== '', { error: 'text_missing' })
    .refine((words) => !looksLikeCpr(words), { error: 'cpr_like' }),
})

type Reading = ReaderEnv['Variables']

const changedFrom = (before: Summary | null, after: Summary | null): Changed => ({
  lines: lineChanges(before, after),
  names: { ...before?.names, ...after?.names },
})

async function reviewOf({ tx, reader }: Reading, meeting: Meeting): Promise<SummaryReview> {
  const { file, recipient, person, now } = reader
  const about = { case: file.citizen.id, meeting: meeting.id }
  const versions = await findVersions(tx, about)
  if (versions.length === 0) return { versions: [], read: null, answers: [] }
  const copies = copiesOf(versions, meeting.id, { file, at: now }, recipient)
  const readings = await findVersionReadings(tx, about)
  const inForce = versions.length - 1
  const mine = readings.filter((one) => one.person === person.id && one.version <= inForce)
  const last = mine.toSorted((a, b) => a.version - b.version).at(-1)
  const seesAll = recipient === 'citizen' || recipient === file.coordinator
  return {
    versions: versions.map(({ number, publishedAt, reviewBy, reviewsBefore }, n) => ({
      number,
      publishedAt,
      reviewBy,
      reviewsBefore: meeting.reviews.slice(0, reviewsBefore).filter(({ by }) => seesAll || by === recipient)
        .length,
      changed: n === 0 ? { lines: [], names: {} } : changedFrom(copies[n - 1] ?? null, copies[n] ?? null),
    })),
    read: last
      ? {
          version: last.version,
          at: last.last,
          ...changedFrom(copies[last.version - 1] ?? null, copies[inForce] ?? null),
        }
      : null,
    answers: await findAnswers(tx, about),
    ...(seesAll && { readBefore: await readBefore({ tx, reader }, meeting.id, versions, readings) }),
  }
}

/** Who had read what by a consent that is withdrawn now, the first time each day. */
async function readBefore(
  { tx, reader: { file } }: Pick<Reading, 'tx'> & { reader: Pick<Reading['reader'], 'file'> },
  meeting: string,
  versions: readonly StoredVersion[],
  readings: readonly VersionReading[],
): Promise<ReadBefore[]> {
  const withdrawn = file.consents.filter(({ withdrawnOn }) => withdrawnOn !== undefined)
  if (withdrawn.length === 0) return []
  const withdrawals = await findWithdrawals(tx, file.citizen.id)
  return withdrawn.flatMap((consent) => {
    const { id, recipient, lifeArea, withdrawnOn = '' } = consent
    const by = withdrawals.get(id)
    const isBefore = ({ ofCase, day }: VersionReading) => (by ? ofCase < by : day < withdrawnOn)
    return readings
      .filter((one) => one.recipient === recipient && isBefore(one))
      .flatMap(({ name, version: number, first }) => {
        const version = versions.find((one) => one.number === number)
        const lines = version ? linesShownBy(version, meeting, file, consent, first) : 0
        if (lines === 0) return []
        return [{ consent: id, lifeArea, withdrawnOn, recipient, name, version: number, at: first, lines }]
      })
  })
}

/** The review of a meeting's summary: its versions and what changed, answers to reviews, who had read what. */
export function summaryReviewRoutes(options: RouteOptions) {
  const middleware = caseReader(options)

  const review = createRoute({
    method: 'get',
    path,
    middleware,
    request: { params: meetingParams },
    responses: {
      200: json(shape<SummaryReview>('Versions, changes and answers'), 'As far as the reader may see them'),
      ...refusals,
    },
  })
  const answer = createRoute({
    method: 'post',
    path: `${path}/answers`,
    middleware,
    request: {
      params: meetingParams,
      body: { required: true, ...json(answerBody, 'To one review, for its author') },
    },
    responses: { 204: { description: 'Answered' }, ...refusals },
  })

  /** The meeting as it is stored, when the reader sees something of it. */
  const seenMeeting = ({ reader: { file, view } }: Reading, id: string): Meeting | undefined =>
    view.meetings.some((one) => one.id === id) ? file.meetings.find((one) => one.id === id) : undefined

  return createRouter()
    .openapi(review, async (c) => {
      const meeting = seenMeeting(c.var, c.req.valid('param').meeting)
      if (!meeting) return notFound(c)
      const found = await reviewOf(c.var, meeting)
      const showsLines = found.versions.some(({ changed }) => changed.lines.length > 0)
      const last = found.versions.at(-1)
      if (showsLines && last) await recordRead(c.var, 'summary', { meeting: meeting.id, number: last.number })
      return c.json(found, 200)
    })
    .openapi(answer, async (c) => {
      const { tx, reader } = c.var
      const meeting = seenMeeting(c.var, c.req.valid('param').meeting)
      if (!meeting) return notFound(c)
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      const { id, author, review: nth, text: words } = c.req.valid('json')
      const asked = meeting.reviews.filter(({ by }) => by === author)[nth]
      if (!asked) return notFound(c)
      if (asked.verdict === 'approved') return refuse(c, { reason: 'invalid', code: 'nothing_to_change' })
      const about = { case: reader.file.citizen.id, meeting: meeting.id }
      const given = { id, author, review: nth, text: words, at: reader.now, by: reader.person.id }
      await insertAnswer(tx, about, given)
      await announce(tx, { case: about.case, version: reader.version })
      return c.body(null, 204)
    })
}
