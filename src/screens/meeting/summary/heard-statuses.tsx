import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Tag } from '../../../ui/tag.tsx'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

/** What each said, and whether it was confirmed at the meeting. */
export function HeardStatuses({ summary, reader }: { summary: Summary; reader: string }) {
  const { t } = useTranslation()
  const { full } = useNameWords(summary.names, reader)
  const { statuses } = summary
  if (statuses.length === 0) return <p className="muted">{t('summary.nothing')}</p>
  const authors = [...new Set(statuses.map(({ by }) => by))]
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {authors.map((author) => (
        <li key={author} className={styles.section} style={{ gap: 'var(--s1)' }}>
          <h4>{full(author)}</h4>
          {statuses
            .filter(({ by }) => by === author)
            .map(({ id, text, state }) => (
              <div key={id}>
                <p className={styles.text}>{text}</p>
                {state === 'confirmed' ? (
                  <Tag kind="success">{t('summary.confirmed')}</Tag>
                ) : (
                  <span className="muted small">{t('summary.notConfirmed')}</span>
                )}
              </div>
            ))}
        </li>
      ))}
    </ul>
  )
}
