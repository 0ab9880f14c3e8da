/** People, how they sign in, and the installation's own settings. No case content, so no row-level security. */
export const people = [
  `create table person (
    id text primary key,
    name text not null,
    email text unique,
    password_hash text,
    administrator boolean not null,
    disabled_at timestamptz,
    created_at timestamptz not null
  )`,
  `create table session (
    token_hash text primary key,
    person_id text not null references person,
    created_at timestamptz not null,
    last_seen_at timestamptz not null
  )`,
  `create index session_of_person on session (person_id)`,
  // No person: the code that makes the first administrator.
  `create table one_time_code (
    code_hash text primary key,
    person_id text references person,
    expires_at timestamptz not null
  )`,
  `create table sign_in_attempt (
    id text primary key default gen_random_uuid()::text,
    account text not null,
    source text not null,
    at timestamptz not null
  )`,
  `create index attempt_at_account on sign_in_attempt (account, at)`,
  `create index attempt_from_source on sign_in_attempt (source, at)`,
  `create table setting (name text primary key, value text not null)`,
]
