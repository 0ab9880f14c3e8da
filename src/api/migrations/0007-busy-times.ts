import { mine, person, scope } from './0003-row-level-security.ts'

const managed = `(select current_setting('app.managed_case', true))`
const isManaged = `(${scope} = 'person' and case_id = ${managed} and ${mine('case_id')})`

/**
 * When people are busy, of a calendar file: times alone, replaced as a whole. A person's own, and those of contacts who
 * sent their file to the coordinator.
 */
export const busyTimes = [
  `create table busy_times_of_person (
    person_id text primary key references person,
    uploaded_at timestamptz not null,
    until_day text not null,
    busy jsonb not null
  )`,
  `create table busy_times_of_contact (
    case_id text not null references case_file,
    recipient text not null,
    uploaded_by text not null references person,
    uploaded_at timestamptz not null,
    until_day text not null,
    busy jsonb not null,
    primary key (case_id, recipient)
  )`,
  ...['busy_times_of_person', 'busy_times_of_contact'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  // Theirs who belong to a case now, for whoever manages it.
  `create policy busy_times_of_person_select on busy_times_of_person for select using (
    person_id = ${person} or (${scope} = 'person' and person_id in
      (select person_id from membership where case_id = ${managed} and until is null)))`,
  `create policy busy_times_of_person_insert on busy_times_of_person for insert with check (person_id = ${person})`,
  `create policy busy_times_of_person_delete on busy_times_of_person for delete using (person_id = ${person})`,
  `create policy busy_times_of_contact_select on busy_times_of_contact for select using (${isManaged})`,
  `create policy busy_times_of_contact_insert on busy_times_of_contact for insert with check
    (${isManaged} and uploaded_by = ${person})`,
  `create policy busy_times_of_contact_delete on busy_times_of_contact for delete using (${isManaged})`,
]
