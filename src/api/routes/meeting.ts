import { createRoute, z } from '@hono/zod-openapi'
import { isPresent } from '../../domain/attendance.ts'
import { maySummaryBeRead, type Summary, summary } from '../../domain/summary.ts'
import { visibleVersion } from '../../domain/summary-version.ts'
import { roomSeenBy, visible, visibleToAll } from '../../domain/visible.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { caseReader, type ReaderEnv, recordRead } from '../http/case-reader.ts'
import { caseParams, createRouter, json, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { notFound, refuse } from '../refused.ts'
import { findVersions } from '../store/summary-versions.ts'

const id = z.string().min(1)

type Reader = ReaderEnv['Variables']['reader']

/** The copy of somebody else, as far as the reader may see it: whole for the citizen. */
const copyOf = ({ file, recipient, now }: Reader, other: string): VisibleCaseFile | null =>
  recipient === 'citizen' ? visible(file, other, now) : visibleToAll(file, [recipient, other], now)

/** The meeting's own pages: each reader's summary, and the screen in the room. */
export function meetingRoutes(options: RouteOptions) {
  const middleware = caseReader(options)

  const summaryRoute = createRoute({
    method: 'get',
    path: '/cases/{id}/summary',
    middleware,
    request: {
      params: caseParams,
      query: z.object({
        meeting: id,
        as: id.optional(),
        /** Left out: the one that is written, to who may read it; else the last one published. */
        version: z.coerce.number().int().optional(),
      }),
    },
    responses: {
      200: json(shape<Summary | null>('A summary'), "The reader's own copy, or the one they ask to see"),
      ...refusals,
    },
  })

  const roomRoute = createRoute({
    method: 'get',
    path: '/cases/{id}/room',
    middleware,
    request: { params: caseParams, query: z.object({ meeting: id, item: id }) },
    responses: {
      200: json(shape<VisibleCaseFile | null>('A case file, as far as it is seen'), 'What the room may see'),
      ...refusals,
    },
  })

  return createRouter()
    .openapi(summaryRoute, async (c) => {
      const { file, view, recipient, now } = c.var.reader
      const { meeting: meetingId, as = recipient, version: wanted } = c.req.valid('query')
      const mayAsk = recipient === 'citizen' || recipient === file.coordinator
      if (as !== recipient && !mayAsk) return refuse(c, { reason: 'not_allowed', code: 'own_copy_only' })
      const own = summary(view, meetingId)
      const meeting = file.meetings.find((one) => one.id === meetingId)
      if (own === null || meeting === undefined) return notFound(c)

      const versions = await findVersions(c.var.tx, { case: file.citizen.id, meeting: meetingId })
      const isOpen = maySummaryBeRead(file, meeting, recipient)
      const isLast = wanted === undefined && (meeting.state === 'published' || !isOpen)
      const version = isLast ? versions.at(-1) : versions.find(({ number }) => number === wanted)
      if (wanted !== undefined && !version) return notFound(c)
      if (!version && !isOpen) return refuse(c, { reason: 'not_allowed', code: 'not_published' })
      const isKnown =
        as === recipient || as === 'citizen' || file.contacts.some((contact) => contact.id === as)
      if (!isKnown) return notFound(c)

      const copy = version
        ? visibleVersion(version, { file, at: now }, [recipient, as], version !== versions.at(-1))
        : as === recipient
          ? view
          : copyOf(c.var.reader, as)
      const read = copy && summary(copy, meetingId)
      // They have come to the meeting's summary since: there is nothing in this one for them.
      if (read === null && as === recipient)
        return refuse(c, { reason: 'not_allowed', code: 'not_published' })
      await recordRead(c.var, 'summary', version && { meeting: meetingId, number: version.number })
      return c.json(read, 200)
    })
    .openapi(roomRoute, async (c) => {
      const { file, view, recipient, now } = c.var.reader
      const { meeting: meetingId, item } = c.req.valid('query')
      const isKnown = view.meetings.some((one) => one.id === meetingId)
      const meeting = file.meetings.find((one) => one.id === meetingId)
      const hasItem = meeting?.agenda.some((one) => one.id === item)
      const isThere = meeting?.participants.some((one) => one.contact === recipient && isPresent(one, item))
      if (!isKnown || !hasItem || !isThere) return notFound(c)
      await recordRead(c.var, 'room')
      return c.json(roomSeenBy(file, recipient, meetingId, item, now), 200)
    })
}
