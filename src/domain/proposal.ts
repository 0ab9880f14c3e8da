import { agendaTemplates, type TemplateId, type TemplateItem } from './agenda-templates.ts'
import type { Recipient } from './case-file.ts'
import { insights } from './insights.ts'
import type { VisibleCaseFile, VisibleContact } from './visible-case-file.ts'
import type { LifeArea } from './vocabulary.ts'

export type Reason =
  | { why: 'citizen' | 'coordinator' | 'baton' | 'mentor' | 'acute' | 'workplace' | 'close' }
  | { why: 'blocks'; wait: string; goal: string }
  | { why: 'overdue'; wait: string; days: number }
  | { why: 'follow_up'; followUp: string }
  | { why: 'missing_tie'; tie: string; to: string }

export type ProposedParticipant = { contact: Recipient; required: boolean; reasons: Reason[] }

const requiring: readonly Reason['why'][] = ['citizen', 'coordinator', 'baton', 'mentor', 'blocks', 'overdue']
const gone: readonly VisibleContact['status'][] = ['ended', 'declined', 'not_relevant']

/**
 * Who should come to the next meeting, each with the reasons, over what the planner may see on a day (Copenhagen).
 * The citizen first, then those who are needed, then those who may help; whoever has no reason is left out.
 */
export function proposeParticipants(file: VisibleCaseFile, day: string): ProposedParticipant[] {
  const found = insights(file, day)
  const reasonsFor = (contact: VisibleContact): Reason[] => [
    ...(contact.id === file.coordinator ? [{ why: 'coordinator' } as const] : []),
    ...(contact.id === found.batonHolder ? [{ why: 'baton' } as const] : []),
    ...(contact.kind === 'mentor' && contact.status === 'active' ? [{ why: 'mentor' } as const] : []),
    ...found.blockedGoals.flatMap(({ goal, waits }) =>
      waits
        .filter((wait) => file.waits.some(({ id, contact: at }) => id === wait && at === contact.id))
        .map((wait): Reason => ({ why: 'blocks', wait, goal })),
    ),
    ...found.waits
      .filter((wait) => wait.contact === contact.id && wait.open && wait.overdue)
      .map((wait): Reason => ({ why: 'overdue', wait: wait.id, days: wait.overdueDays })),
    ...file.followUps
      .filter(({ state, owner, helpers }) => state === 'open' && [owner, ...helpers].includes(contact.id))
      .map((followUp): Reason => ({ why: 'follow_up', followUp: followUp.id })),
    ...file.ties
      .filter(({ id, from, to }) => found.missingTies.includes(id) && [from, to].includes(contact.id))
      .map(
        (tie): Reason => ({
          why: 'missing_tie',
          tie: tie.id,
          to: tie.from === contact.id ? tie.to : tie.from,
        }),
      ),
    ...(contact.acute ? [{ why: 'acute' } as const] : []),
    ...(contact.id === file.internship?.workplace ? [{ why: 'workplace' } as const] : []),
    ...(contact.sector === 'private' && contact.closeness === 1 ? [{ why: 'close' } as const] : []),
  ]
  const proposed = file.contacts
    .filter(({ status }) => !gone.includes(status))
    .map((contact) => ({ contact: contact.id, reasons: reasonsFor(contact) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((entry) => ({ ...entry, required: entry.reasons.some(({ why }) => requiring.includes(why)) }))
  const citizen: ProposedParticipant = { contact: 'citizen', required: true, reasons: [{ why: 'citizen' }] }
  return [
    citizen,
    ...proposed.filter((entry) => entry.required),
    ...proposed.filter((entry) => !entry.required),
  ]
}

export type ProposedItem = TemplateItem & { lifeArea?: LifeArea; owners: Recipient[] }

/**
 * An agenda from a template, filled with what is stuck: the item about barriers becomes one item a life area in which
 * something stands still (three at most, its minutes shared, five at least), so that who may hear of an area can be
 * there for just that item.
 */
export function proposeAgenda(file: VisibleCaseFile, day: string, template: TemplateId): ProposedItem[] {
  const areas = stuckAreas(file, day).slice(0, 3)
  return agendaTemplates[template].flatMap((item): ProposedItem[] => {
    const owners = ownersOf(item, file)
    if (item.kind !== 'barriers' || areas.length === 0) return [{ ...item, owners }]
    const minutes = Math.max(5, Math.floor(item.minutes / areas.length))
    return areas.map((lifeArea) => ({ ...item, minutes, lifeArea, owners }))
  })
}

const ownersOf = ({ kind }: TemplateItem, file: VisibleCaseFile): Recipient[] => {
  if (kind === 'own_words') return ['citizen']
  if (kind === 'baton') return [file.baton.holder]
  return kind === 'break' ? [] : [file.coordinator]
}

/** The life areas in which something stands still, those that block most first. */
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
  return [...new Set(areas)].toSorted((a, b) => weight(b) - weight(a))
}
