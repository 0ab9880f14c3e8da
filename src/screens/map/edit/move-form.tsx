import type { VisibleContact } from '../../../domain/visible-case-file.ts'
import { lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import {
  type ContactFields,
  type ContactValues,
  contactFrom,
  contactNames,
  contactValues,
} from './contact-values.ts'
import { editBetween } from './edit-between.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { ChoiceEntry } from './entry-fields.tsx'
import type { FormProps } from './form-props.ts'
import { useMovedWords } from './moved.ts'
import { useEntryForm } from './use-entry-form.ts'

interface Props extends FormProps {
  contact: VisibleContact
  offers: (field: 'lifeArea' | 'closeness') => boolean
}

/** The same as dragging a contact on the map: its life area and how close it is, chosen from lists. */
export function MoveForm({ file, contact, offers, send, onClose }: Props) {
  const { t } = useTranslation()
  const moved = useMovedWords()
  const commandOf = (values: ContactValues, base: VisibleContact) => {
    const after = contactFrom(values)
    const before = contactFrom(contactValues(base))
    const edit = before && after ? editBetween<ContactFields>(base, before, after) : undefined
    return (
      edit && {
        command: { type: 'editContact' as const, contact: base.id, ...edit },
        said: moved(base, edit),
      }
    )
  }
  const entry = useEntryForm<ContactValues, VisibleContact>({
    stored: contact,
    valuesOf: contactValues,
    names: contactNames,
    commandOf,
    send,
    onDone: onClose,
  })
  return (
    <EntryDialog
      title={t('map-edit.title.move', { name: contact.name })}
      file={file}
      entry={entry}
      labelOf={(field) => t.group('map-edit.field')[field] ?? field}
      onClose={onClose}
    >
      {offers('lifeArea') ? (
        <ChoiceEntry
          name="lifeArea"
          label={t('map-edit.field.lifeArea')}
          choices={lifeAreas.map((value) => ({ value, label: t(`vocabulary.lifeArea.${value}`) }))}
        />
      ) : null}
      {offers('closeness') ? (
        <ChoiceEntry
          name="closeness"
          label={t('map-edit.field.closeness')}
          empty={t('map-edit.none')}
          choices={(['1', '2', '3'] as const).map((value) => ({
            value,
            label: t(`vocabulary.closeness.${value}`),
          }))}
        />
      ) : null}
    </EntryDialog>
  )
}
