import type { ColumnType, Generated, Selectable } from 'kysely'
import type { Change } from '../../domain/change.ts'
import type { MessageState } from '../../domain/delivery.ts'
import type { BusyTime } from '../../domain/finding-time/busy-time.ts'
import type { SubscriptionProblem } from '../../domain/finding-time/calendar-subscription.ts'
import type { MessageKind } from '../../domain/invitation.ts'
import type { Answer } from '../../domain/invitation-reply.ts'
import type { PollAnswer } from '../../domain/vocabulary.ts'

/** Written as an ISO instant, read as a Date. */
type Instant = ColumnType<Date, string, string>
type InstantOrNullAtFirst = ColumnType<Date | null, undefined, string | null>
type InstantOrNull = ColumnType<Date | null, string | null, string | null>
/** Written as JSON text. */
type Json = ColumnType<unknown, string, string>

interface PersonTable {
  id: string
  name: string
  /** Lower case. None: a person of the demo. */
  email: string | null
  password_hash: string | null
  administrator: boolean
  disabled_at: InstantOrNull
  created_at: Instant
}
export type PersonRow = Selectable<PersonTable>

interface SessionTable {
  token_hash: string
  /** Either a person, or the guest of a personal link. */
  person_id: string | null
  link_id: string | null
  created_at: Instant
  last_seen_at: Instant
}

interface OneTimeCodeTable {
  code_hash: string
  person_id: string | null
  expires_at: Instant
}

interface SignInAttemptTable {
  id: Generated<string>
  account: string
  source: string
  at: Instant
}

interface CaseItemTable {
  case_id: string
  list: string
  position: number
  id: string | null
  version: number
  data: Json
}

interface CaseChangeTable {
  case_id: string
  /** The case's version after the command. */
  version: number
  command_id: string
  command: string
  request_hash: string
  person_id: string | null
  /** The personal link of a guest who wrote. */
  link_id: string | null
  recipient: string | null
  at: Instant
  changes: ColumnType<Change[], string, string>
}

interface MembershipTable {
  id: Generated<string>
  case_id: string
  person_id: string
  /** A contact's id, or "citizen". */
  recipient: string
  since: Instant
  set_by: string | null
  until: InstantOrNull
  ended_by: string | null
}

interface AccessLogTable {
  id: Generated<string>
  case_id: string
  /** Either a person, or the guest of a personal link. */
  person_id: string | null
  link_id: string | null
  recipient: string
  purpose: string
  /** The day in Copenhagen. Ask for it as text: the two engines give a `date` differently. */
  day: ColumnType<unknown, string, never>
  at: Instant
  /** Of a published summary that was read. */
  meeting_id: ColumnType<string | null, string | null | undefined, never>
  summary_version: ColumnType<number | null, number | null | undefined, never>
  /** The case's version then. */
  case_version: ColumnType<number | null, number | null | undefined, never>
}

interface SummaryVersionTable {
  case_id: string
  meeting_id: string
  number: number
  published_at: Instant
  /** None: it came published, with an import. */
  published_by: string | null
  /** The day by which it is to be reviewed. */
  review_by: string | null
  /** How many reviews the meeting had by then. */
  reviews_before: number
  /** JSON text. */
  content: string
}

interface ReviewAnswerTable {
  id: string
  case_id: string
  meeting_id: string
  /** Whose review it answers: a contact's id, or "citizen". */
  author: string
  /** Which of theirs, the first is 0. */
  review: number
  text: string
  answered_by: string
  answered_at: Instant
}

interface ReviewDaysTable {
  is_only: Generated<boolean>
  days: number
  set_by: string
  set_at: Instant
}

interface InvitationTable {
  case_id: string
  meeting_id: string
  /** The same in every copy, as long as the meeting lives. */
  uid: string
  /** Of the last messages; they rise together, so that each recipient's rise too. */
  sequence: number
}

interface InvitationMessageTable {
  id: string
  case_id: string
  meeting_id: string
  recipient: string
  address: string | null
  kind: MessageKind
  required: boolean
  sequence: number
  starts_at: Instant
  ends_at: Instant
  place: string | null
  created_at: Instant
  state: MessageState
  attempts: Generated<number>
  next_attempt_at: Instant
  sent_at: InstantOrNull
  failed_at: InstantOrNull
  opened_at: InstantOrNull
  /** Its recipient has no account: they read by a personal link. */
  by_link: boolean
}

interface QueuedLinkTable {
  message_id: string
  case_id: string
  link_id: string
  token: string
}

interface InvitationReplyTable {
  id: Generated<string>
  case_id: string
  meeting_id: string
  recipient: string
  sequence: number
  answer: Answer
  at: Instant
  /** A person, or the guest of a personal link, or neither: read from the mailbox. */
  recorded_by: string | null
  link_id: string | null
  recorded_at: Instant
}

interface CalendarFeedTable {
  person_id: string
  token_hash: string
  made_at: Instant
}

interface PersonalLinkTable {
  id: string
  token_hash: string
  code_hash: string
  wrong_codes: Generated<number>
  case_id: string
  meeting_id: string
  /** A contact's id. */
  recipient: string
  made_by: string
  made_at: Instant
  expires_at: Instant
  revoked_at: InstantOrNull
  opened_at: InstantOrNull
  /** Who is rung when the link shows nothing any more, as it was when the link was made. */
  ring_name: string | null
  ring_phone: string | null
}
export type PersonalLinkRow = Selectable<PersonalLinkTable>

interface MeetingPollTable {
  case_id: string
  meeting_id: string
  opened_at: Instant
  closed_at: InstantOrNull
}

interface PollTimeTable {
  case_id: string
  meeting_id: string
  id: string
  starts_at: Instant
  ends_at: Instant
}

interface PollAnswerTable {
  case_id: string
  time_id: string
  /** A contact's id, "citizen", or `guest:` and the name of somebody without a contact. */
  recipient: string
  answer: PollAnswer
  at: Instant
  /** Who was told it; none: it was given by the one whose it is. */
  noted_by: string | null
}

interface BusyTimesTable {
  uploaded_at: Instant
  /** The last day it is known of, in Copenhagen. */
  until_day: string
  busy: ColumnType<BusyTime[], string, string>
}

interface BusyTimesOfPersonTable extends BusyTimesTable {
  person_id: string
}

interface BusyTimesOfContactTable extends BusyTimesTable {
  case_id: string
  recipient: string
  uploaded_by: string
}

interface CalendarSubscriptionTable {
  id: string
  /** A person's own, or a contact's in a case. */
  person_id: string | null
  case_id: string | null
  recipient: string | null
  made_by: string
  tried_at: InstantOrNullAtFirst
  read_at: InstantOrNullAtFirst
  problem: ColumnType<SubscriptionProblem | null, undefined, SubscriptionProblem | null>
  next_read_at: Instant
}

interface CalendarAddressTable {
  subscription_id: string
  address: string
  etag: ColumnType<string | null, undefined, string | null>
  last_modified: ColumnType<string | null, undefined, string | null>
}

interface AgendaTemplateTable {
  id: string
  name: string
  items: Json
  made_by: string
  made_at: Instant
}

interface ReachableHoursTable {
  case_id: string
  recipient: string
  /** Weekdays, 1 is Monday. */
  days: ColumnType<number[], string, string>
  from_time: string
  to_time: string
  noted_by: string
  noted_at: Instant
}

interface ClosingDaysTable {
  is_only: Generated<boolean>
  /** Month-day. */
  days: ColumnType<string[], string, string>
  set_by: string
  set_at: Instant
}

export interface Database {
  person: PersonTable
  session: SessionTable
  one_time_code: OneTimeCodeTable
  sign_in_attempt: SignInAttemptTable
  setting: { name: string; value: string }
  case_file: { id: string; version: number }
  case_item: CaseItemTable
  case_change: CaseChangeTable
  membership: MembershipTable
  access_log: AccessLogTable
  invitation: InvitationTable
  invitation_message: InvitationMessageTable
  invitation_reply: InvitationReplyTable
  calendar_feed: CalendarFeedTable
  personal_link: PersonalLinkTable
  queued_link: QueuedLinkTable
  meeting_poll: MeetingPollTable
  poll_time: PollTimeTable
  poll_answer: PollAnswerTable
  busy_times_of_person: BusyTimesOfPersonTable
  busy_times_of_contact: BusyTimesOfContactTable
  calendar_subscription: CalendarSubscriptionTable
  calendar_address: CalendarAddressTable
  agenda_template: AgendaTemplateTable
  reachable_hours: ReachableHoursTable
  closing_days: ClosingDaysTable
  summary_version: SummaryVersionTable
  review_answer: ReviewAnswerTable
  review_days: ReviewDaysTable
}
