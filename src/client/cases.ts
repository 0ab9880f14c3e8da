import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Member } from '../api/members.ts'
import type { readingPurposes } from '../api/reading-purposes.ts'
import type { Reading } from '../api/store/access-log.ts'
import type { MapChange } from '../domain/history.ts'
import type { Overview } from '../domain/overview.ts'
import type { Role } from '../domain/role.ts'
import type { Summary } from '../domain/summary.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import { request } from './request.ts'

/** A case in the list: what the reader may see of where it stands now. */
export interface CaseOverview extends Overview {
  id: string
  citizen: string
  as: string
  role: Role
}

export type { Reading }

/** Which entries of the map were changed since the reader was last here, when and by whom. */
export interface MapNews {
  /** Null: they never were. */
  lastSeen: string | null
  changes: MapChange[]
}

/** Why a file is read; the citizen sees it beside the reader's name. */
export type Purpose = (typeof readingPurposes)[number]

const part = (id: string) => encodeURIComponent(id)

/** Where the API keeps what belongs to a meeting. */
export const meetingPath = (caseId: string, meeting: string) =>
  `/cases/${part(caseId)}/meetings/${part(meeting)}`

/** All that is asked about cases. `keys.case(id)` is the beginning of every key about one case. */
export const caseKeys = {
  list: ['cases'] as const,
  case: (id: string) => ['case', id] as const,
  files: (id: string) => ['case', id, 'file'] as const,
  rooms: (id: string) => ['case', id, 'room'] as const,
}

/** Asks again for what shows something of a case, where it is on the screen. */
export const refetchCase = (queryClient: QueryClient, id: string): Promise<unknown> =>
  Promise.all(
    [caseKeys.case(id), caseKeys.list, ['follow-ups']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  )

export const caseQueries = {
  list: () =>
    queryOptions({
      queryKey: caseKeys.list,
      queryFn: ({ signal }) => request<CaseOverview[]>('/cases', { signal }),
    }),
  file: (id: string, purpose: Purpose) =>
    queryOptions({
      queryKey: [...caseKeys.files(id), purpose],
      queryFn: ({ signal }) =>
        request<VisibleCaseFile>(`/cases/${part(id)}/file?purpose=${purpose}`, { signal }),
    }),
  /** The case as the reader saw it at an earlier instant. Not one of the files that commands change. */
  fileAt: (id: string, at: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(id), 'file-at', at],
      queryFn: ({ signal }) => {
        const query = new URLSearchParams({ purpose: 'map', at })
        return request<VisibleCaseFile>(`/cases/${part(id)}/file?${query}`, { signal })
      },
    }),
  /** What is new on the map since the reader was last here, before today. */
  changes: (id: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(id), 'changes'],
      queryFn: ({ signal }) => request<MapNews>(`/cases/${part(id)}/changes`, { signal }),
    }),
  /** The reader's own copy or the one of somebody they may see as; the version to be read now, or another one. */
  summary: (id: string, meeting: string, as?: string, version?: number) =>
    queryOptions({
      queryKey: [...caseKeys.case(id), 'summary', meeting, as ?? null, version ?? null],
      queryFn: ({ signal }) => {
        const query = new URLSearchParams({
          meeting,
          ...(as === undefined ? {} : { as }),
          ...(version === undefined ? {} : { version: String(version) }),
        })
        return request<Summary | null>(`/cases/${part(id)}/summary?${query}`, { signal })
      },
    }),
  room: (id: string, meeting: string, item: string) =>
    queryOptions({
      queryKey: [...caseKeys.rooms(id), meeting, item],
      queryFn: ({ signal }) => {
        const query = new URLSearchParams({ meeting, item })
        return request<VisibleCaseFile | null>(`/cases/${part(id)}/room?${query}`, { signal })
      },
    }),
  access: (id: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(id), 'access'],
      queryFn: ({ signal }) => request<Reading[]>(`/cases/${part(id)}/access`, { signal }),
    }),
  members: (id: string) =>
    queryOptions({
      queryKey: [...caseKeys.case(id), 'members'],
      queryFn: ({ signal }) => request<Member[]>(`/cases/${part(id)}/members`, { signal }),
    }),
}
