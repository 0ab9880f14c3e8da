import { createRoute, z } from '@hono/zod-openapi'
import type { Command } from '../../domain/command.ts'
import { addMinutes } from '../../domain/copenhagen-time.ts'
import { isAboutTimes } from '../../domain/invitation.ts'
import {
  mostPollTimes,
  type PollResult,
  type PollTime,
  pollResult,
  timesProblem,
  votersOf,
} from '../../domain/poll.ts'
import { instant } from '../../domain/values.ts'
import { type PollAnswer, pollAnswers } from '../../domain/vocabulary.ts'
import { announce } from '../announce.ts'
import { askByMail, type LinkCode } from '../ask-by-mail.ts'
import { doCommand } from '../do-command.ts'
import { caseReader, type GuestReaderEnv, guestReader, leads } from '../http/case-reader.ts'
import { createRouter, json, meetingParams, refusals, shape } from '../http/router.ts'
import type { RouteOptions } from '../options.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import { lockCase } from '../store/case-files.ts'
import { findMessages, markOpened, withdrawAsks } from '../store/invitations.ts'
import { closePoll, findPoll, findPollAnswers, openPoll, savePollAnswer } from '../store/polls.ts'

/** A meeting that begins on the last day there is would end when no year is left. */
const pollStart = instant.refine((start) => start < '9999-12-30', { error: 'not_an_instant' })

/** A meeting's poll for one reader. */
export interface Poll {
  /** Answers are taken. */
  isOpen: boolean
  /** The reader is one of those who are asked. */
  isAsked: boolean
  /**
   * The earliest first, with the reader's own answers, and who noted one that was told; the others' answers are the
   * coordinator's alone.
   */
  times: (PollTime & { answer: PollAnswer | null; notedBy: string | null })[]
  /** For the coordinator. */
  result?: PollResult
}

const request = { params: meetingParams }
const body = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  body: { required: true, ...json(schema, description) },
})
const path = '/cases/{id}/meetings/{meeting}/poll'

type Reading = GuestReaderEnv['Variables']

/** The meeting as it is stored, when the reader sees it. */
const seenMeeting = ({ reader: { file, view } }: Reading, id: string) =>
  view.meetings.some((one) => one.id === id && one.state !== undefined)
    ? file.meetings.find((one) => one.id === id)
    : undefined

async function pollOf(reading: Reading, meetingId: string): Promise<Poll | undefined> {
  const { tx, reader } = reading
  const meeting = seenMeeting(reading, meetingId)
  if (!meeting) return undefined
  const caseId = reader.file.citizen.id
  const stored = await findPoll(tx, caseId, meetingId)
  const voters = votersOf(meeting)
  const isOpen = meeting.state === 'polling' && stored !== undefined && stored.closedAt === null
  const isAsked = voters.some(({ recipient }) => recipient === reader.recipient)
  if (!stored || !(isOpen || leads(reading))) return { isOpen, isAsked, times: [] }
  const answers = await findPollAnswers(tx, caseId, meetingId)
  const mine = answers.filter(({ recipient }) => recipient === reader.recipient)
  const times = stored.times.map((time) => {
    const given = mine.find((one) => one.time === time.id)
    return { ...time, answer: given?.answer ?? null, notedBy: given?.notedBy ?? null }
  })
  if (!leads(reading)) return { isOpen, isAsked, times }
  return { isOpen, isAsked, times, result: pollResult(stored.times, voters, answers) }
}

/** When everybody can: times are proposed, answered by each for themselves, and one of them is chosen. */
export function pollRoutes(options: RouteOptions) {
  const middleware = caseReader(options)
  const withGuests = guestReader(options)
  const { newId, mail } = options

  const read = createRoute({
    method: 'get',
    path,
    middleware: withGuests,
    request,
    responses: {
      200: json(
        shape<Poll>('A poll'),
        "The proposed times with the reader's own answers. What asked them about the times counts as opened from now on",
      ),
      ...refusals,
    },
  })

  const propose = createRoute({
    method: 'put',
    path,
    middleware,
    request: {
      ...request,
      ...body(
        z.strictObject({
          starts: z.array(pollStart).max(mostPollTimes, { error: 'too_many_times' }),
          minutes: z.int().min(5).max(600),
        }),
        'When the meeting could begin and how long it is. What was said of a time that stays is kept',
      ),
    },
    responses: {
      200: json(
        shape<{ codes: LinkCode[] }>('Codes'),
        'These are asked about. The codes of the personal links that mails carry, told this once',
      ),
      ...refusals,
    },
  })

  const close = createRoute({
    method: 'delete',
    path,
    middleware,
    request,
    responses: { 204: { description: 'No answers are taken any more' }, ...refusals },
  })

  const answer = createRoute({
    method: 'put',
    path: `${path}/answers`,
    middleware: withGuests,
    request: {
      ...request,
      ...body(
        z.strictObject({
          time: z.string(),
          answer: z.enum(pollAnswers),
          as: z.string().min(1).optional(),
        }),
        "The reader's own answer, or the one of somebody (`as`) who has told it to the coordinator",
      ),
    },
    responses: { 204: { description: 'Kept, instead of what was said before' }, ...refusals },
  })

  const choose = createRoute({
    method: 'post',
    path: `${path}/choice`,
    middleware,
    request: { ...request, ...body(z.strictObject({ time: z.string() }), 'The time the meeting gets') },
    responses: {
      200: json(z.object({ start: z.string(), end: z.string() }), "The meeting's time; the poll is closed"),
      ...refusals,
    },
  })

  /** A command by the reader, kept or undone together with what it belongs to. */
  const command = (reading: Reading, one: Command) =>
    doCommand(
      reading,
      { id: newId(), command: one },
      { case: reading.reader.file.citizen.id, now: reading.reader.now, newId, mail },
    )
  const tell = ({ tx, reader }: Reading) =>
    announce(tx, { case: reader.file.citizen.id, version: reader.version })

  return createRouter()
    .openapi(read, async (c) => {
      const { id, meeting } = c.req.valid('param')
      const { tx, reader } = c.var
      const poll = await pollOf(c.var, meeting)
      if (!poll) return notFound(c)
      if (poll.isOpen && poll.isAsked) {
        const messages = await findMessages(tx, id, [meeting])
        const asked = messages.findLast((one) => one.recipient === reader.recipient && isAboutTimes(one))
        if (asked) await markOpened(tx, asked.id, reader.now)
      }
      return c.json(poll, 200)
    })
    .openapi(propose, async (c) => {
      const { id, meeting: meetingId } = c.req.valid('param')
      const { starts, minutes } = c.req.valid('json')
      const { tx, reader } = c.var
      const meeting = seenMeeting(c.var, meetingId)
      if (!meeting) return notFound(c)
      const asked = await command(c.var, { type: 'pollMeeting', meeting: meetingId })
      if (!asked.ok) return refuse(c, asked.refused)
      const times = starts.map((start) => ({ start, end: addMinutes(start, minutes) }))
      const problem = timesProblem(times, reader.now)
      if (problem) {
        const field = problem.at === undefined ? 'starts' : `starts/${problem.at}`
        return refuse(c, { reason: 'invalid', code: problem.code, field })
      }
      // While it is asked about, the meeting has no time.
      const { start, end } = meeting
      const was = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
      const cleared = await command(c.var, { type: 'editMeeting', meeting: meetingId, set: {}, was })
      if (!cleared.ok) return refuse(c, cleared.refused)
      const isNew = await openPoll(tx, { case: id, meeting: meetingId, at: reader.now }, times, newId)
      // The meeting as it is now: asked about, and without a time.
      const { start: _, end: __, ...untimed } = meeting
      const polling = { ...untimed, state: 'polling' as const }
      const meetings = reader.file.meetings.map((one) => (one.id === meetingId ? polling : one))
      const by = { person: reader.person.id, now: reader.now, isNew, newId, mail }
      const codes = await askByMail(tx, { ...reader.file, meetings }, polling, by)
      await announce(tx, { case: id, version: cleared.version })
      return c.json({ codes }, 200)
    })
    .openapi(close, async (c) => {
      const { id, meeting } = c.req.valid('param')
      if (!seenMeeting(c.var, meeting)) return notFound(c)
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      await lockCase(c.var.tx, id)
      await closePoll(c.var.tx, { case: id, meeting, at: c.var.reader.now })
      await withdrawAsks(c.var.tx, { case: id, meeting })
      await tell(c.var)
      return c.body(null, 204)
    })
    .openapi(answer, async (c) => {
      const { id, meeting: meetingId } = c.req.valid('param')
      const given = c.req.valid('json')
      const { tx, reader } = c.var
      const { time, answer, as: recipient = reader.recipient } = given
      // Nobody changes the times meanwhile.
      await lockCase(tx, id)
      const poll = await pollOf(c.var, meetingId)
      if (!poll) return notFound(c)
      const isTold = recipient !== reader.recipient
      if (isTold && !poll.result) return refuse(c, coordinatorOnly)
      const isAsked = isTold ? poll.result?.voters.some((one) => one.recipient === recipient) : poll.isAsked
      if (!isAsked) return refuse(c, { reason: 'not_allowed', code: 'not_asked' })
      if (!poll.isOpen) return refuse(c, { reason: 'not_allowed', code: 'poll_closed' })
      if (!poll.times.some((one) => one.id === time)) return notFound(c)
      const notedBy = isTold && 'person' in reader.by ? reader.by.person : null
      await savePollAnswer(tx, { case: id, time, answer, recipient, at: reader.now, notedBy })
      await tell(c.var)
      return c.body(null, 204)
    })
    .openapi(choose, async (c) => {
      const { id, meeting: meetingId } = c.req.valid('param')
      const { tx, reader } = c.var
      const meeting = seenMeeting(c.var, meetingId)
      if (!meeting) return notFound(c)
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      await lockCase(tx, id)
      const poll = await findPoll(tx, id, meetingId)
      const time = poll?.times.find((one) => one.id === c.req.valid('json').time)
      if (!time) return notFound(c)
      if (meeting.state !== 'polling') return refuse(c, { reason: 'not_allowed', code: 'wrong_state' })
      const late = timesProblem([time], reader.now)
      if (late) return refuse(c, { reason: 'invalid', code: late.code })
      const { start, end } = meeting
      // Written as Copenhagen's clock shows it, like every other time of a meeting.
      const set = { start: addMinutes(time.start, 0), end: addMinutes(time.end, 0) }
      const was = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
      const done = await command(c.var, { type: 'editMeeting', meeting: meetingId, set, was })
      if (!done.ok) return refuse(c, done.refused)
      await closePoll(tx, { case: id, meeting: meetingId, at: reader.now })
      await withdrawAsks(tx, { case: id, meeting: meetingId })
      await announce(tx, { case: id, version: done.version })
      return c.json(set, 200)
    })
}
