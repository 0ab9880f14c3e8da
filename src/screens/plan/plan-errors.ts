import { instantAt } from '../../domain/copenhagen-time.ts'
import { isDay, isInvited, isTime, type PlanValues } from './plan-values.ts'

export type PlanErrorCode =
  | 'purpose_missing'
  | 'date_missing'
  | 'date_wrong'
  | 'start_missing'
  | 'end_missing'
  | 'time_wrong'
  | 'time_skipped'
  | 'ends_before_start'
  | 'name_missing'
  | 'items_missing'
  | 'nobody'
  | 'not_invited'
  | 'title_missing'
  | 'minutes_wrong'

/** The fields that stand in the way, by their path in the form. A call needs more than a draft. */
export function planErrors(values: PlanValues, to: 'draft' | 'call'): Map<string, PlanErrorCode> {
  const errors = new Map<string, PlanErrorCode>()
  if (values.purpose.trim() === '') errors.set('purpose', 'purpose_missing')
  checkTime(values, to === 'call', errors)
  checkPeople(values, to === 'call', errors)
  values.agenda.forEach(({ title, minutes }, at) => {
    if (title.trim() === '') errors.set(`agenda.${at}.title`, 'title_missing')
    if (!/^\d{1,3}$/.test(minutes.trim())) errors.set(`agenda.${at}.minutes`, 'minutes_wrong')
  })
  return errors
}

function checkTime(values: PlanValues, needed: boolean, errors: Map<string, PlanErrorCode>): void {
  const { date, from, to } = values
  const wanted = needed || date !== '' || from !== '' || to !== ''
  if (wanted && date === '') errors.set('date', 'date_missing')
  if (date !== '' && !isDay(date)) errors.set('date', 'date_wrong')
  for (const field of ['from', 'to'] as const) {
    const typed = values[field]
    if (wanted && typed === '') errors.set(field, field === 'from' ? 'start_missing' : 'end_missing')
    else if (typed !== '' && !isTime(typed)) errors.set(field, 'time_wrong')
    else if (isDay(date) && isTime(typed) && instantAt(date, typed) === null)
      errors.set(field, 'time_skipped')
  }
  if (isTime(from) && isTime(to) && !errors.has('to') && to <= from) errors.set('to', 'ends_before_start')
}

function checkPeople(values: PlanValues, needed: boolean, errors: Map<string, PlanErrorCode>): void {
  const invited = values.people.filter(isInvited)
  if (needed && invited.length === 0) errors.set('people', 'nobody')
  const agenda = new Set(values.agenda.map(({ item }) => item))
  values.people.forEach(({ contact, name, part, items, ...person }, at) => {
    if (!isInvited(person)) return
    if (contact === '' && name.trim() === '') errors.set(`people.${at}.name`, 'name_missing')
    const present = person.mode !== 'written' && person.mode !== 'regrets'
    if (present && part === 'items' && !items.some((item) => agenda.has(item)))
      errors.set(`people.${at}.items`, 'items_missing')
  })
  for (const field of ['chair', 'minuteTaker'] as const) {
    const who = values[field]
    if (who && !invited.some(({ contact }) => contact === who)) errors.set(field, 'not_invited')
  }
}
