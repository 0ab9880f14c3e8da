import type { Command } from '../../domain/command.ts'
import { usualSector } from '../../domain/usual-sector.ts'
import type { VisibleContact } from '../../domain/visible-case-file.ts'
import type { ContactKind, ContactStatus, LifeArea, Need } from '../../domain/vocabulary.ts'

/** What the citizen says of a contact; "" is not said. */
export interface MyContactValues {
  name: string
  kind: '' | ContactKind
  lifeArea: '' | LifeArea
  closeness: '' | '1' | '2' | '3'
  need: Need
  status: ContactStatus
  acute: boolean
}

const closenesses = ['1', '2', '3'] as const

export const valuesOf = (contact: VisibleContact | undefined): MyContactValues => ({
  name: contact?.name ?? '',
  kind: contact?.kind ?? '',
  lifeArea: contact?.lifeArea ?? '',
  closeness: closenesses.find((one) => Number(one) === contact?.closeness) ?? '',
  need: contact?.need ?? 'not_asked',
  status: contact?.status ?? 'active',
  acute: contact?.acute ?? false,
})

type Said = Partial<
  Pick<VisibleContact, 'name' | 'kind' | 'lifeArea' | 'closeness' | 'need' | 'status' | 'acute'>
>

/** What is said as fields of a contact; what is not said is left out. */
const fieldsOf = ({ name, kind, lifeArea, closeness, need, ...rest }: MyContactValues): Said => ({
  name: name.trim(),
  ...(kind && { kind }),
  ...(lifeArea && { lifeArea }),
  ...(closeness && { closeness: Number(closeness) }),
  ...(need !== 'not_asked' && { need }),
  ...rest,
})

/** The command that adds the contact, or corrects it where something is said differently than before; null: nothing is. */
export function commandOf(
  values: MyContactValues,
  before: VisibleContact | undefined,
  newId: () => string,
): Command | null {
  const { kind, lifeArea } = values
  if (!kind || !lifeArea) return null
  if (!before) {
    const { name = '', status = 'active', acute = false, ...rest } = fieldsOf(values)
    const whole = { id: newId(), name, kind, lifeArea, sector: usualSector[kind], status, acute }
    return { type: 'addContact', contact: { ...rest, ...whole } }
  }
  const [now, then] = [fieldsOf(values), fieldsOf(valuesOf(before))]
  const changed = (Object.keys({ ...now, ...then }) as (keyof Said)[]).filter(
    (field) => now[field] !== then[field],
  )
  if (changed.length === 0) return null
  const only = (fields: object) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => changed.some((one) => one === field)))
  // `before` as it is stored: "not asked" said outright is not the same as nothing.
  return { type: 'editContact', contact: before.id, set: only(now), was: only(before) }
}
