import { hasLeft } from './at-work.ts'
import { isOpen, tieHolds } from './insights.ts'
import { type Ring, ringOf } from './map-layout.ts'
import type { VisibleCaseFile, VisibleContact, VisibleTie, VisibleWait } from './visible-case-file.ts'
import type { ContactStatus, LifeArea, Need, TieKind } from './vocabulary.ts'

/** The days (Copenhagen) of the two views. */
export interface DifferenceDays {
  before: string
  after: string
}

type OfContact =
  | { kind: 'contact_added' }
  /** Without a status it is no longer on the map at all. */
  | { kind: 'contact_gone'; status?: ContactStatus }
  | { kind: 'contact_returned'; status: ContactStatus }
  | { kind: 'contact_status'; before: ContactStatus; after: ContactStatus }
  | { kind: 'contact_closer' | 'contact_further'; before: Ring; after: Ring }
  | { kind: 'contact_area'; before: LifeArea; after: LifeArea }
  | { kind: 'acute_set' | 'acute_cleared' }
  | { kind: 'need_covered' | 'need_uncovered'; before?: Need; after: Need }

type OfTie =
  | { kind: 'tie_added' | 'tie_ended'; tieKind: TieKind }
  | { kind: 'tie_kind'; before: TieKind; after: TieKind }

type OfWait =
  | { kind: 'wait_begun' | 'wait_answered' | 'wait_removed' }
  | { kind: 'wait_promise'; before?: string; after?: string }

/** One thing that is different on the map, with the id it is about. */
export type MapChange =
  | (OfContact & { contact: string })
  | (OfTie & { tie: string; contacts: [from: string, to: string] })
  | (OfWait & { wait: string; contact: string })

/**
 * What is different on the contact map from one view to another of the same reader: contacts in the order of the map,
 * then ties, then waits; what is no longer there comes last in its list. What either view shows only in part is
 * compared by what both show. Equal views have no difference.
 */
export function mapDifference(
  before: VisibleCaseFile,
  after: VisibleCaseFile,
  days: DifferenceDays,
): MapChange[] {
  return [
    ...eachInEither(before.contacts, after.contacts).flatMap(([was, is]) => contactChanges(was, is)),
    ...eachInEither(before.ties, after.ties).flatMap(([was, is]) =>
      tieChanges(was && { tie: was, file: before }, is && { tie: is, file: after }, days),
    ),
    ...eachInEither(before.waits, after.waits).flatMap(([was, is]) => waitChanges(was, is, days)),
  ]
}

function eachInEither<Entry extends { id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
): [Entry | undefined, Entry | undefined][] {
  const former = new Map(before.map((entry) => [entry.id, entry]))
  const now = new Set(after.map(({ id }) => id))
  return [
    ...after.map((entry): [Entry | undefined, Entry] => [former.get(entry.id), entry]),
    ...before.filter(({ id }) => !now.has(id)).map((entry): [Entry, undefined] => [entry, undefined]),
  ]
}

/** Whether somebody is acute is always noted: without it the contact is seen in part. */
const isWhole = ({ acute }: VisibleContact): boolean => acute !== undefined

function contactChanges(was: VisibleContact | undefined, is: VisibleContact | undefined): MapChange[] {
  const contact = is?.id ?? was?.id ?? ''
  const changes = was && is ? changesOf(was, is) : [{ kind: is ? 'contact_added' : 'contact_gone' } as const]
  return changes.map((change) => ({ ...change, contact }))
}

function changesOf(was: VisibleContact, is: VisibleContact): OfContact[] {
  const areaAndStatus: OfContact[] = [
    ...statusChange(was, is),
    ...(was.lifeArea === is.lifeArea
      ? []
      : [{ kind: 'contact_area', before: was.lifeArea, after: is.lifeArea } as const]),
  ]
  if (!isWhole(was) || !isWhole(is)) return areaAndStatus
  const [before, after] = [ringOf(was), ringOf(is)]
  return [
    ...areaAndStatus,
    ...(before === after
      ? []
      : [{ kind: after < before ? 'contact_closer' : 'contact_further', before, after } as const]),
    ...(was.acute === is.acute ? [] : [{ kind: is.acute ? 'acute_set' : 'acute_cleared' } as const]),
    ...needChange(was.need, is.need),
  ]
}

function statusChange(was: VisibleContact, is: VisibleContact): OfContact[] {
  if (was.status === is.status) return []
  if (hasLeft(is) && !hasLeft(was)) return [{ kind: 'contact_gone', status: is.status }]
  if (hasLeft(was) && !hasLeft(is)) return [{ kind: 'contact_returned', status: is.status }]
  return [{ kind: 'contact_status', before: was.status, after: is.status }]
}

/** How far a need is met; null: nobody has asked, or there is none. */
const met = (need: Need | undefined): number | null => {
  if (need === 'covered') return 2
  if (need === 'partly') return 1
  return need === 'unmet' || need === 'wished' ? 0 : null
}

/** Covered is met more than before, uncovered less; a need first heard of is one or the other. */
function needChange(before: Need | undefined, after: Need | undefined): OfContact[] {
  const [from, to] = [met(before), met(after)]
  if (after === undefined || to === null || to === from) return []
  const isCovered = from === null ? to > 0 : to > from
  return [
    {
      kind: isCovered ? 'need_covered' : 'need_uncovered',
      ...(before !== undefined && { before }),
      after,
    },
  ]
}

interface SeenTie {
  tie: VisibleTie
  file: VisibleCaseFile
}

/** The dates of a tie are seen by whoever sees both ends whole; seen without them in one view, they do not count. */
const datesAreSeen = ({ tie: { from, to }, file: { contacts } }: SeenTie): boolean =>
  [from, to].every((end) => contacts.some((contact) => contact.id === end && isWhole(contact)))

function tieChanges(was: SeenTie | undefined, is: SeenTie | undefined, days: DifferenceDays): MapChange[] {
  // A tie with another end is another tie.
  if (was && is && (was.tie.from !== is.tie.from || was.tie.to !== is.tie.to)) {
    return [...tieChanges(was, undefined, days), ...tieChanges(undefined, is, days)]
  }
  const byDates = [was, is].every((seen) => seen === undefined || datesAreSeen(seen))
  const held = was !== undefined && (!byDates || tieHolds(was.tie, days.before))
  const holds = is !== undefined && (!byDates || tieHolds(is.tie, days.after))
  const about = ({ tie: { id, from, to } }: SeenTie) => ({
    tie: id,
    contacts: [from, to] satisfies [string, string],
  })
  if (was && held && !holds) return [{ kind: 'tie_ended', tieKind: was.tie.kind, ...about(was) }]
  if (is && holds && !held) return [{ kind: 'tie_added', tieKind: is.tie.kind, ...about(is) }]
  if (!was || !is || !held || was.tie.kind === is.tie.kind) return []
  return [{ kind: 'tie_kind', before: was.tie.kind, after: is.tie.kind, ...about(is) }]
}

function waitChanges(
  was: VisibleWait | undefined,
  is: VisibleWait | undefined,
  days: DifferenceDays,
): MapChange[] {
  if (was && is && was.contact !== is.contact) {
    return [...waitChanges(was, undefined, days), ...waitChanges(undefined, is, days)]
  }
  const wasOpen = was !== undefined && isOpen(was, days.before)
  if (!is) return was && wasOpen ? [{ kind: 'wait_removed', wait: was.id, contact: was.contact }] : []
  const about = { wait: is.id, contact: is.contact }
  if (!isOpen(is, days.after)) {
    // One that began and ended between the two days is answered; one that was over before is no news.
    const isNews = wasOpen || (!was && is.answeredOn !== undefined && is.answeredOn > days.before)
    return isNews ? [{ kind: 'wait_answered', ...about }] : []
  }
  if (!wasOpen) return [{ kind: 'wait_begun', ...about }]
  if (was.promisedBy === is.promisedBy) return []
  return [
    {
      kind: 'wait_promise',
      ...(was.promisedBy !== undefined && { before: was.promisedBy }),
      ...(is.promisedBy !== undefined && { after: is.promisedBy }),
      ...about,
    },
  ]
}
