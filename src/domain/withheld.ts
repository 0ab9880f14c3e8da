import { dayOf } from './days.ts'
import { holdsOn, isInForce } from './in-force.ts'
import { grounds } from './readers.ts'
import { type Summary, summary } from './summary.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

const lists = ['decisions', 'followUps', 'waits', 'statuses'] as const

/** A line of a list, the round on the scale (with no id of its own), or the next meeting. */
export type Withheld = {
  list: (typeof lists)[number] | 'scales' | 'next'
  id: string
  because:
    | 'hidden' // hidden from just this reader
    | 'refused' // the citizen said expressly no
    | 'other_level' // shown the area, but not this much of it
    | 'over' // a consent that is no longer, or not yet, in force
    | 'not_there' // about the meeting itself, at an item the reader is not at
    | 'not_all_there' // the round on the scale is for those who are at the whole meeting
    | 'not_invited' // to the next meeting
    | 'no_consent'
}

/**
 * The lines of a meeting's summary that another reader's copy does not have, or has only in part, and why. Over what
 * the coordinator or the citizen sees at an instant: a line they do not see themselves is not counted either.
 */
export function withheld(
  view: VisibleCaseFile,
  copy: Summary | null,
  meetingId: string,
  reader: string,
  at: string,
): Withheld[] {
  const own = summary(view, meetingId)
  if (!own) return []
  const scales: Withheld[] =
    own.scales.length > 0 && !copy?.scales.length
      ? [{ list: 'scales', id: own.meeting.id, because: 'not_all_there' }]
      : []
  const next: Withheld[] =
    own.next !== null && copy?.next?.id !== own.next.id
      ? [{ list: 'next', id: own.next.id, because: 'not_invited' }]
      : []
  const ofLists = lists.flatMap((list): Withheld[] => {
    const lines: { id: string; lifeArea?: string; contact?: string }[] = own[list]
    const theirs: { id: string }[] = copy?.[list] ?? []
    return lines
      .filter(
        (line) =>
          !isWhole(
            line,
            theirs.find(({ id }) => id === line.id),
          ),
      )
      .map((line) => ({ list, id: line.id, because: reason(view, list, line, reader, at) }))
  })
  return [...ofLists, ...scales, ...next]
}

const isWhole = (line: object, theirs: object | undefined): boolean =>
  theirs !== undefined && Object.keys(line).every((key) => key in theirs)

function reason(
  view: VisibleCaseFile,
  list: (typeof lists)[number],
  line: { id: string; lifeArea?: string; contact?: string },
  reader: string,
  at: string,
): Withheld['because'] {
  const day = dayOf(at)
  const hides = view.exceptions.some(
    ({ recipient, effect, item, ...bounds }) =>
      recipient === reader &&
      effect === 'hide' &&
      (item.id === line.id ? item.list === list : item.list === 'contacts' && item.id === line.contact) &&
      holdsOn(bounds, day),
  )
  if (hides) return 'hidden'
  const area = line.lifeArea ?? view.contacts.find(({ id }) => id === line.contact)?.lifeArea
  if (area === 'meeting') return 'not_there'
  const inArea = view.consents.filter(({ recipient, lifeArea }) => recipient === reader && lifeArea === area)
  const { meetings } = grounds(view)
  const inForce = inArea.filter((consent) => isInForce(consent, meetings, at, day))
  if (inForce.some(({ shows }) => shows.length > 0)) return 'other_level'
  if (inForce.length > 0) return 'refused'
  return inArea.length > 0 ? 'over' : 'no_consent'
}
