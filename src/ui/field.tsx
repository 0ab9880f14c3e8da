import { type ReactNode, useId } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './field.module.css'

export interface FieldProps {
  label: string
  hint?: string | undefined
  /** A sentence in the reader's language; shown at the field and read with it. */
  error?: string | undefined
  /** Marks the label; everything else must be filled in. */
  optional?: boolean
}

/** What a control needs to belong to its label, hint and error. */
export interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props extends FieldProps {
  /** The control's id, when an error summary links to it. */
  id?: string | undefined
  children: (wiring: Wiring) => ReactNode
}

/** Label, hint, error and a control, wired together. */
export function Field({ label, hint, error, optional, id, children }: Props) {
  const { t } = useTranslation()
  const generated = useId()
  const control = id ?? generated
  const hintId = `${control}-hint`
  const errorId = `${control}-error`
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? `${styles.field} ${styles.invalid}` : styles.field}>
      <label className={styles.label} htmlFor={control}>
        {label} {optional ? <span className={styles.optional}>({t('ui.optional')})</span> : null}
      </label>
      {hint ? (
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className={styles.error} id={errorId}>
          <span className="visually-hidden">{t('ui.errorPrefix')}: </span>
          {error}
        </span>
      ) : null}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
