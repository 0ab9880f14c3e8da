const part = encodeURIComponent

/** What of a meeting is shown: the meeting, when I can, my status, hold it, the summary, or how it was. */
export type MeetingView = 'overview' | 'poll' | 'status' | 'hold' | 'summary' | 'after'

/** In which form a summary is read: the whole of it, in short and plain words, or for the interpreter. */
export type SummaryCopy = 'whole' | 'plain' | 'interpreter'

/** The map's equals, of the same contacts. */
export type MapView = 'map' | 'table' | 'matrix'

/** An earlier map (`at`), or today's with what is different `since` one: a date, a meeting's id or an instant. */
export type MapMoment = { at?: string; since?: string }

/** The addresses of the pages of a case. They hold ids, and moments to look back to. */
export const paths = {
  /** Where one gets one's meetings into one's own calendar. */
  calendar: '/calendar',
  case: (id: string) => `/cases/${part(id)}`,
  /** Where the baton is offered to another. */
  offerBaton: (id: string) => `/cases/${part(id)}?form=baton`,
  /** `view`: without it, the map itself. */
  map: (id: string, view?: MapView, moment: MapMoment = {}) => {
    const asked = new URLSearchParams({ ...(view !== undefined && view !== 'map' && { view }), ...moment })
    return `/cases/${part(id)}/map${asked.size > 0 ? `?${asked}` : ''}`
  },
  /** `meeting`: the draft to go on with; without it, a new one. */
  plan: (id: string, meeting?: string) =>
    `/cases/${part(id)}/plan${meeting === undefined ? '' : `?meeting=${part(meeting)}`}`,
  /** A new meeting about what was chosen on the map (src/client/meeting-topics.ts). */
  planChosen: (id: string) => `/cases/${part(id)}/plan?topics=chosen`,
  /** `view`: without it, what fits the meeting's state. `item`: the agenda item one is at. */
  meeting: (
    id: string,
    meeting: string,
    search: { view?: MeetingView; item?: string; copy?: SummaryCopy; as?: string } = {},
  ) => {
    const asked = new URLSearchParams(search).toString()
    return `/cases/${part(id)}/meetings/${part(meeting)}${asked && `?${asked}`}`
  },
  /** The screen in the room, in a window of its own. */
  room: (id: string, meeting: string, item: string) =>
    `${paths.meeting(id, meeting)}/room?item=${part(item)}`,
}
