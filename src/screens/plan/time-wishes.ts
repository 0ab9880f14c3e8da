import { addDays, dayOf, daysBetween } from '../../domain/days.ts'
import type { BusyTime, KnownCalendar } from '../../domain/finding-time/busy-time.ts'
import type { NotedHours } from '../../domain/finding-time/reachable-hours.ts'
import type { SoughtPerson, SoughtTime } from '../../domain/finding-time/sought-times.ts'
import { recipientOf } from '../../domain/name-only.ts'
import type { RankedTime } from '../../domain/poll.ts'
import { presentModes } from '../../domain/vocabulary.ts'
import { isDay, isInvited, isTime, type PersonValues, type PlanValues } from './plan-values.ts'

/** What is asked of a time, as it is typed. */
export interface TimeWishes {
  from: string
  to: string
  minutes: string
  hoursFrom: string
  hoursTo: string
  /** Where it is not as the municipality says. */
  closingDays?: string[]
  travelMinutes: string
}

const weeksAhead = 4
const mostDays = 366
const gridMinutes = 30

/** The four weeks from tomorrow, within office hours, as long as the agenda is. */
export function usualWishes({ agenda }: Pick<PlanValues, 'agenda'>, now: string): TimeWishes {
  const minutes = agenda.reduce((sum, item) => sum + (Number(item.minutes) || 0), 0)
  const from = addDays(dayOf(now), 1)
  return {
    from,
    to: addDays(from, weeksAhead * 7 - 1),
    minutes: String(minutes || 60),
    hoursFrom: '09:00',
    hoursTo: '15:30',
    travelMinutes: '0',
  }
}

export type WishError = 'date' | 'order' | 'tooLong' | 'past' | 'minutes' | 'time' | 'hours' | 'travel'

/** What cannot be asked for, by field. */
export function wishErrors(wishes: TimeWishes, now: string): Partial<Record<keyof TimeWishes, WishError>> {
  const { from, to, minutes, hoursFrom, hoursTo, travelMinutes } = wishes
  return {
    ...(!isDay(from) && { from: 'date' }),
    ...(isDay(from) && from <= dayOf(now) && { from: 'past' }),
    ...(!isDay(to) && { to: 'date' }),
    ...(isDay(from) && isDay(to) && to < from && { to: 'order' }),
    ...(isDay(from) && isDay(to) && daysBetween(from, to) >= mostDays && { to: 'tooLong' }),
    ...(!(/^\d{1,3}$/.test(minutes.trim()) && Number(minutes) > 0) && { minutes: 'minutes' }),
    ...(!isTime(hoursFrom) && { hoursFrom: 'time' }),
    ...(!isTime(hoursTo) && { hoursTo: 'time' }),
    ...(isTime(hoursFrom) && isTime(hoursTo) && hoursTo <= hoursFrom && { hoursTo: 'hours' }),
    ...(!/^\d{1,3}$/.test(travelMinutes.trim()) && { travelMinutes: 'travel' }),
  }
}

/** Somebody who is to be there while the meeting is held. */
export interface Attendee {
  /** A contact's id or "citizen"; of somebody without a contact, one of their own. */
  id: string
  contact?: string
  /** As they are asked about times: somebody without a contact by name. */
  recipient: string
  name: string
  required: boolean
  travels: boolean
}

/** Who has to have time. Whoever takes part in writing does not. */
export const attendeesOf = (people: readonly PersonValues[]): Attendee[] =>
  people
    .filter((one) => isInvited(one) && presentModes.some((mode) => mode === one.mode))
    .flatMap(({ contact, name, invited, mode }, at) => {
      const of = { name: name.trim(), required: invited === 'required', travels: mode === 'in_person' }
      if (contact !== '') return [{ ...of, id: contact, contact, recipient: contact }]
      return of.name === '' ? [] : [{ ...of, id: `without a contact ${at}`, recipient: recipientOf(of) }]
    })

/** What is known of when people can. */
export interface Known {
  calendars: readonly KnownCalendar[]
  hours: readonly NotedHours[]
  /** Times that were asked about, with the answers. */
  asked: readonly RankedTime[]
  /** The municipality's, month-day. */
  closingDays: readonly string[]
}

/** What is asked of the search. Whose calendar is not known counts as free, but for what they have answered. */
export function soughtTimeOf(
  wishes: TimeWishes,
  attendees: readonly Attendee[],
  { calendars, hours, asked, closingDays }: Known,
): SoughtTime {
  const travelMinutes = Number(wishes.travelMinutes)
  const times = (of: (time: RankedTime) => boolean): BusyTime[] =>
    asked.filter(of).map(({ start, end }) => [start, end])
  const personOf = ({ id, contact, recipient, travels }: Attendee): SoughtPerson => {
    const reachable = hours.find(({ as }) => as === contact)
    return {
      id,
      busy: calendars.filter(({ as }) => as === contact).flatMap(({ busy }) => busy),
      saidNo: times(({ impossibleFor, missing }) => [...impossibleFor, ...missing].includes(recipient)),
      ifNeedBe: times(({ ifNeedBe }) => ifNeedBe.includes(recipient)),
      ...(reachable && { reachable }),
      ...(travels && travelMinutes > 0 && { travelMinutes }),
    }
  }
  return {
    window: { from: wishes.from, to: wishes.to },
    durationMinutes: Number(wishes.minutes),
    gridMinutes,
    workingHours: { from: wishes.hoursFrom, to: wishes.hoursTo },
    closingDays: wishes.closingDays ?? [...closingDays],
    required: attendees.filter(({ required }) => required).map(personOf),
    optional: attendees.filter(({ required }) => !required).map(personOf),
    limit: 10,
  }
}
