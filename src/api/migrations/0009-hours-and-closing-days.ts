import { mine, person, scope } from './0003-row-level-security.ts'

const managed = `(select current_setting('app.managed_case', true))`
const isManaged = `(${scope} = 'person' and case_id = ${managed} and ${mine('case_id')})`
const isPerson = `${scope} = 'person'`
const isAdministrator = `${scope} = 'administrator'`

/**
 * When a case's people can be reached at all, for whoever manages it: hours alone. And the days the municipality is
 * closed, for everybody: a row, when an administrator has said which.
 */
export const hoursAndClosingDays = [
  `create table reachable_hours (
    case_id text not null references case_file,
    recipient text not null,
    days jsonb not null,
    from_time text not null,
    to_time text not null,
    noted_by text not null references person,
    noted_at timestamptz not null,
    primary key (case_id, recipient)
  )`,
  `create table closing_days (
    is_only boolean primary key default true check (is_only),
    days jsonb not null,
    set_by text not null references person,
    set_at timestamptz not null
  )`,
  ...['reachable_hours', 'closing_days'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ]),
  `create policy reachable_hours_select on reachable_hours for select using (${isManaged})`,
  `create policy reachable_hours_insert on reachable_hours for insert with check
    (${isManaged} and noted_by = ${person})`,
  `create policy reachable_hours_delete on reachable_hours for delete using (${isManaged})`,
  `create policy closing_days_select on closing_days for select using (${isPerson} or ${isAdministrator})`,
  `create policy closing_days_insert on closing_days for insert with check
    (${isAdministrator} and set_by = ${person})`,
  `create policy closing_days_delete on closing_days for delete using (${isAdministrator})`,
]
