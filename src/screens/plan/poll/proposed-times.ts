import { addMinutes, instantAt } from '../../../domain/copenhagen-time.ts'
import { timesProblem } from '../../../domain/poll.ts'
import { isDay, isTime } from '../plan-values.ts'

/** A time as it is typed. */
export interface TypedTime {
  key: string
  /** An ISO day and `HH:mm`, or what was typed when they are not that yet. */
  date: string
  from: string
}

export type ProposalError =
  | 'minutes_wrong'
  | 'date_missing'
  | 'date_wrong'
  | 'time_missing'
  | 'time_wrong'
  | 'time_skipped'
  | 'in_the_past'
  | 'times_overlap'

export interface Proposal {
  starts: string[]
  minutes: number
}

/** What is proposed, or the fields that stand in the way. `now` is an instant. */
export function proposalFrom(
  typed: readonly TypedTime[],
  length: string,
  now: string,
): { proposal: Proposal } | { errors: Map<string, ProposalError> } {
  const errors = new Map<string, ProposalError>()
  const minutes = Number(length)
  if (!/^\d+$/.test(length.trim()) || minutes < 5 || minutes > 600) errors.set('minutes', 'minutes_wrong')
  const starts = typed.map(({ key, date, from }) => {
    if (!isDay(date)) errors.set(`${key}-date`, date.trim() === '' ? 'date_missing' : 'date_wrong')
    if (!isTime(from)) errors.set(`${key}-from`, from.trim() === '' ? 'time_missing' : 'time_wrong')
    if (!isDay(date) || !isTime(from)) return ''
    const start = instantAt(date, from)
    if (start === null) errors.set(`${key}-from`, 'time_skipped')
    return start ?? ''
  })
  if (errors.size > 0) return { errors }
  const problem = timesProblem(
    starts.map((start) => ({ start, end: addMinutes(start, minutes) })),
    now,
  )
  const at = typed[problem?.at ?? 0]
  if (problem?.code === 'in_the_past' || problem?.code === 'times_overlap') {
    return { errors: new Map([[`${at?.key}-from`, problem.code]]) }
  }
  return { proposal: { starts, minutes } }
}
