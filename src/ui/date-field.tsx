import { useRef, useState } from 'react'
import { useTranslation } from '../texts/language.ts'
import { Button } from './button.tsx'
import { dateText, parseDate } from './date-text.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

interface Props extends FieldProps {
  id?: string
  /** An ISO date, or what was typed when it is not a date yet. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  min?: string
  max?: string
}

const shown = (value: string): string => (parseDate(value) === value ? dateText(value) : value)

/** A date, typed as one likes (3.12.2026, 3/12-26, 031226) or picked from the device's calendar. */
export function DateField({ label, hint, error, optional, id, value, onChange, onBlur, min, max }: Props) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const [typing, setTyping] = useState<string>()
  const leave = () => {
    setTyping(undefined)
    onBlur?.()
  }
  return (
    <Field label={label} hint={hint ?? t('ui.dateHint')} error={error} optional={optional ?? false} id={id}>
      {(wiring) => (
        <div className={styles.withButton}>
          <input
            {...wiring}
            type="text"
            autoComplete="off"
            className={`${styles.input} ${styles.short}`}
            value={typing ?? shown(value)}
            onChange={(event) => {
              setTyping(event.target.value)
              onChange(parseDate(event.target.value) ?? event.target.value)
            }}
            onBlur={leave}
          />
          <span className={styles.picker}>
            <Button
              variant="secondary"
              aria-label={`${t('ui.pickDate')}: ${label}`}
              onClick={() => picker.current?.showPicker()}
            >
              <CalendarIcon />
            </Button>
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              className={styles.native}
              value={parseDate(value) ?? ''}
              min={min}
              max={max}
              onChange={(event) => onChange(event.target.value)}
            />
          </span>
        </div>
      )}
    </Field>
  )
}

function CalendarIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4" />
    </svg>
  )
}
