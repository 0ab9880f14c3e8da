import { type ComponentProps, useId } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './field.module.css'
import type { FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'className' | 'type' | 'value'> & {
    name: string
    choices: readonly { value: string; label: string; hint?: string }[]
    /** The chosen value, when the form does not keep it itself. */
    value?: string
  }

/** One of a few, all of them in sight; takes what `register` of react-hook-form gives. */
export function RadioGroup({ label, hint, error, optional, id, choices, value, ...input }: Props) {
  const { t } = useTranslation()
  const group = useId()
  const first = id ?? `${group}-0`
  const described = [hint ? `${group}-hint` : '', error ? `${group}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? `${styles.field} ${styles.invalid}` : styles.field}
      aria-describedby={described || undefined}
    >
      <legend className={styles.label}>
        {label} {optional ? <span className={styles.optional}>({t('ui.optional')})</span> : null}
      </legend>
      {hint ? (
        <span className={styles.hint} id={`${group}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className={styles.error} id={`${group}-error`}>
          <span className="visually-hidden">{t('ui.errorPrefix')}: </span>
          {error}
        </span>
      ) : null}
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? first : `${group}-${index}`
        return (
          <div key={choice.value} className={styles.choice}>
            <input
              {...input}
              {...(value === undefined ? {} : { checked: value === choice.value })}
              type="radio"
              value={choice.value}
              id={choiceId}
              aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
            />
            <label htmlFor={choiceId}>
              {choice.label}
              {choice.hint ? (
                <span className={styles.hint} id={`${choiceId}-hint`} style={{ display: 'block' }}>
                  {choice.hint}
                </span>
              ) : null}
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}
