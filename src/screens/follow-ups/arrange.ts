import type { MyFollowUpInCase } from '../../client/follow-ups.ts'
import { addDays, daysBetween } from '../../domain/days.ts'

type Due = 'overdue' | 'today' | 'week' | 'later'
const dues: readonly Due[] = ['overdue', 'today', 'week', 'later']

/** A group of follow-ups: `key` is when they are due, or the case. */
interface Group<Key extends string> {
  key: Key
  followUps: MyFollowUpInCase[]
}

/** The Sunday of the day's week; weeks begin on Monday. */
const endOfWeek = (day: string): string => addDays(day, (7 - new Date(day).getUTCDay()) % 7)

export function dueOf(dueOn: string, today: string): Due {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return daysBetween(dueOn, endOfWeek(today)) >= 0 ? 'week' : 'later'
}

const byDue = (a: MyFollowUpInCase, b: MyFollowUpInCase): number =>
  a.followUp.dueOn.localeCompare(b.followUp.dueOn)

/** By date: what is overdue first. Empty groups are left out. */
export function groupByDue(followUps: readonly MyFollowUpInCase[], today: string): Group<Due>[] {
  const sorted = followUps.toSorted(byDue)
  return dues
    .map((key) => ({ key, followUps: sorted.filter(({ followUp }) => dueOf(followUp.dueOn, today) === key) }))
    .filter((group) => group.followUps.length > 0)
}

/** By case, the citizen with the earliest date first. */
export function groupByCase(followUps: readonly MyFollowUpInCase[]): Group<string>[] {
  const sorted = followUps.toSorted(byDue)
  const cases = [...new Set(sorted.map((one) => one.case))]
  return cases.map((key) => ({ key, followUps: sorted.filter((one) => one.case === key) }))
}

/** The newest first, by the day they were due: undoing one does not move it. */
export const latest = (followUps: readonly MyFollowUpInCase[]): MyFollowUpInCase[] =>
  followUps.toSorted((a, b) => byDue(b, a))
