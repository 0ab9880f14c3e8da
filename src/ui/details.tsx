import { type ReactNode, useState } from 'react'
import styles from './details.module.css'

/** More for those who want it, folded away. */
export function Details({
  summary,
  open,
  late = false,
  children,
}: {
  summary: ReactNode
  open?: boolean
  /** Not drawn before it is opened: for one of many. */
  late?: boolean
  children: ReactNode
}) {
  const [isDrawn, setDrawn] = useState(!late)
  return (
    <details className={styles.details} open={open} onToggle={() => setDrawn(true)}>
      {/* Already at the click or key, since a Tab right after it comes before the toggling is told. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary onClick={() => setDrawn(true)}>{summary}</summary>
      <div className={styles.body}>{isDrawn ? children : null}</div>
    </details>
  )
}
