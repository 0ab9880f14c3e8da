import { mine, person, scope } from './0003-row-level-security.ts'

const isMail = `${scope} = 'mail'`
const isReader = `${scope} = 'calendars'`
const managed = `(select current_setting('app.managed_case', true))`
const isManaged = `(${scope} = 'person' and case_id = ${managed} and ${mine('case_id')})`
const isTheirs = `(person_id = ${person} or ${isManaged})`

/**
 * What the server fetches by itself: answers from the mailbox, told by nobody; and calendars from their addresses, a
 * person's own or one that a contact gave the coordinator. An address is a secret, in a table that nobody reads but
 * whoever fetches.
 */
export const fetched = [
  `alter table invitation_reply drop constraint invitation_reply_check`,
  `alter table invitation_reply add constraint invitation_reply_told_by_one
    check (num_nonnulls(recorded_by, link_id) <= 1)`,
  `create policy invitation_reply_mail_select on invitation_reply for select using (${isMail})`,
  `create policy invitation_reply_mail_insert on invitation_reply for insert
    with check (${isMail} and recorded_by is null and link_id is null)`,
  `create policy invitation_reply_mail_update on invitation_reply for update using (${isMail})`,

  `create table calendar_subscription (
    id text primary key,
    person_id text unique references person,
    case_id text references case_file,
    recipient text,
    made_by text not null references person,
    tried_at timestamptz,
    read_at timestamptz,
    problem text,
    next_read_at timestamptz not null,
    unique (case_id, recipient),
    check (num_nonnulls(person_id, case_id) = 1 and num_nonnulls(case_id, recipient) <> 1)
  )`,
  `create index subscription_due on calendar_subscription (next_read_at)`,
  `create table calendar_address (
    subscription_id text primary key references calendar_subscription on delete cascade,
    address text not null,
    etag text,
    last_modified text
  )`,
  ...['calendar_subscription', 'calendar_address'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  // Whether it could be read is told to whoever is told when its person is busy.
  `create policy calendar_subscription_select on calendar_subscription for select using (
    ${isTheirs} or ${isReader} or (${scope} = 'person' and person_id in
      (select person_id from membership where case_id = ${managed} and until is null)))`,
  `create policy calendar_subscription_insert on calendar_subscription for insert
    with check (${isTheirs} and made_by = ${person})`,
  `create policy calendar_subscription_delete on calendar_subscription for delete using (${isTheirs})`,
  `create policy calendar_subscription_update on calendar_subscription for update using (${isReader})`,
  `create policy calendar_address_select on calendar_address for select using (${isReader})`,
  `create policy calendar_address_update on calendar_address for update using (${isReader})`,
  `create policy calendar_address_insert on calendar_address for insert with check (exists
    (select 1 from calendar_subscription as theirs where theirs.id = subscription_id and theirs.made_by = ${person}))`,

  ...[
    ['busy_times_of_person', 'subscribed.person_id = busy_times_of_person.person_id'],
    [
      'busy_times_of_contact',
      `subscribed.case_id = busy_times_of_contact.case_id and subscribed.recipient = busy_times_of_contact.recipient
        and subscribed.made_by = busy_times_of_contact.uploaded_by`,
    ],
  ].map(
    ([
      table,
      condition,
    ]) => `create policy ${table}_insert_fetched on ${table} for insert with check (${isReader}
      and exists (select 1 from calendar_subscription as subscribed where ${condition}))`,
  ),
  ...[
    ['busy_times_of_person', 'subscribed.person_id = busy_times_of_person.person_id'],
    [
      'busy_times_of_contact',
      'subscribed.case_id = busy_times_of_contact.case_id and subscribed.recipient = busy_times_of_contact.recipient',
    ],
  ].flatMap(([table, condition]) =>
    ['select', 'delete'].map(
      (command) => `create policy ${table}_${command}_fetched on ${table} for ${command} using (${isReader}
        and exists (select 1 from calendar_subscription as subscribed where ${condition}))`,
    ),
  ),
]
