import type { ReactNode } from 'react'
import styles from './tag.module.css'

interface Props {
  kind?: 'plain' | 'success' | 'warning' | 'error' | 'info'
  children: ReactNode
}

/** A word or two about a thing. The text says it; the colour only helps the eye. */
export function Tag({ kind = 'plain', children }: Props) {
  return <span className={kind === 'plain' ? styles.tag : `${styles.tag} ${styles[kind]}`}>{children}</span>
}
