import { mine, person, scope } from './0003-row-level-security.ts'

const isMail = `${scope} = 'mail'`

/**
 * What was sent to whom about a meeting, and what became of it. A message is written in the transaction of the command
 * that caused it. `address` null: somebody without one. Nothing is removed.
 */
export const invitations = [
  `create table invitation (
    case_id text not null references case_file,
    meeting_id text not null,
    uid text not null unique,
    sequence integer not null,
    primary key (case_id, meeting_id)
  )`,
  `create table invitation_message (
    id text primary key,
    case_id text not null,
    meeting_id text not null,
    recipient text not null,
    address text,
    kind text not null,
    required boolean not null,
    sequence integer not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place text,
    created_at timestamptz not null,
    state text not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    failed_at timestamptz,
    opened_at timestamptz,
    foreign key (case_id, meeting_id) references invitation
  )`,
  `create index message_of_meeting on invitation_message (case_id, meeting_id, sequence)`,
  `create index message_in_queue on invitation_message (next_attempt_at) where state = 'queued'`,
  `create table invitation_reply (
    id text primary key default gen_random_uuid()::text,
    case_id text not null,
    meeting_id text not null,
    recipient text not null,
    sequence integer not null,
    answer text not null,
    at timestamptz not null,
    recorded_by text not null references person,
    recorded_at timestamptz not null,
    foreign key (case_id, meeting_id) references invitation,
    unique (case_id, meeting_id, recipient, sequence, at)
  )`,
  // Whoever has the address reads when its person is busy, so it is kept like a password.
  `create table calendar_feed (
    person_id text primary key references person,
    token_hash text not null unique,
    made_at timestamptz not null
  )`,

  ...['invitation', 'invitation_message', 'invitation_reply'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_insert on ${table} for insert with check (${mine('case_id')})`,
  ]),
  `create policy invitation_select on invitation for select using (${mine('case_id')} or ${isMail})`,
  `create policy invitation_update on invitation for update using (${mine('case_id')})`,
  `create policy invitation_message_select on invitation_message for select using (${mine('case_id')} or ${isMail})`,
  `create policy invitation_message_update on invitation_message for update using (${mine('case_id')} or ${isMail})`,
  `create policy invitation_reply_update on invitation_reply for update using (${mine('case_id')})`,
  `create policy invitation_reply_select on invitation_reply for select using (${mine('case_id')})`,
  // Its reader has no session: the address says who they are.
  `alter table calendar_feed enable row level security`,
  `alter table calendar_feed force row level security`,
  `create policy calendar_feed_select on calendar_feed for select using (person_id = ${person} or ${scope} = 'feed')`,
  `create policy calendar_feed_insert on calendar_feed for insert with check (person_id = ${person})`,
  `create policy calendar_feed_delete on calendar_feed for delete using (person_id = ${person})`,
]
