import { mine, person, scope } from './0003-row-level-security.ts'
import { ofTheirLink, open, theirMeeting } from './0005-personal-links.ts'

const recipientsOf = (column: string) =>
  `select recipient from membership where case_id = ${column} and person_id = ${person} and until is null`
/** The reader coordinates the case of a row. */
export const coordinates = (table: string) => `(${scope} = 'person' and exists (
  select 1 from case_item where case_item.case_id = ${table}.case_id and list = 'coordinator'
    and data in (select to_jsonb(recipient) from (${recipientsOf(`${table}.case_id`)}) mine)))`
export const isOwn = `(${scope} = 'person' and recipient in (${recipientsOf('poll_answer.case_id')}))`

/** The answer is a guest's, in the poll of the meeting that their link is to. */
export const isGuestsOwn = (more = '') =>
  ofTheirLink(
    `personal_link.case_id = poll_answer.case_id and personal_link.recipient = poll_answer.recipient
    and exists (select 1 from poll_time where poll_time.id = poll_answer.time_id and ${theirMeeting('poll_time')})`,
    more,
  )

const manages = (table: string) => [
  `create policy ${table}_select on ${table} for select using (${mine('case_id')})`,
  `create policy ${table}_insert on ${table} for insert with check (${coordinates(table)})`,
  `create policy ${table}_update on ${table} for update using (${coordinates(table)})`,
  `create policy ${table}_delete on ${table} for delete using (${coordinates(table)})`,
]

/**
 * The times a meeting could have, and who can when. It is not part of the case file: when a time is chosen, that is.
 * Each writes their own answers, a guest by their link, and reads no others but as the coordinator.
 */
export const polls = [
  `create table meeting_poll (
    case_id text not null references case_file,
    meeting_id text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (case_id, meeting_id)
  )`,
  `create table poll_time (
    case_id text not null,
    meeting_id text not null,
    id text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (case_id, id),
    unique (case_id, meeting_id, starts_at, ends_at),
    foreign key (case_id, meeting_id) references meeting_poll
  )`,
  `create table poll_answer (
    case_id text not null,
    time_id text not null,
    recipient text not null,
    answer text not null,
    at timestamptz not null,
    primary key (case_id, time_id, recipient),
    foreign key (case_id, time_id) references poll_time on delete cascade
  )`,
  ...['meeting_poll', 'poll_time', 'poll_answer'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  ...manages('meeting_poll'),
  ...manages('poll_time'),
  `create policy poll_answer_select on poll_answer for select using (${isOwn} or ${coordinates('poll_answer')})`,
  `create policy poll_answer_insert on poll_answer for insert with check (${isOwn})`,
  `create policy poll_answer_update on poll_answer for update using (${isOwn})`,
  `create policy meeting_poll_guest_select on meeting_poll for select using (${ofTheirLink(theirMeeting('meeting_poll'))})`,
  `create policy poll_time_guest_select on poll_time for select using (${ofTheirLink(theirMeeting('poll_time'))})`,
  `create policy poll_answer_guest_select on poll_answer for select using (${isGuestsOwn()})`,
  `create policy poll_answer_guest_insert on poll_answer for insert with check (${isGuestsOwn(open)})`,
  `create policy poll_answer_guest_update on poll_answer for update using (${isGuestsOwn(open)})`,
]
