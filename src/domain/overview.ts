import { batonHolder } from './baton-holder.ts'
import { clockTime } from './copenhagen-time.ts'
import { dayOf } from './days.ts'
import { insights } from './insights.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'

export type Overview = {
  /** The nearest meeting that is not over, with its day and clock time (`10:00`) when it has one yet. */
  nextMeeting: { id: string; at?: { day: string; time: string } } | null
  /** Open follow-ups past their date. */
  overdueFollowUps: number
  /** The open wait that has lasted longest, in whole days. */
  longestWait: { wait: string; days: number } | null
  /** A contact's id. */
  batonHolder: string
  /** The holder's own name, else the contact's; null when the reader does not see the contact. */
  batonHolderName: string | null
}

/** One line of the caseload, over what the reader may see. `now` is an instant with offset; days are Copenhagen's. */
export function overview(file: VisibleCaseFile, now: string): Overview {
  const day = dayOf(now)
  const waits = insights(file, day).waits.filter((wait) => wait.open && wait.days !== null)
  const longest = waits.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))[0]
  const next = nextMeeting(file, now)
  const holder = batonHolder(file.baton, day)
  const contact = file.contacts.find(({ id }) => id === holder)
  return {
    nextMeeting: next
      ? {
          id: next.id,
          ...(next.start !== undefined && { at: { day: dayOf(next.start), time: clockTime(next.start) } }),
        }
      : null,
    overdueFollowUps: file.followUps.filter(({ state, dueOn }) => state === 'open' && dueOn < day).length,
    longestWait: longest ? { wait: longest.id, days: longest.days ?? 0 } : null,
    batonHolder: holder,
    batonHolderName: contact?.person?.name ?? contact?.name ?? null,
  }
}

/** The nearest meeting that is neither cancelled nor over at `now`; one with a time comes before one without. */
export function nextMeeting(file: VisibleCaseFile, now: string): VisibleMeeting | undefined {
  const at = Date.parse(now)
  const begins = ({ start }: VisibleMeeting) =>
    start === undefined ? Number.POSITIVE_INFINITY : Date.parse(start)
  return file.meetings
    .filter(({ state }) => state !== undefined && state !== 'cancelled' && state !== 'published')
    .filter(({ start, end }) => start === undefined || Date.parse(end ?? start) >= at)
    .toSorted((a, b) => begins(a) - begins(b))[0]
}
