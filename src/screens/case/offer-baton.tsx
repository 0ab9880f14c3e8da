import { Controller, useForm } from 'react-hook-form'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { fieldOf } from '../../client/request.ts'
import { hasLeft, isProfessional } from '../../domain/at-work.ts'
import { fullName, nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { DateField } from '../../ui/date-field.tsx'
import { parseDate } from '../../ui/date-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { messagesOf } from '../../ui/form-errors.ts'
import { SelectField } from '../../ui/select-field.tsx'

interface Props {
  file: VisibleCaseFile
  caseId: string
  today: string
  holder: string
  onClose: () => void
}

/** Asks another to take the baton over from a day on; until they have said yes, the holder keeps it. */
export function OfferBaton({ file, caseId, today, holder, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const { register, control, handleSubmit, setError, formState } = useForm({
    defaultValues: { to: '', effectiveFrom: today },
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  const others = file.contacts.filter(
    (contact) => contact.id !== holder && !hasLeft(contact) && isProfessional(contact),
  )
  const offer = handleSubmit(async ({ to, effectiveFrom }) => {
    if (command.isPending) return
    try {
      await command.mutateAsync({ type: 'offerBaton', to, effectiveFrom })
      onClose()
    } catch (error) {
      const field = fieldOf(error)
      if (field === 'to' || field === 'effectiveFrom') setError(field, { message: refusal(error) })
    }
  })
  const isAtField = fieldOf(command.error) !== undefined
  return (
    <Dialog title={t('baton.offer')} onClose={onClose}>
      <form className="stack" onSubmit={offer} noValidate>
        <p>{t('baton.meaning', { citizen: file.citizen.displayName })}</p>
        <ErrorSummary attempt={submitCount} errors={messagesOf(errors)} />
        <SelectField
          id="to"
          label={t('baton.to')}
          emptyChoice
          error={errors.to?.message}
          choices={others.map(({ id }) => ({ value: id, label: fullName(nameOf(file, id) ?? {}) }))}
          {...register('to', { required: t('baton.missing.to') })}
        />
        <Controller
          control={control}
          name="effectiveFrom"
          rules={{ validate: (day) => parseDate(day) === day || t('map-edit.missing.date') }}
          render={({ field: { value, onChange, onBlur } }) => (
            <DateField
              id="effectiveFrom"
              label={t('baton.from')}
              error={errors.effectiveFrom?.message}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              min={today}
            />
          )}
        />
        <FormActions
          action={t('baton.send')}
          pending={command.isPending}
          failure={command.isError && !isAtField ? refusal(command.error) : undefined}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
