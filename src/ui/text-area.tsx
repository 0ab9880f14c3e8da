import { type ComponentProps, useState } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps &
  Omit<ComponentProps<'textarea'>, 'className'> & {
    /** Shows how much room is left; nothing is cut off while writing. */
    limit?: number
  }

const lengthOf = (text: string): number => [...text].length

/** Several lines of text, counted against a limit; takes what `register` of react-hook-form gives. */
export function TextArea({ label, hint, error, optional, limit, id, onChange, ...area }: Props) {
  const start = area.value ?? area.defaultValue ?? ''
  const [typed, setTyped] = useState(() => lengthOf(String(start)))
  const length = area.value === undefined ? typed : lengthOf(String(area.value))
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false} id={id}>
      {(wiring) => (
        <>
          <textarea
            {...area}
            {...wiring}
            className={styles.input}
            onChange={(event) => {
              if (limit !== undefined) setTyped(lengthOf(event.target.value))
              onChange?.(event)
            }}
          />
          {limit === undefined ? null : <CharactersLeft left={limit - length} />}
        </>
      )}
    </Field>
  )
}

function CharactersLeft({ left }: { left: number }) {
  const { t } = useTranslation()
  const text = left < 0 ? t('ui.charactersOver', { count: -left }) : t('ui.charactersLeft', { count: left })
  return (
    <>
      <span className={left < 0 ? `${styles.count} ${styles.over}` : styles.count} aria-hidden="true">
        {text}
      </span>
      <span className="visually-hidden" role="status">
        {left <= 20 ? text : ''}
      </span>
    </>
  )
}
