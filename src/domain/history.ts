import type { CaseFile, Recipient } from './case-file.ts'
import { type Change, revertChanges } from './change.ts'
import { contactLens } from './contact-lens.ts'
import { intersection, type Lens } from './lens.ts'
import { seenThrough } from './seen-through.ts'
import { inCommon } from './sight.ts'
import { visible } from './visible.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** The case as it was before the changes made since, oldest first. */
export const fileAt = (file: CaseFile, changesSince: readonly Change[]): CaseFile =>
  revertChanges(file, changesSince)

/**
 * What a recipient saw of the case as it was `then`, at the instant `at`, as far as they may see it `now` too
 * (docs/decisions/0008): a consent withdrawn or run out since never shows more in the past than today. The citizen
 * sees what they saw. Null: they could not, or may no longer, learn that the case exists.
 */
export function visibleThen(
  then: { file: CaseFile; at: string },
  now: { file: CaseFile; at: string },
  recipient: Recipient,
): VisibleCaseFile | null {
  if (recipient === 'citizen') return visible(then.file, recipient, then.at)
  const thatDay = contactLens(then.file, recipient, then.at)
  const today = todaysLens(then.file, now, recipient)
  return thatDay && today && seenThrough(then.file, intersection([thatDay, today]))
}

/**
 * How a contact sees the case as it was `then` by what holds `now`: today's consents, exceptions and coordinator, and each
 * entry as it stands today. Null: they may not learn that the case exists.
 */
export function todaysLens(
  then: CaseFile,
  now: { file: CaseFile; at: string },
  recipient: Recipient,
): Lens | null {
  const { consents, exceptions, coordinator } = now.file
  // Whether they may learn of the case today is asked of today's case alone: here they are let in as its holder.
  const baton = { holder: recipient, since: now.file.baton.since }
  const byConsents = contactLens({ ...then, consents, exceptions, coordinator, baton }, recipient, now.at)
  const today = lensOfToday(then, now, recipient)
  return byConsents && today && intersection([byConsents, today])
}

/** Judges each entry as it stands today, where it still does: it may have moved to where the reader does not see it. */
function lensOfToday(
  then: CaseFile,
  { file, at }: { file: CaseFile; at: string },
  recipient: Recipient,
): Lens | null {
  const merged: CaseFile = {
    ...file,
    contacts: [...file.contacts, ...gone(then.contacts, file.contacts)],
    meetings: [...file.meetings, ...gone(then.meetings, file.meetings)],
  }
  const lens = contactLens(merged, recipient, at)
  if (!lens) return null
  const contact = asOf(merged.contacts)
  const wait = asOf(file.waits)
  const tie = asOf(file.ties)
  const goal = asOf(file.goals)
  const followUp = asOf(file.followUps)
  const incident = asOf(file.internship?.incidents ?? [])
  const meeting = asOf(merged.meetings)
  const status = asOf(file.meetings.flatMap(({ statuses }) => statuses))
  const decision = asOf(file.meetings.flatMap(({ decisions }) => decisions))
  return {
    ...lens,
    contact: (entry) => lens.contact(contact(entry)),
    // Both the place it has today and the one it had.
    wait: (entry) => inCommon([lens.wait(wait(entry)), lens.wait(entry)]),
    tie: (entry) => inCommon([lens.tie(tie(entry)), lens.tie(entry)]),
    goal: (entry) => lens.goal(goal(entry)),
    followUp: (entry) => lens.followUp(followUp(entry)),
    internship: (entry) => inCommon([lens.internship(file.internship ?? entry), lens.internship(entry)]),
    incident: (entry) => lens.incident(incident(entry)),
    meeting: (entry) => lens.meeting(meeting(entry)),
    status: (entry) => lens.status(status(entry)),
    decision: (entry, at) => lens.decision(decision(entry), meeting(at)),
    // Of a meeting that is seen today, who was there and what was on its agenda is judged as of then.
    participant: () => true,
    agendaItem: () => true,
    meetingScales: () => true,
  }
}

/** A change of the map since an instant: which entry, when and by whom; what it says is in the two files. */
export type MapChange = { list: (typeof mapLists)[number]; id: string; at: string; by?: Recipient }

const mapLists = ['contacts', 'waits', 'ties', 'helpEvents', 'goals'] as const

/** Changes done together, by whom (nobody: an import). */
export type LoggedChanges = { at: string; by: Recipient | null; changes: Change[] }

/**
 * The changes of the map that a reader may see, oldest first: of entries and fields that they see `now` or saw `before`
 * (null: nothing). Who did it is told when they see that contact.
 */
export function mapChanges(
  log: readonly LoggedChanges[],
  views: { before: VisibleCaseFile | null; now: VisibleCaseFile },
  reader: Recipient,
): MapChange[] {
  const sees = (list: MapChange['list'], id: string, field: string | undefined) =>
    [views.before, views.now].some((view) =>
      view?.[list]?.some((entry) => entry.id === id && (field === undefined || Object.hasOwn(entry, field))),
    )
  const knows = (by: Recipient) =>
    by === 'citizen' || by === reader || views.now.contacts.some(({ id }) => id === by)
  return log.flatMap(({ at, by, changes }) => {
    const entries = new Map<string, MapChange>()
    for (const { path } of changes) {
      const [first, id, field] = path
      const list = mapLists.find((one) => one === first)
      if (list === undefined || id === undefined || !sees(list, id, field)) continue
      entries.set(`${list} ${id}`, { list, id, at, ...(by !== null && knows(by) && { by }) })
    }
    return [...entries.values()]
  })
}

type Entry = { id: string }

const gone = <One extends Entry>(before: readonly One[], after: readonly One[]): One[] => {
  const there = new Set(after.map(({ id }) => id))
  return before.filter(({ id }) => !there.has(id))
}

/** The entry as it is in this list, or as it was when it is no longer there. */
const asOf = <One extends Entry>(entries: readonly One[]) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return (entry: One): One => byId.get(entry.id) ?? entry
}
