import type { Recipient } from './case-file.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** Somebody who is at a meeting's minutes just now. Told and forgotten, never stored. */
export interface Presence {
  meeting: string
  by: Recipient
  doing: (typeof presenceDoings)[number]
}

export const presenceDoings = ['here', 'writing', 'gone'] as const

/** Whether a reader may know that somebody is at a meeting: they see them among its participants (`case-file.md`). */
export const mayKnowPresent = (view: VisibleCaseFile, { meeting, by }: Omit<Presence, 'doing'>): boolean =>
  view.meetings.some(
    ({ id, participants }) => id === meeting && participants.some(({ contact }) => contact === by),
  )
