import { useTranslation } from '../texts/language.ts'
import styles from './skeleton.module.css'

/** What stands in for a page, or `lines` of one, while it is fetched. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} className={styles.line} style={{ width: `${95 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
