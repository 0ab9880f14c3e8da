import { createRoute, z } from '@hono/zod-openapi'
import { askedAgain, type Delivery, deliveries, remindersDue } from '../../domain/delivery.ts'
import { inviteesOf, isAboutTimes, isEntered } from '../../domain/invitation.ts'
import { invitationCalendar, methodOf } from '../../domain/invitation-calendar.ts'
import { answeredAll } from '../../domain/poll.ts'
import { invitationAnswers } from '../../domain/vocabulary.ts'
import { caseReader, type GuestReaderEnv, guestReader, leads } from '../http/case-reader.ts'
import { createRouter, json, meetingParams, pathPart, refusals, shape } from '../http/router.ts'
import { keepReply } from '../keep-reply.ts'
import type { RouteOptions } from '../options.ts'
import { deliveryBy } from '../queue-invitations.ts'
import { replyIn } from '../read-reply.ts'
import { coordinatorOnly, notFound, refuse } from '../refused.ts'
import { lockCase } from '../store/case-files.ts'
import {
  findMessages,
  findReplies,
  findUid,
  insertReply,
  markOpened,
  queueMessages,
  type StoredMessage,
} from '../store/invitations.ts'
import { findMemberships } from '../store/memberships.ts'
import { findPoll, findPollAnswers } from '../store/polls.ts'
import { enter, type Tx } from '../store/transaction.ts'

/** How a meeting's messages leave, and how far they have come. */
export interface Ledger {
  by: 'mail' | 'files' | 'demo'
  deliveries: Delivery[]
}

/** Where nobody can be asked to answer, no mail is read either. */
const noAddress = 'moede@roedtraad.invalid'

type Reading = GuestReaderEnv['Variables']

/** Who has answered every time a meeting is asked about, as far as the reader may know; undefined when it is not asked about. */
async function answeredTimes(tx: Tx, caseId: string, meeting: string) {
  const poll = await findPoll(tx, caseId, meeting)
  return poll && { ...poll, answered: answeredAll(poll.times, await findPollAnswers(tx, caseId, meeting)) }
}

/** What is known of a meeting's messages; of those to others, for the coordinator alone. */
async function ledgerOf({ tx, reader }: Reading, meetingId: string): Promise<Delivery[] | undefined> {
  const { file, view, recipient, by } = reader
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (!meeting) return undefined
  const caseId = file.citizen.id
  if (recipient === file.coordinator && 'person' in by) {
    await enter(tx, { scope: 'person', person: by.person, managedCase: caseId })
  }
  const connected = await findMemberships(tx, caseId)
  const isAskedAbout = meeting.state === 'polling'
  const messages = (await findMessages(tx, caseId, [meetingId])).filter(
    (message) => isAboutTimes(message) === isAskedAbout,
  )
  const replies = await findReplies(tx, caseId, meetingId)
  const poll = isAskedAbout ? await answeredTimes(tx, caseId, meetingId) : undefined
  const all = deliveries(inviteesOf(file, meeting, connected), messages, replies, poll?.answered)
  // The address of a person's account is no content; that of a contact is, and not every contact is the coordinator's to see.
  const emailOf = ({ contacts }: Pick<typeof view, 'contacts'>, who: string) =>
    contacts.find(({ id }) => id === who)?.person?.email?.toLowerCase()
  return all.map(({ address, ...delivery }) => {
    const written = emailOf(file, delivery.recipient)
    const isSeen = address !== written || emailOf(view, delivery.recipient) === written
    return { ...delivery, ...(address !== undefined && isSeen && { address }) }
  })
}

/** The meeting's life in other people's calendars. */
export function invitationRoutes(options: RouteOptions) {
  const middleware = caseReader(options)
  const withGuests = guestReader(options)
  const { mail } = options

  const ledger = createRoute({
    method: 'get',
    path: '/cases/{id}/meetings/{meeting}/invitations',
    middleware,
    request: { params: meetingParams },
    responses: {
      200: json(shape<Ledger>('Deliveries'), 'Who has been told what and has answered, for the coordinator'),
      ...refusals,
    },
  })

  const own = createRoute({
    method: 'get',
    path: '/cases/{id}/meetings/{meeting}/invitation',
    middleware: withGuests,
    request: { params: meetingParams },
    responses: {
      200: json(
        shape<Delivery | null>('A delivery'),
        'What the reader was last told; null: nothing. It counts as opened from now on',
      ),
      ...refusals,
    },
  })

  const file = createRoute({
    method: 'get',
    path: '/cases/{id}/meetings/{meeting}/invitations/{message}',
    middleware: withGuests,
    request: { params: meetingParams.extend({ message: pathPart('message') }) },
    responses: {
      200: {
        description: 'A message as a calendar file, for its recipient and the coordinator',
        content: { 'text/calendar': { schema: z.string() } },
      },
      ...refusals,
    },
  })

  const reply = createRoute({
    method: 'post',
    path: '/cases/{id}/meetings/{meeting}/replies',
    middleware: withGuests,
    request: {
      params: meetingParams,
      body: {
        required: true,
        ...json(
          z.union([
            z.strictObject({ file: z.string().min(1) }),
            z.strictObject({ answer: z.enum(invitationAnswers), as: z.string().min(1).optional() }),
          ]),
          "An answer: as a calendar program's file or mail; or as said, by oneself or (`as`) to the coordinator",
        ),
      },
    },
    responses: { 204: { description: 'Noted' }, ...refusals },
  })

  const remind = createRoute({
    method: 'post',
    path: '/cases/{id}/meetings/{meeting}/reminders',
    middleware,
    request: { params: meetingParams },
    responses: {
      200: json(
        z.object({ reminded: z.number() }),
        'How many of those who were sent a mail and have not answered get another, for the coordinator',
      ),
      ...refusals,
    },
  })

  return createRouter()
    .openapi(remind, async (c) => {
      const { id, meeting: meetingId } = c.req.valid('param')
      const { tx, reader } = c.var
      const meeting = reader.file.meetings.find((one) => one.id === meetingId)
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      if (!meeting) return notFound(c)
      // Asked for twice at once, it is done once.
      await lockCase(tx, id)
      const sent = await findMessages(tx, id, [meetingId])
      const replies = await findReplies(tx, id, meetingId)
      const poll = meeting.state === 'polling' ? await answeredTimes(tx, id, meetingId) : undefined
      const again = poll?.closedAt === null ? askedAgain(sent, poll.answered, reader.now) : []
      const due = [...remindersDue(meeting, sent, replies, reader.now), ...again]
      if (due.length > 0)
        await queueMessages(
          tx,
          { case: id, meeting: meetingId, at: reader.now },
          due.map((one) => ({
            ...one,
            id: options.newId(),
            kind: isAboutTimes(one) ? ('ask_again' as const) : ('remind' as const),
            state: 'queued' as const,
          })),
        )
      return c.json({ reminded: due.length }, 200)
    })
    .openapi(ledger, async (c) => {
      const { meeting } = c.req.valid('param')
      // Who may not ask is told the same whether there is such a meeting or not.
      if (!leads(c.var)) return refuse(c, coordinatorOnly)
      const found = await ledgerOf(c.var, meeting)
      if (!found) return notFound(c)
      // A meeting that was cancelled long ago is not the coordinator's to see either, nor who was asked to it.
      if (!c.var.reader.view.meetings.some(({ id, state }) => id === meeting && state)) return notFound(c)
      return c.json({ by: await deliveryBy(c.var.tx, mail), deliveries: found }, 200)
    })
    .openapi(own, async (c) => {
      const { recipient, now } = c.var.reader
      const found = await ledgerOf(c.var, c.req.valid('param').meeting)
      const mine = found?.find((one) => one.recipient === recipient && one.message !== undefined)
      if (mine?.message !== undefined) await markOpened(c.var.tx, mine.message, now)
      return c.json(mine ?? null, 200)
    })
    .openapi(file, async (c) => {
      const { id, meeting, message: messageId } = c.req.valid('param')
      const { tx, reader } = c.var
      const messages = await findMessages(tx, id, [meeting])
      const message = messages.find((one) => one.id === messageId)
      const uid = await findUid(tx, id, meeting)
      if (!message || uid === undefined || isAboutTimes(message)) return notFound(c)
      if (!leads(c.var) && message.recipient !== reader.recipient) return notFound(c)
      const organizer = mail?.from ?? noAddress
      const type = `text/calendar; charset=utf-8; method=${methodOf(message)}`
      c.header('content-type', type)
      c.header('content-disposition', 'attachment; filename="moede.ics"')
      return c.body(invitationCalendar({ ...message, uid, organizer, at: message.createdAt }), 200)
    })
    .openapi(reply, async (c) => {
      const { id, meeting } = c.req.valid('param')
      const { tx, reader } = c.var
      const body = c.req.valid('json')
      const invited = (message: StoredMessage | undefined): message is StoredMessage =>
        message !== undefined && isEntered(message)
      const about = { case: id, meeting, by: reader.by, now: reader.now }

      if ('file' in body) {
        const read = await replyIn(body.file)
        if (!read) return refuse(c, { reason: 'invalid', code: 'not_a_reply', field: 'file' })
        if (read.uid !== (await findUid(tx, id, meeting))) {
          return refuse(c, { reason: 'invalid', code: 'other_meeting', field: 'file' })
        }
        const isTheirs = ({ recipient }: StoredMessage) => leads(c.var) || recipient === reader.recipient
        if (await keepReply(tx, about, read, isTheirs)) return c.body(null, 204)
        return refuse(c, { reason: 'invalid', code: 'unknown_attendee', field: 'file' })
      }

      const recipient = body.as ?? reader.recipient
      if (recipient !== reader.recipient && !leads(c.var)) {
        return refuse(c, coordinatorOnly)
      }
      const messages = await findMessages(tx, id, [meeting])
      const message = messages.findLast((one) => one.recipient === recipient)
      if (!invited(message)) return notFound(c)
      const { sequence } = message
      await insertReply(tx, about, { recipient, sequence, answer: body.answer, at: reader.now })
      return c.body(null, 204)
    })
}
