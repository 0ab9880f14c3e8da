import { useTranslation } from 'react-i18next'
import type { Summary } from '../../../domain/summary.ts'
import { Tag } from '../../../ui/tag.tsx'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

/** Each status, by whom, and whether it was confirmed at the meeting. */
export function HeardStatuses({ summary, reader }: { summary: Summary; reader: string }) {
  const { t } = useTranslation()
  const { full } = useNameWords(summary.names, reader)
  if (summary.statuses.length === 0) return <p className="muted">{t('summary.nothing')}</p>
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {summary.statuses.map(({ id, by, text, state }) => (
        <li key={id} className={styles.section} style={{ gap: 'var(--s1)' }}>
          <p>
            <strong>{full(by)}</strong>
          </p>
          <p className={styles.text}>{text}</p>
          <p>
            {state === 'confirmed' ? (
              <Tag kind="success">{t('summary.confirmed')}</Tag>
            ) : (
              <Tag>{t('summary.notConfirmed')}</Tag>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
