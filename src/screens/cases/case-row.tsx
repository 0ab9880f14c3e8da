import { memo, type ReactNode } from 'react'
import type { CaseOverview } from '../../client/cases.ts'
import { paths } from '../../client/paths.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './cases.module.css'

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  )
}

/** Where one case stands: a line where there is room, a block with labels where there is not. */
export const CaseRow = memo(function CaseRow({ overview }: { overview: CaseOverview }) {
  const { t } = useTranslation()
  const { date, clock } = useFormat()
  const { id, citizen, role, nextMeeting, overdueFollowUps, longestWait, batonHolderName } = overview
  return (
    <div className={`${styles.columns} ${styles.row}`}>
      <Link to={paths.case(id)} className={styles.name}>
        {citizen}
      </Link>
      <Cell label={t('cases.columns.role')}>{t(`app.role.${role}`)}</Cell>
      <Cell label={t('cases.columns.nextMeeting')}>
        {nextMeeting ? (
          <Link to={paths.meeting(id, nextMeeting.id)}>
            {nextMeeting.at
              ? t('cases.at', { date: date(nextMeeting.at.day), time: clock(nextMeeting.at.time) })
              : t('cases.noTime')}
          </Link>
        ) : (
          <span className="muted">{t('cases.noMeeting')}</span>
        )}
      </Cell>
      <Cell label={t('cases.columns.followUps')}>
        {overdueFollowUps > 0 ? (
          <Tag kind="warning">{t('cases.overdue', { count: overdueFollowUps })}</Tag>
        ) : (
          <span className="muted">{t('cases.noOverdue')}</span>
        )}
      </Cell>
      <Cell label={t('cases.columns.wait')}>
        {longestWait ? (
          t('cases.days', { count: longestWait.days })
        ) : (
          <span className="muted">{t('cases.noWait')}</span>
        )}
      </Cell>
      <Cell label={t('cases.columns.baton')}>
        {batonHolderName ?? <span className="muted">{t('cases.batonNotSeen')}</span>}
      </Cell>
    </div>
  )
})
