import type { Json } from './change.ts'
import type { ProblemCode } from './problem-sentences.ts'

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
  | 'not_there_throughout'
  | 'not_your_words'
  | 'own_consent'
  | 'shows_more'
  | 'life_area_case'
  | 'citizen_not_there'
  | 'not_asked_there'
  | 'already_confirmed'
  | 'not_held_yet'
  | 'did_not_take_part'
  | 'not_your_question'
  | 'citizen_has_not_read'
  | 'text_missing'
  | 'no_time'
  | 'no_participants'
  | 'nobody_to_ask'
  | 'help_reason_missing'
  | 'in_the_past'
  | 'in_the_future'
  | 'not_published'
  | 'in_use'
  | 'tie_to_itself'
  | 'tie_twice'
  | 'baton_to_holder'
  | 'baton_offered'
  | 'baton_agreed'
  | 'no_baton_offer'
  // The same words as for a case file that is not in order.
  | Extract<
      ProblemCode,
      'missing' | 'unknown_reference' | 'ends_before_start' | 'cpr_like' | 'answer_to_another_question'
    >

/** Why a command was not done: an answer to the reader, not an error. */
export type Refusal = {
  reason: 'not_found' | 'not_allowed' | 'conflict' | 'invalid'
  code: RefusalCode
  field?: string
  conflicts?: Conflict[]
}
