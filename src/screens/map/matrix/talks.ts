import type { VisibleCaseFile, VisibleContact, VisibleTie } from '../../../domain/visible-case-file.ts'
import { lifeAreas } from '../../../domain/vocabulary.ts'
import { tiesOf } from '../entries.ts'

/** The ties that hold on a day, by either end and then by the other. */
export type Ties = ReadonlyMap<string, ReadonlyMap<string, readonly VisibleTie[]>>

export function tiesByPair(file: VisibleCaseFile, day: string): Ties {
  const ties = new Map<string, Map<string, VisibleTie[]>>()
  const add = (one: string, other: string, tie: VisibleTie) => {
    const ofOne = ties.get(one) ?? new Map<string, VisibleTie[]>()
    ties.set(one, ofOne.set(other, [...(ofOne.get(other) ?? []), tie]))
  }
  for (const tie of tiesOf(file, day)) {
    add(tie.from, tie.to, tie)
    add(tie.to, tie.from, tie)
  }
  return ties
}

/**
 * Whether two talk: no when somebody has noted that a tie is missing, and nothing else holds; unknown when nobody has
 * said anything, which is not the same.
 */
export function talk(ties: readonly VisibleTie[]): 'yes' | 'no' | 'unknown' {
  if (ties.length === 0) return 'unknown'
  return ties.some(({ kind }) => kind !== 'missing') ? 'yes' : 'no'
}

/** The contacts by life area, in the map's order. */
export const inOrder = (contacts: readonly VisibleContact[]): VisibleContact[] =>
  contacts.toSorted((a, b) => lifeAreas.indexOf(a.lifeArea) - lifeAreas.indexOf(b.lifeArea))
