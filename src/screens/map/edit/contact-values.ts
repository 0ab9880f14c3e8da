import type { CommandOf } from '../../../domain/command.ts'
import { clockTime, instantAt } from '../../../domain/copenhagen-time.ts'
import { dayOf } from '../../../domain/days.ts'
import type { VisibleContact } from '../../../domain/visible-case-file.ts'
import type {
  ContactKind,
  ContactStatus,
  HelpType,
  LifeArea,
  Need,
  Sector,
} from '../../../domain/vocabulary.ts'

/** A contact as it is typed. Dates are ISO dates, or what was typed when it is none yet. */
export interface ContactValues {
  name: string
  kind: '' | ContactKind
  sector: '' | Sector
  lifeArea: '' | LifeArea
  administration: string
  personName: string
  personTitle: string
  personEmail: string
  personPhone: string
  status: ContactStatus
  closeness: '' | '1' | '2' | '3'
  need: '' | Need
  acute: boolean
  lastContact: string
  nextDay: string
  nextTime: string
  from: string
  until: string
  hoursPerWeek: string
  helpType: '' | HelpType
  note: string
}

type NewContact = CommandOf<'addContact'>['contact']
export type ContactFields = Omit<NewContact, 'id'>

/** The fields of the form that hold a field of the contact. */
export const contactNames: Record<keyof ContactFields, readonly (keyof ContactValues)[]> = {
  name: ['name'],
  kind: ['kind'],
  sector: ['sector'],
  lifeArea: ['lifeArea'],
  administration: ['administration'],
  person: ['personName', 'personTitle', 'personEmail', 'personPhone'],
  status: ['status'],
  closeness: ['closeness'],
  need: ['need'],
  acute: ['acute'],
  lastContact: ['lastContact'],
  next: ['nextDay', 'nextTime'],
  from: ['from'],
  until: ['until'],
  hoursPerWeek: ['hoursPerWeek'],
  helpType: ['helpType'],
  note: ['note'],
}

const closenesses = ['1', '2', '3'] as const

/** The form for a contact; for a new one, with what is known of it. */
export const contactValues = (contact: Partial<VisibleContact>): ContactValues => ({
  name: contact.name ?? '',
  kind: contact.kind ?? '',
  sector: contact.sector ?? '',
  lifeArea: contact.lifeArea ?? '',
  administration: contact.administration ?? '',
  personName: contact.person?.name ?? '',
  personTitle: contact.person?.title ?? '',
  personEmail: contact.person?.email ?? '',
  personPhone: contact.person?.phone ?? '',
  status: contact.status ?? 'active',
  closeness: closenesses.find((one) => Number(one) === contact.closeness) ?? '',
  need: contact.need ?? '',
  acute: contact.acute ?? false,
  lastContact: contact.lastContact ?? '',
  nextDay: contact.next ? dayOf(contact.next) : '',
  nextTime: contact.next ? clockTime(contact.next) : '',
  from: contact.from ?? '',
  until: contact.until ?? '',
  hoursPerWeek: contact.hoursPerWeek === undefined ? '' : String(contact.hoursPerWeek).replace('.', ','),
  helpType: contact.helpType ?? '',
  note: contact.note ?? '',
})

/** Hours as somebody wrote them, with a comma or a point; NaN when it is no number of hours. */
export function hoursFrom(text: string): number {
  const hours = Number(text.trim().replace(',', '.'))
  return hours >= 0 && hours <= 168 ? hours : Number.NaN
}

/** The contact as typed in a form without errors; null while one of what it must have is missing. */
export function contactFrom(values: ContactValues): ContactFields | null {
  const { kind, sector, lifeArea, status, closeness, need, acute, nextDay, nextTime, helpType } = values
  if (kind === '' || sector === '' || lifeArea === '') return null
  const next = nextDay && nextTime ? instantAt(nextDay, nextTime) : null
  const person = personFrom(values)
  return {
    name: values.name.trim(),
    kind,
    sector,
    lifeArea,
    status,
    acute,
    ...written(values, 'administration', 'lastContact', 'from', 'until', 'note'),
    ...(person && { person }),
    ...(closeness && { closeness: Number(closeness) }),
    ...(need && { need }),
    ...(next && { next }),
    ...(values.hoursPerWeek.trim() && { hoursPerWeek: hoursFrom(values.hoursPerWeek) }),
    ...(helpType && { helpType }),
  }
}

function personFrom(values: ContactValues): ContactFields['person'] {
  const name = values.personName.trim()
  const [title, email, phone] = [values.personTitle, values.personEmail, values.personPhone].map((text) =>
    text.trim(),
  )
  if (!name && !title && !email && !phone) return undefined
  return { name, ...(title && { title }), ...(email && { email }), ...(phone && { phone }) }
}

type TextName = 'administration' | 'lastContact' | 'from' | 'until' | 'note'

/** Those of the texts that are not empty. */
const written = (values: ContactValues, ...names: TextName[]): Partial<Record<TextName, string>> =>
  Object.fromEntries(names.flatMap((name) => (values[name].trim() ? [[name, values[name].trim()]] : [])))
