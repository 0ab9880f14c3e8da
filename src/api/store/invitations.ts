import { sql } from 'kysely'
import type { LedgerMessage, LedgerReply, MessageState } from '../../domain/delivery.ts'
import { isAboutTimes, type Message } from '../../domain/invitation.ts'
import type { CalendarMessage } from '../../domain/invitation-calendar.ts'
import type { WayIn } from '../../domain/invitation-words.ts'
import { type Asker, askerColumns } from './asker.ts'
import type { Tx } from './transaction.ts'

/** A message as it was decided, and what became of it. */
export type StoredMessage = Message & LedgerMessage & { byLink: boolean }

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

/** All messages about when some meetings of a case are, and who comes, oldest first. */
export async function findMessages(
  tx: Tx,
  caseId: string,
  meetings: string[],
): Promise<(StoredMessage & { meeting: string })[]> {
  if (meetings.length === 0) return []
  const rows = await tx
    .selectFrom('invitation_message')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('meeting_id', 'in', meetings)
    .where('kind', '<>', 'corrected')
    .orderBy('sequence')
    // A reminder has the number of what it reminds of, and where the clock stands still its time too.
    .orderBy(sql`kind = 'remind'`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    meeting: row.meeting_id,
    recipient: row.recipient,
    address: row.address,
    kind: row.kind,
    required: row.required,
    sequence: row.sequence,
    start: row.starts_at.toISOString(),
    end: row.ends_at.toISOString(),
    place: row.place,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    sentAt: iso(row.sent_at),
    failedAt: iso(row.failed_at),
    nextAttemptAt: row.next_attempt_at.toISOString(),
    openedAt: iso(row.opened_at),
    byLink: row.by_link,
  }))
}

/** The meetings of a case that somebody was told of. */
export async function findInvitedMeetings(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.selectFrom('invitation').select('meeting_id').where('case_id', '=', caseId).execute()
  return rows.map((row) => row.meeting_id)
}

/** The id that all calendars know a meeting by; undefined while nobody was told of it. */
export async function findUid(tx: Tx, caseId: string, meeting: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('invitation')
    .select('uid')
    .where('case_id', '=', caseId)
    .where('meeting_id', '=', meeting)
    .executeTakeFirst()
  return row?.uid
}

/** The meeting that calendars know by an id; undefined when there is none. */
export async function findMeetingByUid(
  tx: Tx,
  uid: string,
): Promise<{ case: string; meeting: string } | undefined> {
  const row = await tx
    .selectFrom('invitation')
    .select(['case_id', 'meeting_id'])
    .where('uid', '=', uid)
    .executeTakeFirst()
  return row && { case: row.case_id, meeting: row.meeting_id }
}

interface NewMessage extends Message {
  id: string
  state: MessageState
  byLink?: boolean
}

/** Writes messages about a meeting, with the next sequence number of its calendar entry. The case must be locked. */
export async function insertMessages(
  tx: Tx,
  about: { case: string; meeting: string; newUid: string; at: string },
  messages: NewMessage[],
): Promise<void> {
  const { sequence } = await tx
    .insertInto('invitation')
    .values({ case_id: about.case, meeting_id: about.meeting, uid: about.newUid, sequence: 0 })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'meeting_id']).doUpdateSet({ sequence: sql`invitation.sequence + 1` }),
    )
    .returning('sequence')
    .executeTakeFirstOrThrow()
  await queueMessages(
    tx,
    about,
    messages.map((message) => ({ ...message, sequence })),
  )
}

/** Writes messages with sequence numbers that their calendar entry has had. The case must be locked. */
export async function queueMessages(
  tx: Tx,
  about: { case: string; meeting: string; at: string },
  messages: (NewMessage & { sequence: number })[],
): Promise<void> {
  await tx
    .insertInto('invitation_message')
    .values(
      messages.map(({ start, end, byLink = false, ...message }) => ({
        id: message.id,
        recipient: message.recipient,
        address: message.address,
        kind: message.kind,
        required: message.required,
        sequence: message.sequence,
        state: message.state,
        place: message.place,
        by_link: byLink,
        case_id: about.case,
        meeting_id: about.meeting,
        starts_at: start,
        ends_at: end,
        created_at: about.at,
        next_attempt_at: about.at,
        sent_at: null,
        failed_at: null,
        opened_at: null,
      })),
    )
    .execute()
}

/** Notes that its recipient has seen what they were last told; the first time counts. */
export async function markOpened(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('invitation_message')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

export async function findReplies(tx: Tx, caseId: string, meeting: string): Promise<LedgerReply[]> {
  const rows = await tx
    .selectFrom('invitation_reply')
    .select(['recipient', 'sequence', 'answer', 'at'])
    .where('case_id', '=', caseId)
    .where('meeting_id', '=', meeting)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** What is answered, and who told it: nobody when it was read from the mailbox. */
export interface ReplyTaken {
  case: string
  meeting: string
  by: Asker | null
  now: string
}

/** Keeps an answer; one that is known already stays as it is. */
export async function insertReply(
  tx: Tx,
  about: ReplyTaken,
  { recipient, sequence, answer, at }: LedgerReply,
): Promise<void> {
  const { person_id: recorded_by, link_id } = about.by
    ? askerColumns(about.by)
    : { person_id: null, link_id: null }
  const recorded = { recorded_by, link_id, recorded_at: about.now }
  await tx
    .insertInto('invitation_reply')
    .values({
      case_id: about.case,
      meeting_id: about.meeting,
      recipient,
      sequence,
      answer,
      at,
      ...recorded,
    })
    // Of two answers given at one instant the later one told counts.
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'meeting_id', 'recipient', 'sequence', 'at'])
        .doUpdateSet({ answer, ...recorded }),
    )
    .execute()
}

/** When a message was last sent or failed; undefined before the first. */
export async function lastDelivery(tx: Tx): Promise<string | undefined> {
  const { at } = await tx
    .selectFrom('invitation_message')
    .select((row) => row.fn.max(sql<Date | null>`greatest(sent_at, failed_at)`).as('at'))
    .executeTakeFirstOrThrow()
  return at?.toISOString()
}

/**
 * Messages about a meeting's times that are not sent yet are not to be sent any more, but those to `keep`: the time is
 * chosen, the meeting is off, or somebody is not to come. The case must be locked.
 */
export async function withdrawAsks(
  tx: Tx,
  about: { case: string; meeting: string },
  keep: readonly string[] = [],
): Promise<void> {
  const queued = (await findMessages(tx, about.case, [about.meeting])).filter(
    (message) => isAboutTimes(message) && message.state === 'queued' && !keep.includes(message.recipient),
  )
  if (queued.length === 0) return
  await tx
    .updateTable('invitation_message')
    .set({ state: 'withdrawn' })
    .where(
      'id',
      'in',
      queued.map(({ id }) => id),
    )
    .where('state', '=', 'queued')
    .execute()
}

/** Keeps what opens a personal link for the mail that is to carry it. */
export async function queueLink(
  tx: Tx,
  { message, link, token, ...about }: { case: string; message: string; link: string; token: string },
): Promise<void> {
  await tx
    .insertInto('queued_link')
    .values({ message_id: message, case_id: about.case, link_id: link, token })
    .execute()
}

/** Forgets what opens a link when its mail is sent or is not to be, or the link is closed. In scope `mail`. */
export async function forgetSpentLinks(tx: Tx, now: string): Promise<void> {
  await sql`
    delete from queued_link using invitation_message as message, personal_link as link
    where message.id = queued_link.message_id and link.id = queued_link.link_id
      and (message.state <> 'queued' or link.revoked_at is not null or link.expires_at <= ${now}::timestamptz)`.execute(
    tx,
  )
}

/** A message to be sent now. */
export interface OutgoingMessage extends Omit<CalendarMessage, 'organizer' | 'byLink'> {
  id: string
  address: string
  attempts: number
  way: WayIn
}

/**
 * Takes the next message in the queue, if one is due, and keeps others from taking it until `until`: an instant by which
 * it is sent or not. To one address, what was decided first goes first.
 */
export async function takeMessage(tx: Tx, now: string, until: string): Promise<OutgoingMessage | undefined> {
  const { rows } = await sql<{
    id: string
    uid: string
    sequence: number
    kind: Message['kind']
    required: boolean
    address: string
    starts_at: Date
    ends_at: Date
    created_at: Date
    attempts: number
    by_link: boolean
    token: string | null
  }>`
    update invitation_message as message
    set attempts = message.attempts + 1, next_attempt_at = ${until}::timestamptz
    from invitation
    where invitation.case_id = message.case_id and invitation.meeting_id = message.meeting_id and message.id = (
      select queued.id from invitation_message as queued
      where queued.state = 'queued' and queued.next_attempt_at <= ${now}::timestamptz and not exists (
        select 1 from invitation_message as earlier
        where earlier.case_id = queued.case_id and earlier.meeting_id = queued.meeting_id
          and earlier.address = queued.address and earlier.state = 'queued' and earlier.sequence < queued.sequence
      )
      order by queued.next_attempt_at, queued.sequence, queued.id
      limit 1 for update skip locked
    )
    returning message.id, message.sequence, message.kind, message.required, message.address, message.starts_at,
      message.ends_at, message.created_at, message.attempts, message.by_link,
      (select token from queued_link where queued_link.message_id = message.id) as token, invitation.uid`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return undefined
  const { starts_at, ends_at, created_at, by_link, token, ...message } = row
  return {
    ...message,
    way: token !== null ? { token } : by_link ? 'link' : 'account',
    start: starts_at.toISOString(),
    end: ends_at.toISOString(),
    at: created_at.toISOString(),
  }
}

export async function markSent(tx: Tx, id: string, at: string): Promise<void> {
  await tx
    .updateTable('invitation_message')
    .set({ state: 'sent', sent_at: at })
    .where('id', '=', id)
    .execute()
}

/** `retryAt` null: it is not tried any more. */
export async function markFailed(
  tx: Tx,
  id: string,
  { at, retryAt }: { at: string; retryAt: string | null },
): Promise<void> {
  await tx
    .updateTable('invitation_message')
    .set({ failed_at: at, ...(retryAt === null ? { state: 'failed' } : { next_attempt_at: retryAt }) })
    .where('id', '=', id)
    .execute()
}
