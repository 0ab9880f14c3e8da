/**
 * A case file as rows: an item is an entry of a list at its position, or a single part at position 0. The case file's
 * row is locked while a command is done; `version` counts the commands.
 */
export const caseFiles = [
  `create table case_file (id text primary key, version integer not null)`,
  `create table case_item (
    case_id text not null references case_file,
    list text not null,
    position integer not null,
    id text,
    version integer not null,
    data jsonb not null,
    primary key (case_id, list, position)
  )`,
  `create table case_change (
    case_id text not null references case_file,
    version integer not null,
    command_id text not null unique,
    command text not null,
    request_hash text not null,
    person_id text references person,
    recipient text,
    at timestamptz not null,
    changes jsonb not null,
    primary key (case_id, version)
  )`,
  // Ended memberships stay, so that it can be seen later who could read the case, and by whom it was opened to them.
  `create table membership (
    id text primary key default gen_random_uuid()::text,
    case_id text not null references case_file,
    person_id text not null references person,
    recipient text not null,
    since timestamptz not null,
    set_by text references person,
    until timestamptz,
    ended_by text references person
  )`,
  `create unique index one_membership_a_case on membership (person_id, case_id) where until is null`,
  `create index membership_of_case on membership (case_id) where until is null`,
  `create table access_log (
    id text primary key default gen_random_uuid()::text,
    case_id text not null references case_file,
    person_id text not null references person,
    recipient text not null,
    purpose text not null,
    day date not null,
    at timestamptz not null
  )`,
  `create index access_to_case on access_log (case_id, person_id, purpose, day)`,
]
