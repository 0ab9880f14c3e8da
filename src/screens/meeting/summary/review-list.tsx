import type { Review } from '../../../domain/meeting.ts'
import { fullName, nameOf } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { Tag } from '../../../ui/tag.tsx'
import styles from './summary.module.css'

/** What those who read it have answered, the latest first. */
export function ReviewList({ file, reviews }: { file: VisibleCaseFile; reviews: readonly Review[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (reviews.length === 0) return <p className="muted">{t('summary.reviews.none')}</p>
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {reviews.toReversed().map(({ by, verdict, text, at }) => (
        <li key={`${by}/${at}/${verdict}`} className={styles.section} style={{ gap: 'var(--s1)' }}>
          <p>
            <strong>{fullName(nameOf(file, by) ?? {}) || t('summary.unseen')}</strong>, {format.dateTime(at)}
          </p>
          {text ? <p className={styles.text}>{text}</p> : null}
          <p>
            <Tag kind={verdict === 'approved' ? 'success' : verdict === 'correction' ? 'warning' : 'plain'}>
              {t(`summary.reviews.${verdict}`)}
            </Tag>
          </p>
        </li>
      ))}
    </ul>
  )
}
