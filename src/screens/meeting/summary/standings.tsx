import type { PublishedVersion } from '../../../client/summary-review.ts'
import { fullName, nameOf } from '../../../domain/name.ts'
import { reviewStandings } from '../../../domain/review-standing.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from './summary.module.css'

interface Props {
  file: VisibleCaseFile
  meeting: VisibleMeeting
  versions: readonly PublishedVersion[]
  /** Today, a date. */
  day: string
}

const kinds = { approved: 'success', comment: 'plain', correction: 'warning' } as const

/** Who has answered a published summary, and who is silent, for the coordinator. */
export function Standings({ file, meeting, versions, day }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const reviewBy = versions.at(-1)?.reviewBy ?? null
  const rows = reviewStandings(file.coordinator, meeting, versions, day)
  return (
    <section className={styles.section} aria-labelledby="standings">
      <h3 id="standings">{t('review.standing.title')}</h3>
      {reviewBy ? (
        <p>
          {t(day > reviewBy ? 'review.standing.over' : 'review.standing.by', { day: format.date(reviewBy) })}
        </p>
      ) : null}
      {rows.length === 0 ? <p className="muted">{t('review.standing.nobody')}</p> : null}
      <Table
        caption={t('review.standing.title')}
        hideCaption
        rows={rows}
        rowKey={({ recipient }) => recipient}
        columns={[
          {
            key: 'who',
            label: t('summary.followUp.owner'),
            cell: ({ recipient }) => fullName(nameOf(file, recipient) ?? {}) || t('summary.unseen'),
          },
          {
            key: 'answer',
            label: t('summary.reviews.title'),
            cell: ({ review, isLate }) =>
              review ? (
                <Tag kind={kinds[review.verdict]}>{t(`summary.reviews.${review.verdict}`)}</Tag>
              ) : isLate ? (
                <Tag kind="warning">{t('review.standing.late')}</Tag>
              ) : (
                <span className="muted">{t('review.standing.silent')}</span>
              ),
          },
        ]}
      />
    </section>
  )
}
