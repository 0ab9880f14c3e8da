import { useEffect, useRef } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './message.module.css'

interface Props {
  /** The id of each field with an error, and its sentence. */
  errors: readonly { field: string; message: string }[]
  /** Changes with every attempt to send, so that the summary takes the focus each time. */
  attempt: number
}

/** All errors of a form, above it, each leading to its field; takes the focus after an attempt to send. */
export function ErrorSummary({ errors, attempt }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt === 0) return
    // A moment later: the form's own way is to go to the first field, which would leave the summary unread.
    const later = setTimeout(() => box.current?.focus())
    return () => clearTimeout(later)
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div ref={box} className={`${styles.message} ${styles.error}`} role="alert" tabIndex={-1}>
      <h2 className={styles.title} style={{ fontSize: 'var(--size-large)' }}>
        {t('ui.errorSummary', { count: errors.length })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
