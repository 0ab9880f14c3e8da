import type { ComponentProps } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<ComponentProps<'select'>, 'className' | 'children'> & {
    choices: readonly { value: string; label: string }[]
    /** Adds an empty first choice. */
    emptyChoice?: boolean
  }

/** One of a list; takes what `register` of react-hook-form gives. */
export function SelectField({ label, hint, error, optional, id, choices, emptyChoice, ...select }: Props) {
  const { t } = useTranslation()
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false} id={id}>
      {(wiring) => (
        <select {...select} {...wiring} className={styles.input}>
          {emptyChoice ? <option value="">{t('ui.chooseOne')}</option> : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
