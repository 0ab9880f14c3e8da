import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import type { MapMoment } from '../../../client/paths.ts'
import { comparedMap } from '../../../domain/compared-map.ts'
import { instantAt } from '../../../domain/copenhagen-time.ts'
import { dayOf } from '../../../domain/days.ts'
import { compareInstants } from '../../../domain/instants.ts'
import { type MapChange, mapDifference } from '../../../domain/map-difference.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { parseDate } from '../../../ui/date-text.ts'
import { useFormat } from '../../../ui/format.ts'
import { useSearch } from '../../../ui/navigation.ts'
import type { Compared } from './compared.ts'

/** An earlier map: the case as it was then, and what is different since. */
export interface Earlier {
  at: string
  day: string
  before: VisibleCaseFile
  changes: readonly MapChange[]
}

export interface Time {
  /** What the address asks for. */
  moment: MapMoment
  /** The earlier map, drawn in place of today's. */
  past: Earlier | undefined
  /** The earlier map that today's is compared with. */
  since: (Earlier & { compared: Compared }) | undefined
  isFetching: boolean
  error: Error | null
}

/**
 * The earlier map that the address asks for: `at` a moment, or what is different `since` one. A moment is a date (its
 * end), a meeting's id (its end) or an instant.
 */
export function useTime(caseId: string, file: VisibleCaseFile, day: string): Time {
  const { at: then, since } = useSearch()
  const format = useFormat()
  const asked = then ?? since
  const at = asked === undefined ? undefined : instantOf(asked, file.meetings)
  const {
    data: before,
    isFetching,
    error,
  } = useQuery({ ...caseQueries.fileAt(caseId, at ?? ''), enabled: at !== undefined })
  return useMemo(() => {
    const moment: MapMoment = then !== undefined ? { at: then } : since !== undefined ? { since } : {}
    const state = { moment, past: undefined, since: undefined, isFetching, error }
    if (at === undefined || !before) return state
    const earlier = earlierMap({ at, before, file, day })
    if (then !== undefined) return { ...state, past: earlier }
    const compared = { ...comparedMap(before, file, earlier.changes), since: format.date(earlier.day) }
    return { ...state, since: { ...earlier, compared } }
  }, [at, before, file, day, then, since, isFetching, error, format])
}

function earlierMap(asked: { at: string; before: VisibleCaseFile; file: VisibleCaseFile; day: string }) {
  const { at, before, file, day } = asked
  const changes = mapDifference(before, file, { before: dayOf(at), after: day })
  return { at, day: dayOf(at), before, changes }
}

/** The last moment of a day. */
const endOf = (day: string): string => instantAt(day, '23:59') ?? `${day}T23:59:00Z`

function instantOf(moment: string, meetings: readonly VisibleMeeting[]): string | undefined {
  if (parseDate(moment) === moment) return endOf(moment)
  const meeting = meetings.find(({ id }) => id === moment)
  if (meeting) return meeting.end ?? meeting.start
  return /^\d{4}-\d{2}-\d{2}T/.test(moment) && !Number.isNaN(Date.parse(moment)) ? moment : undefined
}

/** The meetings after which one can look at the map: those that are over, the latest first. */
export const pastMeetings = (file: VisibleCaseFile, now: string): { id: string; end: string }[] =>
  file.meetings
    .flatMap(({ id, start, end = start, state }) =>
      end === undefined || state === 'draft' || state === 'cancelled' ? [] : { id, end },
    )
    .filter(({ end }) => compareInstants(end, now) < 0)
    .toSorted((a, b) => compareInstants(b.end, a.end))
