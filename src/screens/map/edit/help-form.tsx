import { useState } from 'react'
import type { HelpEvent } from '../../../domain/help-event.ts'
import { helpTypes } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { editBetween } from './edit-between.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { ChoiceEntry, DayEntry, NoteEntry } from './entry-fields.tsx'
import type { FormProps } from './form-props.ts'
import { type HelpFields, type HelpValues, helpFrom, helpNames, helpValues } from './help-values.ts'
import { useEntryForm } from './use-entry-form.ts'

interface Props extends FormProps {
  /** The event to edit; for a new one, what is known of it. */
  event: Partial<HelpEvent>
}

const outcomes = ['wished', 'waiting', 'helped', 'not_relevant'] as const

/** Help of one of the six kinds: wished for, on its way, received or not relevant, and when. */
export function HelpForm({ file, day, event, send, onClose }: Props) {
  const { t } = useTranslation()
  const [newId] = useState(() => crypto.randomUUID())
  const isNew = event.id === undefined
  const commandOf = (values: HelpValues, base: Partial<HelpEvent>) => {
    const after = helpFrom(values)
    if (!after) return undefined
    const type = t(`vocabulary.helpType.${after.type}`)
    if (base.id === undefined) {
      const said = t('help.said.added', { type, outcome: t(`vocabulary.helpOutcome.${after.outcome}`) })
      return { command: { type: 'addHelpEvent' as const, event: { id: newId, ...after } }, said }
    }
    const edit = editBetween<HelpFields>(base, helpFrom(helpValues(base)) ?? {}, after)
    const said = t('help.said.edited', { type })
    return edit && { command: { type: 'editHelpEvent' as const, event: base.id, ...edit }, said }
  }
  const entry = useEntryForm<HelpValues, Partial<HelpEvent>>({
    stored: isNew ? { on: day, ...event } : event,
    valuesOf: helpValues,
    names: helpNames,
    commandOf,
    send,
    onDone: onClose,
  })
  return (
    <EntryDialog
      title={t(isNew ? 'help.new' : 'help.editTitle')}
      file={file}
      entry={entry}
      labelOf={(field) => t.group('help.field')[field] ?? field}
      onClose={onClose}
    >
      <ChoiceEntry
        name="type"
        label={t('help.field.type')}
        empty={t('ui.chooseOne')}
        choices={helpTypes.map((value) => ({ value, label: t(`vocabulary.helpType.${value}`) }))}
        rules={{ required: t('help.missing.type') }}
      />
      <ChoiceEntry
        name="outcome"
        label={t('help.field.outcome')}
        empty={t('ui.chooseOne')}
        choices={outcomes.map((value) => ({ value, label: t(`vocabulary.helpOutcome.${value}`) }))}
        rules={{ required: t('help.missing.outcome') }}
      />
      <DayEntry name="on" label={t('help.field.on')} max={day} missing={t('help.missing.on')} />
      <DayEntry name="closedOn" label={t('help.field.closedOn')} max={day} />
      <NoteEntry name="note" label={t('help.field.note')} />
    </EntryDialog>
  )
}
