import { person } from './0003-row-level-security.ts'
import { open } from './0005-personal-links.ts'
import { coordinates, isGuestsOwn, isOwn } from './0006-polls.ts'

const isToldToReader = `(${coordinates('poll_answer')} and noted_by = ${person})`

/** An answer that the coordinator was told is kept as told, with who noted it. */
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
]
