import { agendaTemplates, type TemplateId, type TemplateItem } from './agenda-templates.ts'
import type { Recipient } from './case-file.ts'
import { gaps } from './gaps.ts'
import { insights } from './insights.ts'
import type { SavedItem } from './saved-template.ts'
import { indexFor } from './stuck.ts'
import type { VisibleCaseFile } from './visible-case-file.ts'
import type { LifeArea } from './vocabulary.ts'

export type ProposedItem = (TemplateItem | SavedItem) & { lifeArea?: LifeArea; owners: Recipient[] }

/** What a meeting is about, as far as its agenda goes. */
export interface AgendaTopics {
  areas: readonly LifeArea[]
  /** Who is to hold the baton is to be settled. */
  baton?: boolean
  /** Something that was agreed before is still to be done. */
  followUps?: boolean
}

/**
 * An agenda from a template, filled with what the meeting is about: the item about barriers becomes one item for each
 * of the life areas (its minutes shared, five at least), so that who may hear of an area can be there for just that
 * item. What was agreed before comes after the opening and the baton is settled before the agreements, where the
 * template does not have them.
 */
export function proposeAgenda(
  file: VisibleCaseFile,
  { areas, baton = false, followUps = false }: AgendaTopics,
  template: TemplateId | readonly SavedItem[],
): ProposedItem[] {
  const items: readonly (TemplateItem | SavedItem)[] =
    typeof template === 'string' ? agendaTemplates[template] : template
  const added: readonly TemplateItem[] = [
    ...(followUps ? [{ key: 'since_last', kind: 'since_last', minutes: 5 } as const] : []),
    ...(baton ? [{ key: 'receiver', kind: 'baton', minutes: 5 } as const] : []),
  ]
  const filled = added
    .filter(({ kind }) => !items.some((item) => item.kind === kind))
    .reduce((those, item) => those.toSpliced(indexFor(item.kind, those), 0, item), [...items])
  return filled.flatMap((item): ProposedItem[] => {
    const owners = ownersOf(item, file)
    if (item.kind !== 'barriers' || areas.length === 0) return [{ ...item, owners }]
    const minutes = Math.max(5, Math.floor(item.minutes / areas.length))
    return areas.map((lifeArea) => ({ ...item, minutes, lifeArea, owners }))
  })
}

const ownersOf = ({ kind }: Pick<TemplateItem, 'kind'>, file: VisibleCaseFile): Recipient[] => {
  if (kind === 'own_words') return ['citizen']
  if (kind === 'baton') return [file.baton.holder]
  return kind === 'break' ? [] : [file.coordinator]
}

/**
 * The life areas in which something stands still, those that block most first, then those with a need that nobody covers;
 * three at most.
 */
export function stuckAreas(file: VisibleCaseFile, day: string): LifeArea[] {
  const found = insights(file, day)
  const areaOf = (contact: string) => file.contacts.find(({ id }) => id === contact)?.lifeArea
  const areas = [
    ...found.blockedGoals.flatMap(({ waits }) =>
      waits.map((wait) => areaOf(file.waits.find(({ id }) => id === wait)?.contact ?? '')),
    ),
    ...found.waits.filter(({ open, overdue }) => open && overdue).map(({ contact }) => areaOf(contact)),
    ...file.contacts.filter(({ acute, need }) => acute && need === 'unmet').map(({ lifeArea }) => lifeArea),
  ].filter((area) => area !== undefined)
  const weight = (area: LifeArea) => areas.filter((other) => other === area).length
  const uncovered = gaps(file, day).flatMap((gap) =>
    gap.kind === 'need_uncovered' && gap.need === 'unmet' ? gap.lifeArea : [],
  )
  const pressing = [...new Set(areas)].toSorted((a, b) => weight(b) - weight(a))
  return [...new Set([...pressing, ...uncovered])].slice(0, 3)
}
