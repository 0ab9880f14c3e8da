import type { Recipient } from './case-file.ts'
import { dayOf } from './days.ts'
import type { Gap } from './gap.ts'
import { isInForce } from './in-force.ts'
import { type Chosen, contactsOf } from './meeting-reasons.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'
import { type LifeArea, lifeAreas } from './vocabulary.ts'

export interface Coverage {
  lifeArea: LifeArea
  /** How much of the area the consents in force show: all of it, some, or nothing. Null: the reader does not see them. */
  shown: 'all' | 'part' | 'nothing' | null
}

const inOrder = (areas: Iterable<LifeArea>): LifeArea[] => {
  const found = new Set(areas)
  return lifeAreas.filter((area) => found.has(area))
}

/** The life areas a meeting about what was chosen will touch. */
export const areasOf = (file: VisibleCaseFile, chosen: Chosen): LifeArea[] =>
  inOrder([
    ...file.goals.filter(({ id }) => chosen.goals.includes(id)).map(({ lifeArea }) => lifeArea),
    ...file.waits
      .filter(({ id }) => chosen.waits.includes(id))
      .flatMap(({ contact }) => areaOf(file, contact)),
    ...chosen.gaps.flatMap((gap) => areasOfGap(file, gap)),
  ])

const areaOf = ({ contacts }: VisibleCaseFile, contact: string): LifeArea[] =>
  contacts.flatMap(({ id, lifeArea }) => (id === contact ? lifeArea : []))

const areasOfGap = (file: VisibleCaseFile, gap: Gap): LifeArea[] => {
  if (gap.kind === 'baton') return []
  return 'lifeArea' in gap ? [gap.lifeArea] : contactsOf(gap).flatMap((contact) => areaOf(file, contact))
}

/**
 * How much of each area the consents in force at an instant let somebody hear. Goals are also shown by a consent for
 * the plan (not those in `legal`). Only the citizen and the coordinator see everybody's consents.
 */
export function coverage(
  file: VisibleCaseFile,
  recipient: Recipient,
  chosen: Chosen,
  at: string,
): Coverage[] {
  const day = dayOf(at)
  const shows = (area: LifeArea | 'plan') =>
    file.consents
      .filter((one) => one.recipient === recipient && one.lifeArea === area)
      .filter((one) => isInForce(one, file.meetings, at, day))
      .flatMap((one) => one.shows)
  const beyondGoals = new Set(areasOf(file, { ...chosen, goals: [] }))
  const seesConsents = file.helpEvents !== undefined
  return areasOf(file, chosen).map((lifeArea) => {
    if (!seesConsents) return { lifeArea, shown: null }
    const isPlanEnough = lifeArea !== 'legal' && !beyondGoals.has(lifeArea) && shows('plan').length > 0
    const shown = shows(lifeArea)
    if (isPlanEnough || shown.includes('all')) return { lifeArea, shown: 'all' }
    return { lifeArea, shown: shown.length > 0 ? 'part' : 'nothing' }
  })
}
