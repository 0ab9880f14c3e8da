import { useState } from 'react'
import type { VisibleWait } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { BlockedGoals } from './blocked-goals.tsx'
import { editBetween } from './edit-between.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { ChoiceEntry, DayEntry, LineEntry } from './entry-fields.tsx'
import { FastTrack } from './fast-track.tsx'
import type { FormProps } from './form-props.ts'
import { useEntryForm } from './use-entry-form.ts'
import { type WaitFields, type WaitValues, waitFrom, waitNames, waitValues } from './wait-values.ts'

interface Props extends FormProps {
  /** The wait to edit; for a new one, what is known of it. */
  wait: Partial<VisibleWait>
  offers: (field: keyof WaitFields) => boolean
}

/** What the citizen waits for, since when, and what has been done about it. */
export function WaitForm({ file, day, wait, offers, send, onClose }: Props) {
  const { t } = useTranslation()
  const [newId] = useState(() => crypto.randomUUID())
  const commandOf = (values: WaitValues, base: Partial<VisibleWait>) => {
    const after = waitFrom(values)
    const name = file.contacts.find(({ id }) => id === after.contact)?.name ?? ''
    if (base.id === undefined) {
      const said = t('map-edit.said.waitAdded', { name })
      return { command: { type: 'addWait' as const, wait: { id: newId, ...after } }, said }
    }
    const edit = editBetween<WaitFields>(base, waitFrom(waitValues(base)), after)
    const said = t('map-edit.said.waitEdited', { name })
    return edit && { command: { type: 'editWait' as const, wait: base.id, ...edit }, said }
  }
  const entry = useEntryForm<WaitValues, Partial<VisibleWait>>({
    stored: wait,
    valuesOf: waitValues,
    names: waitNames,
    commandOf,
    send,
    onDone: onClose,
  })
  return (
    <EntryDialog
      title={t(wait.id === undefined ? 'map-edit.title.waitNew' : 'map-edit.title.wait')}
      file={file}
      entry={entry}
      labelOf={(field) => t.group('map-edit.field')[field] ?? field}
      onClose={onClose}
    >
      {offers('contact') ? (
        <ChoiceEntry
          name="contact"
          label={t('map-edit.field.contact')}
          empty={t('ui.chooseOne')}
          choices={file.contacts.map(({ id, name }) => ({ value: id, label: name }))}
          rules={{ required: t('map-edit.missing.contact') }}
        />
      ) : null}
      {offers('what') ? (
        <LineEntry
          name="what"
          label={t('map-edit.field.what')}
          rules={{ validate: (what: string) => what.trim() !== '' || t('map-edit.missing.what') }}
        />
      ) : null}
      {offers('since') ? <DayEntry name="since" label={t('map-edit.field.since')} max={day} /> : null}
      {offers('promisedBy') ? <DayEntry name="promisedBy" label={t('map-edit.field.promisedBy')} /> : null}
      {offers('expected') ? <DayEntry name="expected" label={t('map-edit.field.expected')} /> : null}
      {offers('blocks') ? <BlockedGoals goals={file.goals} /> : null}
      {offers('fastTrack') ? <FastTrack contacts={file.contacts} day={day} /> : null}
      {offers('answeredOn') ? (
        <DayEntry name="answeredOn" label={t('map-edit.field.answeredOn')} max={day} />
      ) : null}
    </EntryDialog>
  )
}
