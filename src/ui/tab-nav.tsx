import type { ReactNode } from 'react'
import styles from './tab-nav.module.css'

/**
 * Sections of one thing as links in a row. The children are `<li>`s with a router `Link` each, which marks the
 * current one with `aria-current` itself.
 */
export function TabNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={`${styles.nav} no-print`} aria-label={label}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {children}
      </ul>
    </nav>
  )
}
