import { useState } from 'react'
import { usualSector } from '../../../domain/usual-sector.ts'
import type { VisibleContact } from '../../../domain/visible-case-file.ts'
import { contactKinds, lifeAreas, sectors } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import {
  type ContactFields,
  type ContactValues,
  contactFrom,
  contactNames,
  contactValues,
} from './contact-values.ts'
import { editBetween } from './edit-between.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { ChoiceEntry, LineEntry } from './entry-fields.tsx'
import type { FormProps } from './form-props.ts'
import { MoreOfContact } from './more-of-contact.tsx'
import { useEntryForm } from './use-entry-form.ts'

interface Props extends FormProps {
  /** The contact to edit; for a new one, what is known of it. */
  contact: Partial<VisibleContact>
  offers: (field: keyof ContactFields) => boolean
}

const folded: readonly (keyof ContactFields)[] = [
  ...(['administration', 'person', 'status', 'closeness', 'need', 'acute', 'lastContact', 'next'] as const),
  ...(['from', 'until', 'hoursPerWeek', 'helpType', 'note'] as const),
]
const inSight: readonly (keyof ContactValues)[] = ['name', 'kind', 'sector', 'lifeArea']

/** A contact, new or as it is: what every contact has first, the rest folded away. */
export function ContactForm({ file, day, contact, offers, send, onClose }: Props) {
  const { t } = useTranslation()
  const [newId] = useState(() => crypto.randomUUID())
  const commandOf = (values: ContactValues, base: Partial<VisibleContact>) => {
    const after = contactFrom(values)
    if (!after) return undefined
    const { name } = after
    if (base.id === undefined) {
      const said = t('map-edit.said.contactAdded', { name })
      return { command: { type: 'addContact' as const, contact: { id: newId, ...after } }, said }
    }
    const edit = editBetween<ContactFields>(base, contactFrom(contactValues(base)) ?? {}, after)
    const said = t('map-edit.said.contactEdited', { name })
    return edit && { command: { type: 'editContact' as const, contact: base.id, ...edit }, said }
  }
  const entry = useEntryForm<ContactValues, Partial<VisibleContact>>({
    stored: contact,
    valuesOf: contactValues,
    names: contactNames,
    commandOf,
    send,
    onDone: onClose,
  })
  const { getValues, setValue, formState } = entry.form

  /** A kind says where it mostly belongs; what was chosen stays. */
  const takeSector = () => {
    const { kind, sector } = getValues()
    const usual = kind === '' ? undefined : usualSector[kind]
    if (sector === '' && usual) setValue('sector', usual)
  }
  const isNew = contact.id === undefined
  const isFaultBelow = Object.keys(formState.errors).some((name) => !inSight.some((one) => one === name))
  const hasMore = folded.some(offers)
  const title = isNew
    ? t('map-edit.title.contactNew')
    : t('map-edit.title.contact', { name: contact.name ?? '' })
  return (
    <EntryDialog
      title={title}
      file={file}
      entry={entry}
      labelOf={(field) => t.group('map-edit.field')[field] ?? field}
      onClose={onClose}
    >
      {offers('name') ? (
        <LineEntry
          name="name"
          label={t('map-edit.field.name')}
          hint={t('map-edit.hint.name')}
          rules={{ validate: (name: string) => name.trim() !== '' || t('map-edit.missing.name') }}
        />
      ) : null}
      {offers('kind') ? (
        <ChoiceEntry
          name="kind"
          label={t('map-edit.field.kind')}
          empty={t('ui.chooseOne')}
          choices={contactKinds.map((value) => ({ value, label: t(`vocabulary.contactKind.${value}`) }))}
          rules={{ required: t('map-edit.missing.kind'), onChange: takeSector }}
        />
      ) : null}
      {offers('sector') ? (
        <ChoiceEntry
          name="sector"
          label={t('map-edit.field.sector')}
          empty={t('ui.chooseOne')}
          choices={sectors.map((value) => ({ value, label: t(`vocabulary.sector.${value}`) }))}
          rules={{ required: t('map-edit.missing.sector') }}
        />
      ) : null}
      {offers('lifeArea') ? (
        <ChoiceEntry
          name="lifeArea"
          label={t('map-edit.field.lifeArea')}
          empty={t('ui.chooseOne')}
          choices={lifeAreas.map((value) => ({ value, label: t(`vocabulary.lifeArea.${value}`) }))}
          rules={{ required: t('map-edit.missing.lifeArea') }}
        />
      ) : null}
      {hasMore ? (
        <Details summary={t('map-edit.more')} open={!isNew || isFaultBelow}>
          <MoreOfContact day={day} offers={offers} />
        </Details>
      ) : null}
    </EntryDialog>
  )
}
