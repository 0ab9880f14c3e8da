import { person, scope } from './0003-row-level-security.ts'
import { open } from './0005-personal-links.ts'
import { coordinates, isGuestsOwn, isOwn } from './0006-polls.ts'

const isToldToReader = `(${coordinates('poll_answer')} and noted_by = ${person})`

const isMail = `${scope} = 'mail'`

/**
 * An answer that the coordinator was told is kept as told, with who noted it. A mail about a poll carries its recipient's
 * personal link: what opens it is kept until the mail is sent, and only the sender reads it. A link knows whom to ring when it
 * shows nothing any more.
 */
export const reachingEverybody = [
  `alter table poll_answer add column noted_by text references person`,
  `drop policy poll_answer_insert on poll_answer`,
  `drop policy poll_answer_update on poll_answer`,
  `create policy poll_answer_insert on poll_answer for insert
    with check ((${isOwn} and noted_by is null) or ${isToldToReader})`,
  `drop policy poll_answer_guest_insert on poll_answer`,
  `drop policy poll_answer_guest_update on poll_answer`,
  `create policy poll_answer_guest_insert on poll_answer for insert
    with check (noted_by is null and ${isGuestsOwn(open)})`,
  `create policy poll_answer_guest_update on poll_answer for update using (${isGuestsOwn(open)})
    with check (noted_by is null and ${isGuestsOwn(open)})`,
  `create policy poll_answer_update on poll_answer for update using (${isOwn} or ${coordinates('poll_answer')})
    with check ((${isOwn} and noted_by is null) or ${isToldToReader})`,

  `alter table invitation_message add column by_link boolean not null default false`,
  `alter table personal_link add column ring_name text, add column ring_phone text`,
  `create table queued_link (
    message_id text primary key references invitation_message,
    case_id text not null references case_file,
    link_id text not null references personal_link,
    token text not null
  )`,
  `alter table queued_link enable row level security`,
  `alter table queued_link force row level security`,
  `create policy queued_link_select on queued_link for select using (${isMail})`,
  `create policy queued_link_insert on queued_link for insert with check (${coordinates('queued_link')})`,
  `create policy queued_link_delete on queued_link for delete using (${isMail})`,
  `create policy personal_link_mail_select on personal_link for select using (${isMail})`,
]
