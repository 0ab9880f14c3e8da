import { useState } from 'react'
import { useTranslation } from '../texts/language.ts'
import { parseTime, timeText } from './date-text.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

interface Props extends FieldProps {
  id?: string
  /** `HH:mm`, or what was typed when it is not a time yet. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

const shown = (value: string): string => (parseTime(value) === value ? timeText(value) : value)

/** A time of day, typed as one likes: 10.00, 10:00, 9, 0930. */
export function TimeField({ label, hint, error, optional, id, value, onChange, onBlur }: Props) {
  const { t } = useTranslation()
  const [typing, setTyping] = useState<string>()
  return (
    <Field label={label} hint={hint ?? t('ui.timeHint')} error={error} optional={optional ?? false} id={id}>
      {(wiring) => (
        <input
          {...wiring}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={`${styles.input} ${styles.short}`}
          value={typing ?? shown(value)}
          onChange={(event) => {
            setTyping(event.target.value)
            onChange(parseTime(event.target.value) ?? event.target.value)
          }}
          onBlur={() => {
            setTyping(undefined)
            onBlur?.()
          }}
        />
      )}
    </Field>
  )
}
