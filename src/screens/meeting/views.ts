import { wasHeld } from '../../domain/experiences.ts'
import type { VisibleMeeting } from '../../domain/visible-case-file.ts'

export const views = ['overview', 'poll', 'status', 'hold', 'summary', 'after'] as const
export type View = (typeof views)[number]

interface Reader {
  invited: boolean
  runs: boolean
  /** Is asked how the meeting was, or reads what others answered. */
  looksBack: boolean
}

/** The pages of a meeting that a reader has, as far as the meeting has come. */
export function viewsFor(meeting: VisibleMeeting, { invited, runs, looksBack }: Reader): View[] {
  const { state } = meeting
  const isSet = state !== 'draft' && state !== 'cancelled'
  const isOver = state === 'in_review' || state === 'published'
  const open: Record<View, boolean> = {
    overview: true,
    poll: invited && state === 'polling',
    status: invited && isSet,
    hold: runs && (state === 'called' || state === 'held' || state === 'in_review'),
    summary: isSet && state !== 'polling' && (isOver || state === 'held' || runs),
    after: looksBack && wasHeld(meeting),
  }
  return views.filter((view) => open[view])
}

/** What one most likely comes for. */
export function firstView(meeting: VisibleMeeting, reader: Reader): View {
  const { state } = meeting
  const first = state === 'held' && reader.runs ? 'hold' : isWritten(state) ? 'summary' : 'overview'
  return viewsFor(meeting, reader).includes(first) ? first : 'overview'
}

const isWritten = (state: VisibleMeeting['state']) => state === 'in_review' || state === 'published'
