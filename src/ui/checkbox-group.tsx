import { useId } from 'react'
import styles from './field.module.css'
import type { FieldProps } from './field.tsx'

interface Props extends FieldProps {
  /** The first choice's id, when an error summary links to it. */
  id?: string
  choices: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Any of a few, all of them in sight. */
export function CheckboxGroup({ label, hint, error, id, choices, value, onChange }: Props) {
  const group = useId()
  const described = [hint ? `${group}-hint` : '', error ? `${group}-error` : ''].filter(Boolean).join(' ')
  const idOf = (index: number) => (index === 0 && id ? id : `${group}-${index}`)
  return (
    <fieldset
      className={error ? `${styles.field} ${styles.invalid}` : styles.field}
      aria-describedby={described || undefined}
    >
      <legend className={styles.label}>{label}</legend>
      {hint ? (
        <span className={styles.hint} id={`${group}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className={styles.error} id={`${group}-error`}>
          {error}
        </span>
      ) : null}
      {choices.map((choice, index) => (
        <div key={choice.value} className={styles.choice}>
          <input
            type="checkbox"
            id={idOf(index)}
            checked={value.includes(choice.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value),
              )
            }
          />
          <label htmlFor={idOf(index)}>{choice.label}</label>
        </div>
      ))}
    </fieldset>
  )
}
