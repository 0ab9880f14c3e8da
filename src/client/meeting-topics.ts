import type { QueryClient } from '@tanstack/react-query'
import { dayOf } from '../domain/days.ts'
import { type Gap, gapKey } from '../domain/gap.ts'
import { gaps } from '../domain/gaps.ts'
import { isOpen } from '../domain/insights.ts'
import type { Chosen } from '../domain/meeting-reasons.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import { sessionQuery } from './session.ts'

// From the map to the planner it goes by way of the tab's own storage: gaps say too much of a person to stand in an
// address. It is there after a reload, for the same person alone, and gone when they sign out (kept.ts). It is ids: a gap
// is a number made of what it is about, so that no word of a case is kept.

interface Kept {
  goals: string[]
  waits: string[]
  gaps: number[]
}

const keyOf = (queryClient: QueryClient, caseId: string): string =>
  `meeting-topics ${queryClient.getQueryData(sessionQuery.queryKey)?.person?.id} ${caseId}`

/** FNV-1a, 32 bits: the same number for the same gap from one day to the next. */
const numberOf = (gap: Gap): number =>
  [...gapKey(gap)].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619),
    2166136261,
  )

/** Keeps what was chosen for the meeting that is planned next. */
export function keepTopics(queryClient: QueryClient, caseId: string, { goals, waits, gaps }: Chosen): void {
  const kept: Kept = { goals, waits, gaps: gaps.map(numberOf) }
  sessionStorage.setItem(keyOf(queryClient, caseId), JSON.stringify(kept))
}

/** What was chosen on the map, as far as it is still open; undefined when that is nothing. */
export function keptTopics(queryClient: QueryClient, file: VisibleCaseFile, now: string): Chosen | undefined {
  const kept = parseKept(sessionStorage.getItem(keyOf(queryClient, file.citizen.id)))
  if (!kept) return undefined
  const found = gaps(file, dayOf(now)).filter((gap) => kept.gaps.includes(numberOf(gap)))
  const topics = stillOpen({ goals: kept.goals, waits: kept.waits, gaps: found }, file, dayOf(now))
  return isNothing(topics) ? undefined : topics
}

/** Undefined when it is not what was kept: anybody at the device can write there. */
function parseKept(text: string | null): Kept | undefined {
  try {
    const { goals, waits, gaps } = JSON.parse(text ?? 'null') ?? {}
    if (![goals, waits, gaps].every(Array.isArray)) return undefined
    return { goals, waits, gaps }
  } catch {
    return undefined
  }
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
