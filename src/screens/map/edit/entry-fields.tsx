import { Controller, type RegisterOptions, useFormContext } from 'react-hook-form'
import { longestText } from '../../../domain/text-limits.ts'
import { useTranslation } from '../../../texts/language.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { parseDate } from '../../../ui/date-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { idOf } from './use-entry-form.ts'

// Fields of the form they stand in, each wired by its name.

interface Props {
  name: string
  label: string
  hint?: string
  optional?: boolean
  rules?: RegisterOptions
}

function useWired(name: string) {
  const { register, control, getFieldState, formState } = useFormContext()
  return { register, control, error: getFieldState(name, formState).error?.message }
}

export function LineEntry({
  name,
  label,
  hint,
  optional = false,
  rules,
  ...input
}: Props & { type?: 'email' | 'tel' }) {
  const { register, error } = useWired(name)
  return (
    <TextField
      {...input}
      id={idOf(name)}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      autoComplete="off"
      maxLength={longestText}
      {...register(name, rules)}
    />
  )
}

export function NoteEntry({ name, label }: Props) {
  const { register, error } = useWired(name)
  return (
    <TextArea id={idOf(name)} label={label} error={error} optional limit={longestText} {...register(name)} />
  )
}

type Choices = readonly { value: string; label: string }[]

export function ChoiceEntry(props: Props & { choices: Choices; empty?: string }) {
  const { name, label, hint, optional = false, rules, choices, empty } = props
  const { register, error } = useWired(name)
  return (
    <SelectField
      id={idOf(name)}
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      choices={empty === undefined ? choices : [{ value: '', label: empty }, ...choices]}
      {...register(name, rules)}
    />
  )
}

/** A day, or nothing; with `missing`, which says so, it must be there. */
export function DayEntry({ name, label, max, missing }: Props & { max?: string; missing?: string }) {
  const { t } = useTranslation()
  const { control, error } = useWired(name)
  const validate = (value: string) =>
    value === '' ? (missing ?? true) : parseDate(value) === value || t('map-edit.missing.date')
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate }}
      render={({ field: { value, onChange, onBlur } }) => (
        <DateField
          id={idOf(name)}
          label={label}
          error={error}
          optional={missing === undefined}
          value={value}
          onChange={(typed) => onChange(typed.trim() === '' ? '' : typed)}
          onBlur={onBlur}
          {...(max !== undefined && { max })}
        />
      )}
    />
  )
}
