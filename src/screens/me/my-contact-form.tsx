import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { conflictsOf, useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { VisibleContact } from '../../domain/visible-case-file.ts'
import { contactKinds, contactStatuses, lifeAreas, needs } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { commandOf, type MyContactValues, valuesOf } from './my-contact-values.ts'

interface Props {
  caseId: string
  /** The one to correct, as it is now; without it, a new one. */
  contact: VisibleContact | undefined
  onClose: () => void
  onDone: (said: string) => void
}

const fields = ['name', 'kind', 'lifeArea'] as const
const idOf = (field: (typeof fields)[number]) => `my-contact-${field}`

/** One contact as the citizen tells it, in plain words. */
export function MyContactForm({ caseId, contact, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  // What one began with: what somebody else writes meanwhile does not slip into it.
  const [before, setBefore] = useState(contact)
  const { register, handleSubmit, formState } = useForm<MyContactValues>({
    defaultValues: valuesOf(contact),
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  const conflicts = conflictsOf(command.error)

  const save = handleSubmit((values) => {
    if (command.isPending) return
    // With both seen, saving again says that this one is to stand.
    const based = conflicts.length > 0 ? contact : before
    setBefore(based)
    const change = commandOf(values, based, () => crypto.randomUUID())
    if (!change) return onClose()
    command.mutate(change, { onSuccess: () => onDone(t('my-map.saved', { name: values.name.trim() })) })
  })
  const takeAway = ({ id, name }: VisibleContact) =>
    command.mutate(
      { type: 'removeContact', contact: id },
      { onSuccess: () => onDone(t('my-map.takenAway', { name })) },
    )
  const told = (theirs: unknown) => {
    const words = { ...t.group('vocabulary.lifeArea'), ...t.group('vocabulary.contactKind') }
    const more = { ...t.group('my-map.needs'), ...t.group('vocabulary.contactStatus') }
    const closeness = t.group('vocabulary.closeness')
    if (theirs === null) return t('my-map.empty')
    const code = String(theirs)
    return words[code] ?? more[code] ?? closeness[code] ?? code
  }

  return (
    <Dialog title={before ? t('my-map.editTitle', { name: before.name }) : t('my-map.add')} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        <ErrorSummary
          attempt={submitCount}
          errors={fields.flatMap((field) => {
            const message = errors[field]?.message
            return message ? [{ field: idOf(field), message }] : []
          })}
        />
        <TextField
          id={idOf('name')}
          label={t('my-map.name')}
          hint={t('my-map.nameHint')}
          error={errors.name?.message}
          {...register('name', { validate: (name) => name.trim() !== '' || t('my-map.nameMissing') })}
        />
        <SelectField
          id={idOf('kind')}
          label={t('my-map.kind')}
          error={errors.kind?.message}
          emptyChoice
          choices={contactKinds.map((kind) => ({ value: kind, label: t(`vocabulary.contactKind.${kind}`) }))}
          {...register('kind', { required: t('my-map.kindMissing') })}
        />
        <SelectField
          id={idOf('lifeArea')}
          label={t('my-map.lifeArea')}
          error={errors.lifeArea?.message}
          emptyChoice
          choices={lifeAreas.map((area) => ({ value: area, label: t(`vocabulary.lifeArea.${area}`) }))}
          {...register('lifeArea', { required: t('my-map.lifeAreaMissing') })}
        />
        <RadioGroup
          label={t('my-map.closeness')}
          choices={[
            ...([1, 2, 3] as const).map((ring) => ({
              value: String(ring),
              label: t(`vocabulary.closeness.${ring}`),
            })),
            { value: '', label: t('my-map.closenessUnknown') },
          ]}
          {...register('closeness')}
        />
        <SelectField
          label={t('my-map.status')}
          choices={contactStatuses.map((status) => ({
            value: status,
            label: t(`vocabulary.contactStatus.${status}`),
          }))}
          {...register('status')}
        />
        <SelectField
          label={t('my-map.need')}
          choices={needs.map((need) => ({ value: need, label: t(`my-map.needs.${need}`) }))}
          {...register('need')}
        />
        <Checkbox label={t('my-map.acute')} {...register('acute')} />
        {command.isError ? (
          <Alert kind="error" live>
            {conflicts.length > 0
              ? t('my-map.conflict', { what: conflicts.map(({ theirs }) => told(theirs)).join(', ') })
              : refusal(command.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button type="submit" pending={command.isPending}>
            {t('my-map.save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('my-map.cancel')}
          </Button>
        </div>
        {before ? (
          <>
            <p className="muted">{t('my-map.takeAwayText', { name: before.name })}</p>
            <div>
              <Button variant="danger" onClick={() => takeAway(before)}>
                {t('my-map.takeAway', { name: before.name })}
              </Button>
            </div>
          </>
        ) : null}
      </form>
    </Dialog>
  )
}
