import type { Json } from './change.ts'

/** Both values of a field that somebody else changed meanwhile. Only fields that the actor may see get here. */
export type Conflict = { field: string; yours: Json; theirs: Json }

export type RefusalCode =
  | 'not_found'
  | 'not_allowed'
  | 'changed_meanwhile'
  | 'id_taken'
  | 'nothing_to_change'
  | 'wrong_state'
  | 'not_a_participant'
  | 'not_your_words'
  | 'own_consent'
  | 'shows_more'
  | 'life_area_case'
  | 'already_confirmed'
  | 'citizen_has_not_read'
  | 'text_missing'
  | 'no_time'
  | 'no_participants'
  | 'help_reason_missing'
  | 'in_the_past'
  | 'in_the_future'
  | 'not_published'

/** Why a command was not done: an answer to the reader, not an error. */
export type Refusal = {
  reason: 'not_found' | 'not_allowed' | 'conflict' | 'invalid'
  code: RefusalCode
  field?: string
  conflicts?: Conflict[]
}
