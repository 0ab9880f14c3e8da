import { addMonths, formatISO, parseISO } from 'date-fns'
import { dayOf } from './days.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'

type Dated = VisibleMeeting & { start: string }

const dated = ({ meetings }: VisibleCaseFile): Dated[] =>
  meetings.flatMap((meeting) => {
    const { state, start } = meeting
    return state === 'cancelled' || start === undefined ? [] : [{ ...meeting, start }]
  })

/** The next of the case's meetings after an instant that has a date, a draft too; cancelled ones are none. */
export const meetingAfter = (file: VisibleCaseFile, after: string): Dated | undefined =>
  dated(file)
    .filter(({ start }) => Date.parse(start) > Date.parse(after))
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))[0]

/** When the last meeting before an instant begins, `but` itself aside; undefined when there is none. */
export const meetingBefore = (file: VisibleCaseFile, before: string, but: string): string | undefined =>
  dated(file)
    .filter(
      ({ id, state, start }) => id !== but && state !== 'draft' && Date.parse(start) < Date.parse(before),
    )
    .toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start))[0]?.start

/** Whether a meeting is more than six months after an instant; the same date six months later is not (domain.md 2.1, P07). */
export const isFarAfter = (instant: string, start: string): boolean =>
  dayOf(start) > formatISO(addMonths(parseISO(dayOf(instant)), 6), { representation: 'date' })
