import { type ReactNode, useId } from 'react'
import { fullName } from '../../../domain/name.ts'
import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { AgreedFollowUps } from './agreed-follow-ups.tsx'
import { HeardStatuses } from './heard-statuses.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { OpenWaits } from './open-waits.tsx'
import styles from './summary.module.css'

interface Props {
  summary: Summary
  /** Whose copy it is. */
  reader: string
  /** The municipality's reference, else the case's own id. */
  reference: string
}

/** One reader's copy, on the screen and on paper. */
export function SummaryDocument({ summary, reader, reference }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { meeting, decisions, next } = summary
  const copy = { summary, reader }
  return (
    <div className={styles.document}>
      <div className={styles.paper}>
        <p>{t('summary.paper.reference', { reference, meeting: meeting.id })}</p>
        {summary.names[reader] ? (
          <p>{t('summary.paper.copyFor', { who: fullName(summary.names[reader]) })}</p>
        ) : null}
      </div>
      <MeetingFacts {...copy} />
      <Section title={t('summary.decisions')}>
        {decisions.length === 0 ? <p className="muted">{t('summary.nothing')}</p> : null}
        <ul>
          {decisions.map(({ id, text }) => (
            <li key={id} className={styles.text}>
              {text}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('summary.followUps')}>
        <AgreedFollowUps {...copy} />
      </Section>
      <Section title={t('summary.waits')}>
        <OpenWaits {...copy} />
      </Section>
      <Section title={t('summary.statuses')}>
        <HeardStatuses {...copy} />
      </Section>
      <Section title={t('summary.next')}>
        {next?.start ? (
          <p>{[format.dateTime(next.start), next.place].filter((part) => part !== undefined).join(', ')}</p>
        ) : (
          <p className="muted">{t('summary.noNext')}</p>
        )}
      </Section>
      <div className={styles.paper}>
        <p>{t('summary.paper.notJournal')}</p>
        <p className={styles.journal}>{t('summary.paper.journalised')}</p>
      </div>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  )
}
