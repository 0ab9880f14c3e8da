import type { MeetingPlan } from './command.ts'
import { dayOf, defaultClosingDays, publicHolidays } from './days.ts'
import type { AgendaItem } from './meeting.ts'
import { isFarAfter } from './series.ts'
import { presentModes } from './vocabulary.ts'

/** Something to think of about a plan. None of them forbids anything. */
export type PlanNote =
  | { note: 'chair_takes_minutes' | 'citizen_not_there' | 'weekend' | 'closing_day' | 'past' | 'far_away' }
  | { note: 'many'; people: number }
  /** `who` is a contact's id or a name. */
  | { note: 'not_wanted'; who: string }
  | { note: 'holiday'; name: string }
  | { note: 'agenda_long' | 'agenda_short'; minutes: number }

export const agendaMinutes = (agenda: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0)

/**
 * What a planner is reminded of. `now` is an instant; days are Copenhagen's, closing days month-day. `before`: when the
 * meeting before this one begins, if that is known.
 */
export function planNotes(
  plan: Pick<
    MeetingPlan,
    'start' | 'end' | 'chair' | 'minuteTaker' | 'participants' | 'notWanted' | 'agenda'
  >,
  now: string,
  {
    closingDays = defaultClosingDays,
    before = now,
  }: { closingDays?: readonly string[]; before?: string } = {},
): PlanNote[] {
  return [
    ...aboutPeople(plan),
    ...aboutTheDay(plan.start, { now, before, closingDays }),
    ...aboutTheLength(plan),
  ]
}

function aboutPeople(
  plan: Pick<MeetingPlan, 'chair' | 'minuteTaker' | 'participants' | 'notWanted'>,
): PlanNote[] {
  const { chair, minuteTaker, participants, notWanted } = plan
  const present = participants.filter(({ mode }) => presentModes.includes(mode))
  const unwelcome = notWanted.filter(({ contact, name }) =>
    participants.some(
      (one) =>
        (contact !== undefined && one.contact === contact) || (name !== undefined && one.name === name),
    ),
  )
  return [
    ...(chair !== undefined && chair === minuteTaker ? [{ note: 'chair_takes_minutes' } as const] : []),
    // Nine of ten network meetings had four to seven participants (domain.md 2.1).
    ...(present.length > 7 ? [{ note: 'many', people: present.length } as const] : []),
    ...(present.some(({ contact }) => contact === 'citizen') ? [] : [{ note: 'citizen_not_there' } as const]),
    ...unwelcome.map(({ contact, name }) => ({ note: 'not_wanted', who: contact ?? name ?? '' }) as const),
  ]
}

function aboutTheDay(
  start: string | undefined,
  { now, before, closingDays }: { now: string; before: string; closingDays: readonly string[] },
): PlanNote[] {
  if (start === undefined) return []
  const day = dayOf(start)
  const holiday = publicHolidays(Number(day.slice(0, 4))).find((one) => one.day === day)
  const weekday = new Date(day).getUTCDay()
  const notes: PlanNote[] = []
  if (holiday) notes.push({ note: 'holiday', name: holiday.name })
  else if (weekday === 0 || weekday === 6) notes.push({ note: 'weekend' })
  else if (closingDays.includes(day.slice(-5))) notes.push({ note: 'closing_day' })
  if (Date.parse(start) < Date.parse(now)) notes.push({ note: 'past' })
  // Half a year from the meeting before, or from today when that is over.
  const from = Date.parse(before) > Date.parse(now) ? before : now
  if (isFarAfter(from, start)) notes.push({ note: 'far_away' })
  return notes
}

function aboutTheLength({ start, end, agenda }: Pick<MeetingPlan, 'start' | 'end' | 'agenda'>): PlanNote[] {
  if (start === undefined || end === undefined || agenda.length === 0) return []
  const over = agendaMinutes(agenda) - (Date.parse(end) - Date.parse(start)) / 60_000
  if (over > 0) return [{ note: 'agenda_long', minutes: over }]
  return over < 0 ? [{ note: 'agenda_short', minutes: -over }] : []
}
