import { dayOf } from './days.ts'
import { wasHeld } from './experiences.ts'
import { compareInstants } from './instants.ts'
import type { AgendaItem } from './meeting.ts'
import { indexFor } from './stuck.ts'
import type { VisibleCaseFile, VisibleMeeting } from './visible-case-file.ts'
import type { LifeArea } from './vocabulary.ts'

/** An item of an earlier agenda that is to be taken up again. */
export interface ComingBack {
  /** What it is to have on the next agenda. */
  item: AgendaItem
  /** The last meeting it was on the agenda of. */
  from: string
  /** When that was, an instant. */
  start?: string
  /** It was not settled there, or that meeting came to nothing. */
  because: 'not_settled' | 'not_held'
}

/** The kinds of item that are about something: the others are on every agenda anyway. */
const aboutSomething: readonly AgendaItem['kind'][] = ['barriers', 'goals', 'agreements', 'free']

/**
 * What earlier agendas left open, for the agenda of `next` (a meeting that is planned, or none yet), over what the reader
 * may see at an instant: the items that were never settled at a meeting that was held, the oldest first. What stands on
 * the agenda of another meeting to come is left to that one. See docs/decisions/0022.
 */
export function comingBack(file: VisibleCaseFile, now: string, next?: string): ComingBack[] {
  const { meetings } = file
  const behind = meetings.filter((one) => one.id !== next && isBehind(one, now)).toSorted(byStart)
  const onAgenda = (those: readonly VisibleMeeting[]): Place[] =>
    those.flatMap((meeting) => meeting.agenda.map((item) => ({ meeting, item })))
  const done = onAgenda(behind.filter(wasHeld)).filter((place) => isSettled(place, file))
  const ahead = onAgenda(meetings.filter((one) => one.id === next || isToCome(one, now)))

  const open = new Map<string, ComingBack>()
  for (const place of onAgenda(behind)) {
    const { meeting, item } = place
    if (!aboutSomething.includes(item.kind)) continue
    if (done.some((one) => closes(one, place, meetings))) continue
    if (ahead.some((one) => isSame(one, place))) continue
    const id = originOf(place)
    const earlier = [...open.values()].find((one) => one.item.id === id || saysTheSame(one.item, item))
    open.set(earlier?.item.id ?? id, {
      item: { ...item, id: earlier?.item.id ?? id },
      from: meeting.id,
      ...(meeting.start !== undefined && { start: meeting.start }),
      because: wasHeld(meeting) ? 'not_settled' : 'not_held',
    })
  }
  return [...open.values()]
}

interface Place {
  meeting: VisibleMeeting
  item: AgendaItem
}

/** The next meeting to come, also one that has no time yet and one that is only planned. */
export const meetingToCome = (file: VisibleCaseFile, now: string): VisibleMeeting | undefined =>
  file.meetings.filter((one) => isToCome(one, now)).toSorted(byStart)[0]

/** An agenda with the items that come back put in where they belong: before who does what when. */
export const withComingBack = (agenda: readonly AgendaItem[], coming: readonly ComingBack[]): AgendaItem[] =>
  coming.reduce<AgendaItem[]>(
    (items, { item }) => items.toSpliced(indexFor(item.kind, items), 0, item),
    [...agenda],
  )

type Proposed = { kind: AgendaItem['kind']; title: string; lifeArea?: LifeArea | '' }

/**
 * A proposed agenda with the items that come back, `made` into items of its kind: each takes the place of one that says
 * the same, else of one of its kind and life area, else it is put in before who does what when.
 */
export function proposeComingBack<Item extends Proposed>(
  proposed: readonly Item[],
  coming: readonly ComingBack[],
  made: (item: AgendaItem) => Item,
): Item[] {
  const taken = new Set<Item>()
  return coming.reduce<Item[]>(
    (items, { item }) => {
      const isFree = (one: Item) => !taken.has(one) && saysTheSame(one, item)
      const same = items.findIndex(isFree)
      const at = same >= 0 ? same : items.findIndex((one) => !taken.has(one) && isOfItsArea(one, item))
      const back = made(item)
      taken.add(back)
      return at >= 0 ? items.with(at, back) : items.toSpliced(indexFor(item.kind, items), 0, back)
    },
    [...proposed],
  )
}

const isOfItsArea = (one: Proposed, { kind, lifeArea }: AgendaItem): boolean =>
  lifeArea !== undefined && one.kind === kind && one.lifeArea === lifeArea

/** A meeting that is planned, asked about or called, and not over. */
const isToCome = ({ state, start, end = start }: VisibleMeeting, now: string): boolean =>
  (state === 'draft' || state === 'polling' || state === 'called') &&
  (end === undefined || compareInstants(end, now) >= 0)

/** A meeting that was held by the day it is dated, one that is cancelled, or one that came to nothing. */
const isBehind = (meeting: VisibleMeeting, now: string): boolean =>
  wasHeld(meeting)
    ? meeting.start === undefined || dayOf(meeting.start) <= dayOf(now)
    : meeting.state !== undefined && !isToCome(meeting, now)

/** A meeting without a time is the last. */
const timeOf = ({ start }: VisibleMeeting): number =>
  start === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(start)
const byStart = (a: VisibleMeeting, b: VisibleMeeting): number => timeOf(a) - timeOf(b)

/** Something was decided or heard at it; who does what when is settled by a follow-up. */
function isSettled({ meeting, item }: Place, { followUps }: VisibleCaseFile): boolean {
  return (
    meeting.decisions.some(({ agendaItem }) => agendaItem === item.id) ||
    meeting.statuses.some(({ agendaItem, state }) => agendaItem === item.id && state === 'confirmed') ||
    (item.kind === 'agreements' && followUps.some((one) => one.meeting === meeting.id))
  )
}

const prefix = 'from/'

/**
 * The item's id when it comes back: it says where it comes from, so that it is known again with another title, and
 * stands on an agenda once. An item that came back before keeps it.
 */
const originOf = ({ meeting, item }: Place): string =>
  item.id.startsWith(prefix) ? item.id : `${prefix}${meeting.id}/${item.id}`

/**
 * Whether what was settled at one place closes another: the item itself, wherever; one that says the same, when it came
 * later. A meeting that was not held is as old as its planning: it may have been dated far ahead.
 */
const closes = (settled: Place, { meeting, item }: Place, planned: readonly VisibleMeeting[]): boolean =>
  originOf(settled) === originOf({ meeting, item }) ||
  (saysTheSame(settled.item, item) &&
    (byStart(settled.meeting, meeting) >= 0 ||
      (!wasHeld(meeting) && planned.indexOf(settled.meeting) > planned.indexOf(meeting))))

const isSame = (a: Place, b: Place): boolean => originOf(a) === originOf(b) || saysTheSame(a.item, b.item)

const saysTheSame = (a: Proposed, b: Proposed): boolean =>
  a.kind === b.kind && (a.lifeArea || '') === (b.lifeArea || '') && plain(a.title) === plain(b.title)

const plain = (title: string): string => title.trim().toLocaleLowerCase('da')
