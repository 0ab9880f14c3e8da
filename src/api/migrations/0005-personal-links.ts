import { mine, person, scope } from './0003-row-level-security.ts'

const link = `(select current_setting('app.link', true))`
const isGuest = `${scope} = 'guest'`
export const open = ' and personal_link.revoked_at is null'
/** The guest's link, which shows one meeting of one case. */
export const ofTheirLink = (condition: string, more = '') =>
  `(${isGuest} and exists (select 1 from personal_link where personal_link.id = ${link} and ${condition}${more}))`
// Columns with their tables: an `id` by itself would be the link's own.
const theirCase = (column: `${string}.${string}`) => ofTheirLink(`personal_link.case_id = ${column}`)
const written = (column: `${string}.${string}`) => ofTheirLink(`personal_link.case_id = ${column}`, open)
export const theirMeeting = (table: string) =>
  `personal_link.case_id = ${table}.case_id and personal_link.meeting_id = ${table}.meeting_id`
const theirMessage = (table: string, more = '') =>
  ofTheirLink(`${theirMeeting(table)} and personal_link.recipient = ${table}.recipient`, more)

/** Whoever reads or writes by a link has no account: the link stands where a person does. */
const byLinkToo = (table: string, column: string) => [
  `alter table ${table} alter column ${column} drop not null`,
  `alter table ${table} add column link_id text references personal_link`,
]

/**
 * Links for people without an account: one contact, one meeting. The link and its code are kept as hashes; the code's
 * is made with the link, so that nobody finds six digits from what is stored. Nothing is removed.
 */
export const personalLinks = [
  `create table personal_link (
    id text primary key,
    token_hash text not null unique,
    code_hash text not null,
    wrong_codes integer not null default 0,
    case_id text not null references case_file,
    meeting_id text not null,
    recipient text not null,
    made_by text not null references person,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    opened_at timestamptz
  )`,
  `create unique index one_open_link on personal_link (case_id, meeting_id, recipient) where revoked_at is null`,
  `alter table personal_link enable row level security`,
  `alter table personal_link force row level security`,
  `create policy personal_link_select on personal_link for select
    using (${mine('case_id')} or ${scope} = 'link' or (${isGuest} and id = ${link}))`,
  `create policy personal_link_insert on personal_link for insert
    with check (made_by = ${person} and ${mine('case_id')})`,
  `create policy personal_link_update on personal_link for update using (${mine('case_id')} or ${scope} = 'link')`,

  ...byLinkToo('session', 'person_id'),
  `alter table session add check (num_nonnulls(person_id, link_id) = 1)`,
  `create index session_of_link on session (link_id)`,
  ...byLinkToo('access_log', 'person_id'),
  `alter table access_log add check (num_nonnulls(person_id, link_id) = 1)`,
  ...byLinkToo('invitation_reply', 'recorded_by'),
  `alter table invitation_reply add check (num_nonnulls(recorded_by, link_id) = 1)`,
  `alter table case_change add column link_id text references personal_link`,

  // A guest reads the case as its people do, through the domain's rule, and writes in its meetings and their own waits.
  `create policy case_file_guest_select on case_file for select using (${theirCase('case_file.id')})`,
  `create policy case_file_guest_update on case_file for update using (${written('case_file.id')})`,
  `create policy case_item_guest_select on case_item for select using (${theirCase('case_item.case_id')})`,
  `create policy case_item_guest_insert on case_item for insert
    with check (list = 'meetings' and ${written('case_item.case_id')})`,
  `create policy case_item_guest_wait on case_item for insert with check (list = 'waits' and ${ofTheirLink(
    `personal_link.case_id = case_item.case_id and personal_link.recipient = case_item.data ->> 'contact'`,
    open,
  )})`,
  `create policy case_item_guest_update on case_item for update using (list = 'meetings' and ${written('case_item.case_id')})`,
  `create policy case_change_guest_select on case_change for select using (${isGuest} and link_id = ${link})`,
  `create policy case_change_guest_insert on case_change for insert
    with check (person_id is null and link_id = ${link} and ${written('case_change.case_id')})`,
  `create policy access_log_guest_insert on access_log for insert
    with check (link_id = ${link} and ${theirCase('access_log.case_id')})`,
  `create policy invitation_guest_select on invitation for select using (${ofTheirLink(theirMeeting('invitation'))})`,
  `create policy message_guest_select on invitation_message for select using (${theirMessage('invitation_message')})`,
  `create policy message_guest_update on invitation_message for update using (${theirMessage('invitation_message', open)})`,
  `create policy reply_guest_select on invitation_reply for select using (${theirMessage('invitation_reply')})`,
  `create policy reply_guest_insert on invitation_reply for insert
    with check (link_id = ${link} and ${theirMessage('invitation_reply', open)})`,
  `create policy reply_guest_update on invitation_reply for update using (${theirMessage('invitation_reply', open)})`,
]
