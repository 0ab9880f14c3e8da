import { mine, person, scope } from './0003-row-level-security.ts'
import { coordinates } from './0006-polls.ts'

const isSystem = `${scope} = 'system'`
const isAdministrator = `${scope} = 'administrator'`
const recipients = (table: string) =>
  `select recipient from membership where case_id = ${table}.case_id and person_id = ${person} and until is null`

/** What is written once: there is no policy to change or remove it, and a trigger refuses whoever is above the policies. */
export const writtenOnce = ['summary_version', 'review_answer']

/**
 * Published summaries, each version for good; the coordinator's answers to reviews; which version was read; and the
 * working days there are for a review.
 */
export const summaryVersions = [
  // Text of JSON as it was written: a version is the same to the letter for ever.
  `create table summary_version (
    case_id text not null references case_file,
    meeting_id text not null,
    number integer not null,
    published_at timestamptz not null,
    published_by text references person,
    review_by text,
    reviews_before integer not null,
    content text not null,
    primary key (case_id, meeting_id, number)
  )`,
  `create table review_answer (
    id text primary key,
    case_id text not null references case_file,
    meeting_id text not null,
    author text not null,
    review integer not null,
    text text not null,
    answered_by text not null references person,
    answered_at timestamptz not null
  )`,
  `create index answer_of_meeting on review_answer (case_id, meeting_id)`,
  `create table review_days (
    is_only boolean primary key default true check (is_only),
    days integer not null,
    set_by text not null references person,
    set_at timestamptz not null
  )`,
  // The case's version says what was read before a change and what after, also where the clock stands still.
  `alter table access_log add column meeting_id text, add column summary_version integer,
    add column case_version integer`,
  `create index reading_of_version on access_log (case_id, meeting_id) where summary_version is not null`,

  ...['summary_version', 'review_answer', 'review_days'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'What is written in % stays', tg_table_name using errcode = 'restrict_violation'; end $$`,
  ...writtenOnce.flatMap((table) => [
    `create trigger ${table}_stays before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_stays_whole before truncate on ${table} execute function refuse_change()`,
    `revoke update, delete, truncate on ${table} from current_user`,
  ]),

  `create policy summary_version_select on summary_version for select using (${mine('case_id')} or ${isSystem})`,
  `create policy summary_version_insert on summary_version for insert with check (
    (${coordinates('summary_version')} and published_by = ${person})
    or (${isAdministrator} and published_by is null) or (${isSystem} and published_by is null))`,
  `create policy review_answer_select on review_answer for select using (${coordinates('review_answer')}
    or (${scope} = 'person' and (author in (${recipients('review_answer')})
      or 'citizen' in (${recipients('review_answer')}))))`,
  `create policy review_answer_insert on review_answer for insert with check (
    ${coordinates('review_answer')} and answered_by = ${person})`,
  `create policy review_days_select on review_days for select using (${scope} = 'person' or ${isAdministrator})`,
  `create policy review_days_insert on review_days for insert with check (
    ${isAdministrator} and set_by = ${person})`,
  `create policy review_days_delete on review_days for delete using (${isAdministrator})`,
  // Who has read a published summary is told to the coordinator too, who has to say what was corrected.
  `create policy access_log_version_select on access_log for select using (
    summary_version is not null and ${coordinates('access_log')})`,
]
