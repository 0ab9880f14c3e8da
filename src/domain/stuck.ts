import { batonHolder } from './baton-holder.ts'
import { areasOf } from './chosen-areas.ts'
import type { Gap } from './gap.ts'
import { gaps } from './gaps.ts'
import type { AgendaItem } from './meeting.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'
import type { LifeArea } from './vocabulary.ts'

/** Something that stands still in a case, for a meeting to take up. */
export type Stuck =
  | { about: 'gap'; gap: Gap }
  /** A goal under way without a next step. */
  | { about: 'goal'; goal: string }
  /** The open follow-ups, together; `overdue` of them. */
  | { about: 'follow_ups'; followUps: string[]; overdue: number }
  /** The baton is on its way to another. */
  | { about: 'handover'; to: string }

const takenUp: readonly Gap['kind'][] = ['baton', 'wait_overdue', 'mutual_wait', 'need_uncovered']

/**
 * What stands still on a day, as far as the reader sees it: the baton, overdue waits, those who wait for each other,
 * needs nobody covers, goals without a next step, open follow-ups.
 */
export function stuckIn(file: VisibleCaseFile, day: string): Stuck[] {
  const found = gaps(file, day).filter(({ kind }) => takenUp.includes(kind))
  const { baton, followUps, goals } = file
  const { handover } = baton
  const isUnderWay =
    handover !== undefined && handover.declinedOn === undefined && batonHolder(baton, day) !== handover.to
  const open = followUps.filter(({ state }) => state === 'open')
  return [
    ...(isUnderWay && !found.some(({ kind }) => kind === 'baton')
      ? [{ about: 'handover', to: handover.to } as const]
      : []),
    ...found.map((gap) => ({ about: 'gap', gap }) as const),
    // The next step of a goal whose text one does not see is not seen either.
    ...goals
      .filter(({ status, text, nextStep }) => !isEnded(status) && text !== undefined && !nextStep)
      .map(({ id }) => ({ about: 'goal', goal: id }) as const),
    ...(open.length > 0
      ? [
          {
            about: 'follow_ups',
            followUps: open.map(({ id }) => id),
            overdue: open.filter(({ dueOn }) => dueOn !== undefined && dueOn < day).length,
          } as const,
        ]
      : []),
  ]
}

const isEnded = (status: string): boolean => status === 'reached' || status === 'dropped'

/** The kinds of item at which something that stands still is taken up. */
export type StuckKind = Extract<AgendaItem['kind'], 'baton' | 'since_last' | 'goals' | 'barriers'>

type Place = Pick<AgendaItem, 'kind'> & { lifeArea?: LifeArea | '' }

/** The kind of item that takes it up, and the life areas it is about. */
export function placeOf(one: Stuck, file: VisibleCaseFile): { kind: StuckKind; areas: LifeArea[] } {
  if (one.about === 'handover') return { kind: 'baton', areas: [] }
  if (one.about === 'follow_ups') return { kind: 'since_last', areas: [] }
  if (one.about === 'goal')
    return { kind: 'goals', areas: areasOf(file, { goals: [one.goal], waits: [], gaps: [] }) }
  const areas = areasOf(file, { goals: [], waits: [], gaps: [one.gap] })
  return { kind: one.gap.kind === 'baton' ? 'baton' : 'barriers', areas }
}

/** The place on the agenda of the item at which it is taken up; -1 when there is none. An item of the area comes first. */
export function itemFor(one: Stuck, file: VisibleCaseFile, agenda: readonly Place[]): number {
  const { kind, areas } = placeOf(one, file)
  const isOfArea = ({ lifeArea }: Place) => areas.some((area) => area === lifeArea)
  const exact = agenda.findIndex((item) => item.kind === kind && isOfArea(item))
  if (exact >= 0) return exact
  const open = agenda.findIndex((item) => item.kind === kind && !item.lifeArea)
  return open >= 0 ? open : agenda.findIndex((item) => item.kind !== 'break' && isOfArea(item))
}

/** Where on the agenda an item of a kind belongs: what was agreed before comes after the opening, the rest before the agreements. */
export function indexFor(kind: AgendaItem['kind'], agenda: readonly Place[]): number {
  if (kind === 'since_last')
    return agenda.findLastIndex((item) => item.kind === 'welcome' || item.kind === 'own_words') + 1
  const agreements = agenda.findIndex((item) => item.kind === 'agreements')
  return agreements < 0 ? agenda.length : agreements
}
