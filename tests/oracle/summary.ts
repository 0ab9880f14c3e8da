// A second, independent account of a meeting's summary, from case-file.md and from what a summary is: of what a reader
// sees (tests/oracle/visible.ts), what was agreed, who does what when, what is waited for, the next meeting, the round on
// the scale, and what was said. Nothing of src/domain but the shapes.

import type { CaseFile } from '../../src/domain/case-file.ts'
import type { Summary } from '../../src/domain/summary.ts'
import type { VisibleCaseFile } from '../../src/domain/visible-case-file.ts'
import { oracleCompare } from './days.ts'
import { oracleVisible, oracleVisibleToAll } from './visible.ts'

type Seen = Pick<VisibleCaseFile, 'citizen' | 'contacts' | 'meetings' | 'followUps' | 'waits'>

// The oracle gives plain JSON in the shape of a visible file.
export const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'meetings' in value && 'followUps' in value

/** What somebody is called, to whom this is seen: as a contact, or as one who is at a meeting. Nothing when neither is. */
export function callsOf(seen: Seen, who: string): { person?: string; contact?: string } {
  if (who === 'citizen') return { person: seen.citizen.displayName }
  const entries = [
    ...seen.contacts.filter((contact) => contact.id === who),
    ...seen.meetings.flatMap((meeting) =>
      meeting.participants.filter((one) => one.contact === who && one.name !== undefined),
    ),
  ]
  const contact = entries.find((entry) => entry.name !== undefined)?.name
  const person = entries.find((entry) => entry.person !== undefined)?.person?.name
  return { ...(person === undefined ? {} : { person }), ...(contact === undefined ? {} : { contact }) }
}

const pick = (entry: object, keys: string[]) =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => keys.includes(key)))

/** The summary of what is seen; null when nothing of the meeting is. */
function summaryOf(seen: unknown, meetingId: string) {
  if (!isSeen(seen)) return null
  for (const meeting of seen.meetings) {
    if (meeting.id !== meetingId) continue
    const statuses = []
    for (const status of meeting.statuses) if (status.state !== 'draft') statuses.push(status)
    const followUps = []
    for (const one of seen.followUps)
      if (one.meeting === meetingId && (one.state === 'open' || one.state === 'done')) followUps.push(one)
    const waits = []
    for (const wait of seen.waits) if (!('answeredOn' in wait)) waits.push(wait)
    const scales = meeting.scales ?? []

    let next: (typeof seen.meetings)[number] | undefined
    for (const other of seen.meetings) {
      if (other.id === meetingId || other.start === undefined) continue
      if (other.state === undefined || other.state === 'draft' || other.state === 'cancelled') continue
      if (meeting.start !== undefined && Date.parse(other.start) <= Date.parse(meeting.start)) continue
      if (next?.start === undefined || Date.parse(other.start) < Date.parse(next.start)) next = other
    }

    const mentioned = new Set<string>(['citizen'])
    for (const { contact } of meeting.participants) if (contact !== undefined) mentioned.add(contact)
    for (const { by } of [...statuses, ...scales]) mentioned.add(by)
    for (const { owner, helpers } of followUps) for (const who of [owner, ...helpers]) mentioned.add(who)
    for (const { contact } of waits) mentioned.add(contact)

    return {
      meeting: pick(meeting, ['id', 'purpose', 'state', 'start', 'end', 'place', 'participants']),
      decisions: meeting.decisions,
      followUps,
      waits,
      next: next ? pick(next, ['id', 'start', 'end', 'place']) : null,
      scales,
      statuses,
      names: Object.fromEntries([...mentioned].map((who) => [who, callsOf(seen, who)])),
    }
  }
  return null
}

/** One reader's own summary. */
export const oracleSummary = (file: CaseFile, meetingId: string, reader: string, at: string) =>
  summaryOf(oracleVisible(file, reader, at), meetingId)

/** Another reader's summary, as far as the coordinator, who looks, may see it. */
export function oracleSummarySeenBy(
  file: CaseFile,
  meetingId: string,
  [looking, reader]: [string, string],
  at: string,
) {
  if (looking === 'citizen') return oracleSummary(file, meetingId, reader, at)
  if (reader === 'citizen') return summaryOf(withoutDrafts(oracleVisible(file, looking, at)), meetingId)
  return summaryOf(oracleVisibleToAll(file, [looking, reader], at), meetingId)
}

/**
 * What the citizen sees of what the coordinator does: all but the drafts. A meeting that is seen by its drafts alone, and not
 * as a meeting, is then not seen either.
 */
function withoutDrafts(seen: unknown): unknown {
  if (!isSeen(seen)) return null
  const meetings = seen.meetings
    .map((meeting) => ({ ...meeting, statuses: meeting.statuses.filter(({ state }) => state !== 'draft') }))
    .filter(
      ({ state, statuses, decisions, reviews }) =>
        state !== undefined || statuses.length + decisions.length + reviews.length > 0,
    )
  return { ...seen, meetings }
}

/** Whether a summary is open to a reader: case-file.md says who sees a line, the order of reading says when. */
export function oracleMayRead(file: CaseFile, meetingId: string, reader: string): boolean {
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (!meeting || meeting.state === 'draft' || meeting.state === 'cancelled') return false
  if (meeting.state === 'published') return true
  if ([file.coordinator, meeting.chair, meeting.minuteTaker].includes(reader)) return true
  return meeting.state === 'in_review' && reader === 'citizen'
}

/** The lines of a summary, each with what it says, in the order they are read in. */
export function linesOf(summary: ReturnType<typeof oracleSummary> | Summary): string[] {
  if (summary === null) return []
  const { meeting, decisions, followUps, waits, next, scales, statuses, names } = summary
  const line = (what: string) => (entry: unknown) => `${what} ${canonical(entry)}`
  return [
    line('meeting')(meeting),
    ...decisions.map(line('decision')),
    ...[...followUps].sort((one, other) => oracleCompareDays(one.dueOn, other.dueOn)).map(line('follow-up')),
    ...waits.map(line('wait')),
    line('next')(next),
    ...scales.map(line('scale')),
    ...statuses.map(line('status')),
    ...Object.entries(names)
      .map(([who, name]) => line(`name of ${who}`)(name))
      .sort(),
  ]
}

const oracleCompareDays = (one: string, other: string): number =>
  oracleCompare(`${one}T00:00:00Z`, `${other}T00:00:00Z`)

/** As JSON with its keys in one order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`
}
