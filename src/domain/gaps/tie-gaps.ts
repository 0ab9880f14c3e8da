import { isAtWork, isProfessional } from '../at-work.ts'
import { type Gap, type Pair, pairOf } from '../gap.ts'
import { insights, isOpen, isPair, tieHolds } from '../insights.ts'
import type { VisibleCaseFile, VisibleContact, VisibleTie } from '../visible-case-file.ts'
import { helpTypes, lifeAreas } from '../vocabulary.ts'

/** Ties that are missing, suggested, or absent between those who work with the same. A pair is named once. */
export function tieGaps(file: VisibleCaseFile, day: string): Gap[] {
  const ties = file.ties.filter((tie) => tieHolds(tie, day))
  const missing = ties.filter(({ kind, from, to }) => kind === 'missing' && from !== to)
  const suggested = insights(file, day)
    .suggestedTies.map(([one, other]) => pairOf(one, other))
    .filter((pair) => areSeen(file, pair))
  const isSaid = ([one, other]: Pair) =>
    ties.some(({ from, to }) => isPair(from, to, one, other)) ||
    suggested.some((pair) => isPair(...pair, one, other))
  return [
    ...missing.map(({ id, from, to }): Gap => ({ kind: 'tie_missing', tie: id, contacts: pairOf(from, to) })),
    ...suggested.map(
      (contacts): Gap => ({ kind: 'tie_suggested', contacts, goals: heldByBoth(file, day, contacts) }),
    ),
    ...parallelGaps(
      file.contacts.filter((contact) => isAtWork(contact) && isProfessional(contact)),
      isSaid,
    ),
  ]
}

function heldByBoth({ waits }: VisibleCaseFile, day: string, [one, other]: Pair): string[] {
  const heldBy = (contact: string) =>
    waits.flatMap((wait) => (wait.contact === contact && isOpen(wait, day) ? (wait.blocks ?? []) : []))
  const others = new Set(heldBy(other))
  return [...new Set(heldBy(one))].filter((goal) => others.has(goal)).toSorted()
}

/** Same life area first; a pair that shares both is named there. */
function parallelGaps(atWork: readonly VisibleContact[], isSaid: (pair: Pair) => boolean): Gap[] {
  const pairs = pairsOf(atWork)
  const pairsWhere = (share: (one: VisibleContact, other: VisibleContact) => boolean): Pair[] =>
    pairs
      .filter(([one, other]) => share(one, other))
      .map(([one, other]) => pairOf(one.id, other.id))
      .filter((pair) => !isSaid(pair))
      .toSorted(([a, b], [c, d]) => (a === c ? Number(b > d) - Number(b < d) : a > c ? 1 : -1))
  return [
    ...lifeAreas.map((lifeArea) => ({
      lifeArea,
      pairs: pairsWhere((one, other) => one.lifeArea === lifeArea && other.lifeArea === lifeArea),
    })),
    ...helpTypes.map((helpType) => ({
      helpType,
      pairs: pairsWhere(
        (one, other) =>
          one.helpType === helpType && other.helpType === helpType && one.lifeArea !== other.lifeArea,
      ),
    })),
  ].flatMap((group): Gap[] => (group.pairs.length === 0 ? [] : [{ kind: 'parallel', ...group }]))
}

const pairsOf = <Value>(values: readonly Value[]): [Value, Value][] =>
  values.flatMap((one, index) => values.slice(index + 1).map((other): [Value, Value] => [one, other]))

/** Who waits for whom: by a tie, or by a request for a faster answer to the wait at `from` that `to` has not answered. */
type Waiting = { from: string; to: string; tie?: string; wait?: string }

/** The pairs who wait for each other. */
export function mutualWaits(file: VisibleCaseFile, day: string): Gap[] {
  const waiting: Waiting[] = [
    ...file.ties.filter((tie) => isWaitOn(tie, day)).map(({ id, from, to }) => ({ from, to, tie: id })),
    ...file.waits
      .filter((wait) => isOpen(wait, day))
      .flatMap(({ id, contact, fastTrack = [] }) =>
        fastTrack
          .filter(
            ({ askedOn, answeredOn }) => askedOn <= day && (answeredOn === undefined || answeredOn > day),
          )
          .map(({ askedOf }) => ({ from: contact, to: askedOf, wait: id })),
      ),
  ]
  const pairs = waiting
    .filter(({ from, to }) => from < to && waiting.some((back) => back.from === to && back.to === from))
    .map(({ from, to }) => JSON.stringify([from, to]))
  return [...new Set(pairs)].flatMap((text): Gap[] => {
    const [one, other]: Pair = JSON.parse(text)
    if (!areSeen(file, [one, other])) return []
    const between = waiting.filter(({ from, to }) => isPair(from, to, one, other))
    const ties = between.flatMap(({ tie }) => tie ?? []).toSorted()
    const waits = [...new Set(between.flatMap(({ wait }) => wait ?? []))].toSorted()
    return [{ kind: 'mutual_wait', contacts: [one, other], ties, waits }]
  })
}

/** A wait may be seen without its contact: then the contact is named nowhere. */
const areSeen = ({ contacts }: VisibleCaseFile, pair: Pair): boolean =>
  pair.every((contact) => contacts.some(({ id }) => id === contact))

const isWaitOn = (tie: VisibleTie, day: string): boolean => tie.kind === 'waits_for' && tieHolds(tie, day)
