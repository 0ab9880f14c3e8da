import { type AgendaTopics, type ProposedItem, proposeAgenda } from '../../domain/agenda-proposal.ts'
import type { TemplateId } from '../../domain/agenda-templates.ts'
import { type ComingBack, proposeComingBack } from '../../domain/coming-back.ts'
import type { SavedItem } from '../../domain/saved-template.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../domain/visible-case-file.ts'
import type { Invited } from '../../domain/who-must-come.ts'
import {
  type ItemValues,
  itemValues,
  newPerson,
  type PersonValues,
  type PlanValues,
  unwanted,
} from './plan-values.ts'

type TitleOf = (item: ProposedItem) => string

/**
 * A new plan, proposed: who is needed comes, the rest of the contacts are not invited. Place, frame and whom the
 * citizen does not want are as they were last time.
 */
export function proposedValues(
  file: VisibleCaseFile,
  proposed: readonly Invited[],
  agendaOf: (template: TemplateId) => ItemValues[],
): PlanValues {
  const last = lastMeeting(file)
  const unwelcome = (contact: string) => last?.notWanted?.some((one) => one.contact === contact) ?? false
  const person = (contact: string, invited: PersonValues['invited']): PersonValues =>
    unwelcome(contact) ? unwanted(contact) : { ...newPerson(contact), invited }
  const others = file.contacts.filter(({ id }) => !proposed.some(({ contact }) => contact === id))
  const template = 'status_and_goal'
  return {
    purpose: '',
    template,
    people: [
      ...proposed.map(({ contact, call }) => person(contact, call === 'must' ? 'required' : 'wished')),
      ...others.map(({ id }) => person(id, 'no')),
    ],
    date: '',
    from: '',
    to: '',
    place: last?.place ?? '',
    frame: last?.frame ?? '',
    chair: file.coordinator,
    minuteTaker: '',
    ifCitizenAbsent: last?.ifCitizenAbsent ?? 'ask_first',
    agenda: agendaOf(template),
  }
}

const lastMeeting = ({ meetings }: VisibleCaseFile): VisibleMeeting | undefined =>
  meetings
    .filter(({ state, start }) => state !== 'cancelled' && start !== undefined)
    .toSorted((a, b) => Date.parse(b.start ?? '') - Date.parse(a.start ?? ''))[0]

/**
 * The agenda of a template, filled with what the meeting is about and with what earlier ones left open. An item of the same kind and life area as one before keeps its
 * id, so that those who came for it still do.
 */
export function agendaFrom(
  file: VisibleCaseFile,
  { coming, ...topics }: AgendaTopics & { coming: readonly ComingBack[] },
  template: TemplateId | readonly SavedItem[],
  titleOf: TitleOf,
  before: readonly ItemValues[] = [],
): ItemValues[] {
  const left = before.filter((one) => !coming.some(({ item }) => item.id === one.item))
  const keptId = ({ kind, lifeArea }: ProposedItem): string | undefined => {
    const at = left.findIndex((item) => item.kind === kind && item.lifeArea === (lifeArea ?? ''))
    return at < 0 ? undefined : left.splice(at, 1)[0]?.item
  }
  const proposed = proposeAgenda(file, topics, template).map(
    (item): ItemValues => ({
      item: keptId(item) ?? crypto.randomUUID(),
      title: titleOf(item),
      kind: item.kind,
      minutes: String(item.minutes),
      owners: item.owners,
      lifeArea: item.lifeArea ?? '',
    }),
  )
  return proposeComingBack(proposed, coming, itemValues)
}

/** Whether two agendas say the same, whatever their ids: then nobody has edited it. */
export const sameAgenda = (a: readonly ItemValues[], b: readonly ItemValues[]): boolean =>
  JSON.stringify(a.map(saying)) === JSON.stringify(b.map(saying))

const saying = ({ item: _, title, kind, minutes, owners, lifeArea }: ItemValues) => [
  title,
  kind,
  minutes,
  owners,
  lifeArea,
]
