import type { ReactNode } from 'react'
import { useTranslation } from '../texts/language.ts'
import styles from './message.module.css'

interface Props {
  kind: 'info' | 'success' | 'warning' | 'error'
  title?: string
  children?: ReactNode
  /** Read aloud at once: for what has just happened, not for what was there from the start. */
  live?: boolean
}

/** A framed message; its kind is said in words to those who do not see the colour. */
export function Alert({ kind, title, children, live = false }: Props) {
  const { t } = useTranslation()
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div className={`${styles.message} ${styles[kind]}`} role={role}>
      <span className="visually-hidden">{t(`ui.status.${kind}`)}: </span>
      {title ? <p className={styles.title}>{title}</p> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
