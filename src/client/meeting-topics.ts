import type { QueryClient } from '@tanstack/react-query'
import { dayOf } from '../domain/days.ts'
import { gapKey } from '../domain/gap.ts'
import { gaps } from '../domain/gaps.ts'
import { isOpen } from '../domain/insights.ts'
import type { Chosen } from '../domain/meeting-reasons.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'

// From the map to the planner it goes in the page's memory: gaps say too much of a person to stand in an address. It is
// gone with the person who signs out.

const key = (caseId: string) => ['meeting-topics', caseId]

/** Keeps what was chosen for the meeting that is planned next. */
export function keepTopics(queryClient: QueryClient, caseId: string, chosen: Chosen): void {
  queryClient.setQueryDefaults(key(caseId), { gcTime: Number.POSITIVE_INFINITY })
  queryClient.setQueryData<Chosen>(key(caseId), chosen)
}

/** What was chosen on the map, as far as it is still open; undefined when that is nothing. */
export function keptTopics(queryClient: QueryClient, file: VisibleCaseFile, now: string): Chosen | undefined {
  const kept = queryClient.getQueryData<Chosen>(key(file.citizen.id))
  const topics = kept && stillOpen(kept, file, dayOf(now))
  return topics && !isNothing(topics) ? topics : undefined
}

export const isNothing = ({ goals, waits, gaps }: Chosen): boolean =>
  goals.length + waits.length + gaps.length === 0

/** What was chosen and is still open: the case goes on while one chooses. */
export const stillOpen = (
  { goals, waits, gaps: asked }: Chosen,
  file: VisibleCaseFile,
  day: string,
): Chosen => ({
  goals: goals.filter((goal) => file.goals.some(({ id }) => id === goal)),
  waits: waits.filter((wait) => file.waits.some((one) => one.id === wait && isOpen(one, day))),
  gaps: gaps(file, day).filter((gap) => asked.some((one) => gapKey(one) === gapKey(gap))),
})
