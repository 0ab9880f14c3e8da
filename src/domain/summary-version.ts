import type { CaseFile, Recipient } from './case-file.ts'
import type { Json } from './change.ts'
import type { Consent } from './consent.ts'
import type { Contact } from './contact.ts'
import { contactLens } from './contact-lens.ts'
import { jsonOf, same } from './decide/context.ts'
import { todaysLens } from './history.ts'
import { intersection, type Lens } from './lens.ts'
import type { Meeting } from './meeting.ts'
import { seenThrough } from './seen-through.ts'
import { type Summary, summary } from './summary.ts'
import { visible } from './visible.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'

/** A summary as it was published. Never changed: a correction is the next one. */
export interface SummaryVersion {
  /** From 1 on. */
  number: number
  /** An instant. */
  publishedAt: string
  /** What every reader's copy of it is compiled from. */
  content: CaseFile
}

/** Everything else in the case as it is: what a version is read through. */
interface Now {
  file: CaseFile
  /** An instant. */
  at: string
}

/**
 * What of a case the summary of a meeting is compiled from, for any reader: the meeting without drafts and reviews, its
 * follow-ups, the open waits, whoever is mentioned, when other meetings are, and who could see what. Nothing else is kept.
 */
export function frozenContent(file: CaseFile, meetingId: string): CaseFile {
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  const whole = summary(file, meetingId)
  if (!meeting || !whole) throw new Error('There is no such meeting')
  const { toldOnce: _, ...citizen } = file.citizen
  const { internship: __, ...rest } = file
  const followUps = file.followUps.filter((one) => one.meeting === meetingId && one.state !== 'dropped')
  const waits = file.waits.filter(({ answeredOn }) => answeredOn === undefined)
  const statuses = meeting.statuses.filter(({ state }) => state !== 'draft')
  const others = file.meetings.filter(({ id }) => id !== meetingId).map(frameOf)
  const frozen: Meeting = { ...meeting, statuses, reviews: [], notWanted: [] }
  const mentioned = new Set([
    file.coordinator,
    ...Object.keys(whole.names),
    ...others.flatMap(({ participants }) => participants.map(({ contact }) => contact)),
  ])
  return {
    ...rest,
    citizen: { ...citizen, ownGoal: '', goodToKnow: '', scales: [], approaches: [] },
    contacts: file.contacts.filter(({ id }) => mentioned.has(id)).map(cardOf),
    waits,
    ties: [],
    helpEvents: [],
    goals: [],
    meetings: [frozen, ...others],
    followUps,
    experiences: [],
    lessons: [],
  }
}

const frameOf = (meeting: Meeting): Meeting => ({
  ...meeting,
  purpose: '',
  agenda: [],
  statuses: [],
  decisions: [],
  scales: [],
  reviews: [],
  notWanted: [],
})

const cardOf = ({ id, name, kind, sector, lifeArea, status, person, recordedBy }: Contact): Contact => ({
  id,
  name,
  kind,
  sector,
  lifeArea,
  status,
  acute: false,
  ...(person && { person: { name: person.name } }),
  ...(recordedBy !== undefined && { recordedBy }),
})

function lensOf(version: SummaryVersion, now: Now, reader: Recipient, isReplaced: boolean): Lens | null {
  const { content, publishedAt } = version
  const known = new Set(content.meetings.map(({ id }) => id))
  // A consent may be for a meeting that was planned since.
  const others = now.file.meetings.filter(({ id }) => !known.has(id))
  const today = todaysLens({ ...content, meetings: [...content.meetings, ...others] }, now, reader)
  if (!isReplaced) return today
  const thatDay = contactLens(
    { ...content, baton: { ...content.baton, holder: reader } },
    reader,
    publishedAt,
  )
  return thatDay && today && intersection([thatDay, today])
}

/**
 * What all of some readers may see of a version now: through the consents in force now, and each line also as it stands
 * today, so that what is closed since is closed here at once. A version that is replaced shows nobody what it did not show
 * them when it was published. The citizen sees the whole. Null: one of them may not learn of the case.
 */
export function visibleVersion(
  version: SummaryVersion,
  now: Now,
  readers: readonly Recipient[],
  isReplaced = false,
): VisibleCaseFile | null {
  const others = readers.filter((reader) => reader !== 'citizen')
  if (others.length === 0) return visible(version.content, 'citizen', now.at)
  const [first, ...more] = others
    .map((reader) => lensOf(version, now, reader, isReplaced))
    .filter((lens) => lens !== null)
  if (first === undefined || more.length + 1 < others.length) return null
  return seenThrough(version.content, intersection([first, ...more]))
}

type List = 'decisions' | 'followUps' | 'waits' | 'statuses' | 'scales'
type LinesOf<Of extends List> = {
  list: Of
  /** Of a number said in the round: by whom, and to what question. */
  id: string
  before?: Summary[Of][number]
  after?: Summary[Of][number]
}

/** A line of a summary that is new (no `before`), is gone (no `after`), or says something else. */
export type LineChange = { [Of in List]: LinesOf<Of> }[List]

/** How far a follow-up has come, and who noted a line, is nothing that was corrected. */
const progress = ['state', 'doneOn', 'actualHelp', 'recordedBy']

const idOf = (line: Summary[List][number]): string => ('id' in line ? line.id : `${line.by} ${line.question}`)

const wordsOf = (line: object): Json =>
  jsonOf(Object.fromEntries(Object.entries(line).filter(([field]) => !progress.includes(field))))

/** What a reader finds changed from one copy of theirs to another; null is a copy with nothing in it. */
export const lineChanges = (before: Summary | null, after: Summary | null): LineChange[] => [
  ...changesIn('decisions', before, after),
  ...changesIn('followUps', before, after),
  ...changesIn('waits', before, after),
  ...changesIn('statuses', before, after),
  ...changesIn('scales', before, after),
]

function changesIn<Of extends List>(list: Of, before: Summary | null, after: Summary | null): LinesOf<Of>[] {
  const old = new Map((before?.[list] ?? []).map((line) => [idOf(line), line]))
  const now = new Map((after?.[list] ?? []).map((line) => [idOf(line), line]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    if (was && is && same(wordsOf(was), wordsOf(is))) return []
    return [{ list, id, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}

/** The versions of a meeting's summary as one reader has them, oldest first, each with its copy. */
export const copiesOf = (
  versions: readonly SummaryVersion[],
  meetingId: string,
  now: Now,
  reader: Recipient,
): (Summary | null)[] =>
  versions.map((version, n) => {
    const view = visibleVersion(version, now, [reader], n < versions.length - 1)
    return view && summary(view, meetingId)
  })

/** How many lines of a version a consent showed its recipient at an instant, before it was withdrawn. */
export function linesShownBy(
  version: SummaryVersion,
  meetingId: string,
  file: CaseFile,
  consent: Consent,
  at: string,
): number {
  const { withdrawnOn: _, ...inForce } = consent
  const others = file.consents.filter(({ id, withdrawnOn }) => id !== consent.id && withdrawnOn === undefined)
  const copy = (consents: Consent[]) => {
    const view = visibleVersion(version, { file: { ...file, consents }, at }, [consent.recipient])
    return view && summary(view, meetingId)
  }
  return lineChanges(copy(others), copy([...others, inForce])).length
}
