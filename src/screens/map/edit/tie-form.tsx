import { useState } from 'react'
import type { VisibleTie } from '../../../domain/visible-case-file.ts'
import { tieKinds } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useContactWords } from '../contact-words.ts'
import { editBetween } from './edit-between.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { ChoiceEntry, DayEntry, NoteEntry } from './entry-fields.tsx'
import type { FormProps } from './form-props.ts'
import { type TieFields, type TieValues, tieFrom, tieNames, tieValues } from './tie-values.ts'
import { useEntryForm } from './use-entry-form.ts'

interface Props extends FormProps {
  /** The tie to edit; for a new one, what is known of it. */
  tie: Partial<VisibleTie>
  offers: (field: keyof TieFields) => boolean
}

/** A tie between two contacts, also one that is missing. */
export function TieForm({ file, tie, offers, send, onClose }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const [newId] = useState(() => crypto.randomUUID())
  const commandOf = (values: TieValues, base: Partial<VisibleTie>) => {
    const after = tieFrom(values)
    if (!after) return undefined
    if (base.id === undefined) {
      const added = { id: newId, ...after }
      const said = t('map-edit.said.tieAdded', { tie: words.tie(added, file.contacts) })
      return { command: { type: 'addTie' as const, tie: added }, said }
    }
    const edit = editBetween<TieFields>(base, tieFrom(tieValues(base)) ?? {}, after)
    const said = t('map-edit.said.tieEdited', { tie: words.tie({ id: base.id, ...after }, file.contacts) })
    return edit && { command: { type: 'editTie' as const, tie: base.id, ...edit }, said }
  }
  const entry = useEntryForm<TieValues, Partial<VisibleTie>>({
    stored: tie,
    valuesOf: tieValues,
    names: tieNames,
    commandOf,
    send,
    onDone: onClose,
  })
  const contacts = file.contacts.map(({ id, name }) => ({ value: id, label: name }))
  const labels: Partial<Record<string, string>> = {
    from: t('map-edit.field.tieFrom'),
    to: t('map-edit.field.tieTo'),
    kind: t('map-edit.field.tieKind'),
    since: t('map-edit.field.since'),
    until: t('map-edit.field.tieUntil'),
    note: t('map-edit.field.note'),
  }
  return (
    <EntryDialog
      title={t(tie.id === undefined ? 'map-edit.title.tieNew' : 'map-edit.title.tie')}
      file={file}
      entry={entry}
      labelOf={(field) => labels[field] ?? field}
      onClose={onClose}
    >
      {offers('from') ? (
        <ChoiceEntry
          name="from"
          label={t('map-edit.field.tieFrom')}
          empty={t('ui.chooseOne')}
          choices={contacts}
          rules={{ required: t('map-edit.missing.from') }}
        />
      ) : null}
      {offers('kind') ? (
        <ChoiceEntry
          name="kind"
          label={t('map-edit.field.tieKind')}
          hint={t('map-edit.hint.missing')}
          empty={t('ui.chooseOne')}
          choices={tieKinds.map((value) => ({ value, label: t(`vocabulary.tieKind.${value}`) }))}
          rules={{ required: t('map-edit.missing.tieKind') }}
        />
      ) : null}
      {offers('to') ? (
        <ChoiceEntry
          name="to"
          label={t('map-edit.field.tieTo')}
          empty={t('ui.chooseOne')}
          choices={contacts}
          rules={{ required: t('map-edit.missing.to') }}
        />
      ) : null}
      {offers('since') ? <DayEntry name="since" label={t('map-edit.field.since')} /> : null}
      {offers('until') ? <DayEntry name="until" label={t('map-edit.field.tieUntil')} /> : null}
      {offers('note') ? <NoteEntry name="note" label={t('map-edit.field.note')} /> : null}
    </EntryDialog>
  )
}
