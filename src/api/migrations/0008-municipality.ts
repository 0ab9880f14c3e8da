import { person, scope } from './0003-row-level-security.ts'

const isPerson = `${scope} = 'person'`
const isAdministrator = `${scope} = 'administrator'`

/** Agendas that the municipality keeps for its meetings: nothing of any case. */
export const municipality = [
  `create table agenda_template (
    id text primary key,
    name text not null,
    items jsonb not null,
    made_by text not null references person,
    made_at timestamptz not null
  )`,
  `create unique index agenda_template_name on agenda_template (lower(name))`,
  `alter table agenda_template enable row level security`,
  `alter table agenda_template force row level security`,
  `create policy agenda_template_select on agenda_template for select using (${isPerson} or ${isAdministrator})`,
  `create policy agenda_template_insert on agenda_template for insert with check (${isPerson} and made_by = ${person})`,
  `create policy agenda_template_delete on agenda_template for delete
    using (${isAdministrator} or (${isPerson} and made_by = ${person}))`,
]
