import type { ComponentProps } from 'react'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps & Omit<ComponentProps<'input'>, 'className'> & { width?: 'short' | 'wide' }

/** One line of text; takes what `register` of react-hook-form gives. */
export function TextField({ label, hint, error, optional, width, id, ...input }: Props) {
  const className = [styles.input, width ? styles[width] : ''].join(' ').trim()
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false} id={id}>
      {(wiring) => <input type="text" {...input} {...wiring} className={className} />}
    </Field>
  )
}
