import type { TemplateId } from '../../domain/agenda-templates.ts'
import type { CommandOf, MeetingPlan } from '../../domain/command.ts'
import { clockTime, instantAt } from '../../domain/copenhagen-time.ts'
import { dayOf } from '../../domain/days.ts'
import type { AgendaItem, Participant } from '../../domain/meeting.ts'
import { type LifeArea, meetingTemplates } from '../../domain/vocabulary.ts'

export interface PersonValues {
  /** A contact's id or "citizen"; empty for a person without a contact, who has a name instead. */
  contact: string
  name: string
  role: NonNullable<Participant['role']> | ''
  invited: 'required' | 'wished' | 'no' | 'not_wanted'
  /** The citizen has said no to them before; they are reminded of it when somebody invites them all the same. */
  wasNotWanted: boolean
  mode: Participant['mode']
  part: 'whole' | 'items'
  /** Agenda ids, when they take part in some items only. */
  items: string[]
}

export interface ItemValues {
  item: string
  title: string
  kind: AgendaItem['kind']
  minutes: string
  owners: string[]
  lifeArea: LifeArea | ''
}

/** A plan as it is typed: dates and times may still be wrong. */
export interface PlanValues {
  purpose: string
  /** One of the app's or of the municipality's own (`own:` and its id); empty when the plan follows none. */
  template: TemplateId | `own:${string}` | ''
  people: PersonValues[]
  date: string
  from: string
  to: string
  place: string
  frame: string
  chair: string
  minuteTaker: string
  ifCitizenAbsent: MeetingPlan['ifCitizenAbsent']
  agenda: ItemValues[]
}

export const newPerson = (contact: string): PersonValues => ({
  contact,
  name: '',
  role: '',
  invited: 'no',
  wasNotWanted: false,
  mode: 'in_person',
  part: 'whole',
  items: [],
})

/** Somebody the citizen does not want there. */
export const unwanted = (contact: string): PersonValues => ({
  ...newPerson(contact),
  invited: 'not_wanted',
  wasNotWanted: true,
})

export const isInvited = ({ invited }: Pick<PersonValues, 'invited'>): boolean =>
  invited === 'required' || invited === 'wished'

/** The form's values of a plan; every contact that is not in it comes last, as not invited. */
export function valuesOf(plan: MeetingPlan, contacts: readonly string[]): PlanValues {
  const unwelcome = (contact: string) => plan.notWanted.some((one) => one.contact === contact)
  const invited = plan.participants.map(
    ({ contact = '', name = '', role, required, mode, items }): PersonValues => ({
      contact,
      name,
      role: role ?? '',
      invited: required ? 'required' : 'wished',
      wasNotWanted: unwelcome(contact),
      mode,
      part: items ? 'items' : 'whole',
      items: items ?? [],
    }),
  )
  const others = contacts
    .filter((contact) => !plan.participants.some((one) => one.contact === contact))
    .map((contact) => (unwelcome(contact) ? unwanted(contact) : newPerson(contact)))
  return {
    purpose: plan.purpose,
    template: plan.templates[0] ?? '',
    people: [...invited, ...others],
    date: plan.start ? dayOf(plan.start) : '',
    from: plan.start ? clockTime(plan.start) : '',
    to: plan.end ? clockTime(plan.end) : '',
    place: plan.place ?? '',
    frame: plan.frame ?? '',
    chair: plan.chair ?? '',
    minuteTaker: plan.minuteTaker ?? '',
    ifCitizenAbsent: plan.ifCitizenAbsent,
    agenda: plan.agenda.map(itemValues),
  }
}

export const itemValues = ({ id, title, kind, minutes, owners, lifeArea }: AgendaItem): ItemValues => ({
  item: id,
  title,
  kind,
  minutes: String(minutes),
  owners,
  lifeArea: lifeArea ?? '',
})

/** The plan that the values say, keeping what the form does not show of the plan it began with. */
export function planFrom(values: PlanValues, base?: Partial<MeetingPlan>): MeetingPlan {
  const { template, chair, minuteTaker } = values
  const [place, frame] = [values.place.trim(), values.frame.trim()]
  const [start, end] = [instantOf(values, 'from', base?.start), instantOf(values, 'to', base?.end)]
  const items = new Set(values.agenda.map(({ item }) => item))
  return {
    purpose: values.purpose.trim(),
    templates: templatesFrom(template, base?.templates),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(place && { place }),
    ...(frame && { frame }),
    ...(chair && { chair }),
    ...(minuteTaker && { minuteTaker }),
    ifCitizenAbsent: values.ifCitizenAbsent,
    notWanted: notWantedFrom(values, base),
    participants: values.people.flatMap((person) => participantFrom(person, items)),
    agenda: values.agenda.map(({ item, title, kind, minutes, owners, lifeArea }) => ({
      id: item,
      title: title.trim(),
      kind,
      minutes: Number(minutes),
      owners,
      ...(lifeArea && { lifeArea }),
    })),
  }
}

/** What is stored is which of the app's own templates it follows; a plan may follow two, of which the form shows one. */
function templatesFrom(template: PlanValues['template'], was: TemplateId[] = []): TemplateId[] {
  const chosen = meetingTemplates.filter((one) => one === template)
  return chosen[0] === was[0] ? was : chosen
}

/** The instant typed; the one there was, when the clock still shows the same. */
function instantOf(values: PlanValues, field: 'from' | 'to', was: string | undefined): string | undefined {
  const instant = isDay(values.date) && isTime(values[field]) ? instantAt(values.date, values[field]) : null
  if (instant === null) return undefined
  return was !== undefined && dayOf(was) === values.date && clockTime(was) === values[field] ? was : instant
}

/** Fields hold ISO days and `HH:mm` when what was typed is a date or a time; see DateField and TimeField. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)
export const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text)

function participantFrom(person: PersonValues, agenda: ReadonlySet<string>): Participant[] {
  const { contact, role, mode, part } = person
  const name = person.name.trim()
  if (!isInvited(person) || (contact === '' && name === '')) return []
  return [
    {
      ...(contact ? { contact } : { name }),
      ...(role && { role }),
      required: person.invited === 'required',
      mode,
      ...(part === 'items' && { items: person.items.filter((item) => agenda.has(item)) }),
    },
  ]
}

function notWantedFrom({ people }: PlanValues, base?: Partial<MeetingPlan>): MeetingPlan['notWanted'] {
  const refused = people
    .filter((person) => person.invited === 'not_wanted' || (person.wasNotWanted && isInvited(person)))
    .map(({ contact }) => contact)
  const kept = (base?.notWanted ?? []).filter(
    ({ contact }) => contact === undefined || refused.includes(contact),
  )
  const added = refused.filter((contact) => !kept.some((one) => one.contact === contact))
  return [...kept, ...added.map((contact) => ({ contact }))]
}

/** What changed from one plan to another, as the command that does it; undefined when nothing did. */
export function editFrom(
  meeting: string,
  base: Partial<MeetingPlan>,
  plan: MeetingPlan,
): CommandOf<'editMeeting'> | undefined {
  const set = without(plan, base)
  const was = without(base, plan)
  const names = new Set([...Object.keys(set), ...Object.keys(was)])
  if (names.size === 0) return undefined
  const only = (whole: Partial<MeetingPlan>): Partial<MeetingPlan> =>
    Object.fromEntries(Object.entries(whole).filter(([field]) => names.has(field)))
  return { type: 'editMeeting', meeting, set: only(plan), was: only(base) }
}

/** The fields of a plan that another does not have just so. */
const without = (plan: Partial<MeetingPlan>, other: Partial<MeetingPlan>): Partial<MeetingPlan> => {
  const others = new Map<string, unknown>(Object.entries(other))
  return Object.fromEntries(
    Object.entries(plan).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(others.get(field)),
    ),
  )
}
