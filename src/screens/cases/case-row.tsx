import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseOverview } from '../../client/cases.ts'
import { useFormat } from '../../ui/format.ts'
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
  const { date, time } = useFormat()
  const { id, citizen, role, nextMeeting, overdueFollowUps, longestWait, batonHolderName } = overview
  return (
    <div className={`${styles.columns} ${styles.row}`}>
      <Link to="/cases/$id" params={{ id }} className={styles.name}>
        {citizen}
      </Link>
      <Cell label={t('cases.columns.role')}>{t(`app.role.${role}`)}</Cell>
      <Cell label={t('cases.columns.nextMeeting')}>
        {nextMeeting ? (
          <Link to="/cases/$id/meetings/$meeting" params={{ id, meeting: nextMeeting.id }}>
            {nextMeeting.start
              ? t('cases.at', { date: date(nextMeeting.start), time: time(nextMeeting.start) })
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
