import type { ColumnType, Generated, Selectable } from 'kysely'
import type { Change } from '../../domain/change.ts'

/** Written as an ISO instant, read as a Date. */
type Instant = ColumnType<Date, string, string>
type InstantOrNull = ColumnType<Date | null, string | null, string | null>
/** Written as JSON text. */
type Json = ColumnType<unknown, string, string>

interface PersonTable {
  id: string
  name: string
  /** Lower case. None: a person of the demo. */
  email: string | null
  password_hash: string | null
  administrator: boolean
  disabled_at: InstantOrNull
  created_at: Instant
}
export type PersonRow = Selectable<PersonTable>

interface SessionTable {
  token_hash: string
  person_id: string
  created_at: Instant
  last_seen_at: Instant
}

interface OneTimeCodeTable {
  code_hash: string
  person_id: string | null
  expires_at: Instant
}

interface SignInAttemptTable {
  id: Generated<string>
  account: string
  source: string
  at: Instant
}

interface CaseItemTable {
  case_id: string
  list: string
  position: number
  id: string | null
  version: number
  data: Json
}

interface CaseChangeTable {
  case_id: string
  /** The case's version after the command. */
  version: number
  command_id: string
  command: string
  request_hash: string
  person_id: string | null
  recipient: string | null
  at: Instant
  changes: ColumnType<Change[], string, string>
}

interface MembershipTable {
  id: Generated<string>
  case_id: string
  person_id: string
  /** A contact's id, or "citizen". */
  recipient: string
  since: Instant
  set_by: string | null
  until: InstantOrNull
  ended_by: string | null
}

interface AccessLogTable {
  id: Generated<string>
  case_id: string
  person_id: string
  recipient: string
  purpose: string
  /** The day in Copenhagen. Ask for it as text: the two engines give a `date` differently. */
  day: ColumnType<unknown, string, never>
  at: Instant
}

export interface Database {
  person: PersonTable
  session: SessionTable
  one_time_code: OneTimeCodeTable
  sign_in_attempt: SignInAttemptTable
  setting: { name: string; value: string }
  case_file: { id: string; version: number }
  case_item: CaseItemTable
  case_change: CaseChangeTable
  membership: MembershipTable
  access_log: AccessLogTable
}
