import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

/** What is waited for, where and until when, as far as the reader sees it. */
export function OpenWaits({ summary, reader }: { summary: Summary; reader: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { full } = useNameWords(summary.names, reader)
  if (summary.waits.length === 0) return <p className="muted">{t('summary.nothing')}</p>
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {summary.waits.map(({ id, contact, what, since, promisedBy, expected }) => (
        <li key={id}>
          <p>
            <strong>{what ?? t('summary.wait.answerFrom', { who: full(contact) })}</strong>
          </p>
          <p>
            {[
              what === undefined ? '' : t('summary.wait.from', { who: full(contact) }),
              since ? t('summary.wait.since', { day: format.date(since) }) : '',
              promisedBy ? t('summary.wait.promised', { day: format.date(promisedBy) }) : '',
              expected ? t('summary.wait.expected', { day: format.date(expected) }) : '',
            ]
              .filter((part) => part !== '')
              .join(' ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
