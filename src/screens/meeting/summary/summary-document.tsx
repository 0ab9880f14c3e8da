import { parted } from '../../../domain/plain-summary.ts'
import type { Summary } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { AgreedFollowUps } from './agreed-follow-ups.tsx'
import { HeardStatuses } from './heard-statuses.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { OpenWaits } from './open-waits.tsx'
import { Paper } from './paper.tsx'
import { ScaleAnswers } from './scale-answers.tsx'
import { Section } from './section.tsx'
import styles from './summary.module.css'

interface Props {
  summary: Summary
  /** Whose copy it is. */
  reader: string
  /** The municipality's reference, else the case's own id. */
  reference: string
}

/** One reader's copy, on the screen and on paper: what comes of the meeting first, what was said at it last. */
export function SummaryDocument({ summary, reader, reference }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { decisions, next, scales } = summary
  const { agreed, caveats } = parted(decisions)
  const copy = { summary, reader }
  const listOf = (lines: typeof decisions) => (
    <ul>
      {lines.map(({ id, text }) => (
        <li key={id} className={styles.text}>
          {text}
        </li>
      ))}
    </ul>
  )
  return (
    <Paper {...copy} reference={reference}>
      <MeetingFacts {...copy} />
      <Section title={t('summary.decisions')}>
        {agreed.length === 0 ? <p className="muted">{t('summary.nothing')}</p> : listOf(agreed)}
      </Section>
      {caveats.length > 0 ? <Section title={t('copy.caveats')}>{listOf(caveats)}</Section> : null}
      <Section title={t('summary.followUps')}>
        <AgreedFollowUps {...copy} />
      </Section>
      <Section title={t('summary.waits')}>
        <OpenWaits {...copy} />
      </Section>
      <Section title={t('summary.next')}>
        {next?.start ? (
          <p>{[format.dateTime(next.start), next.place].filter((part) => part !== undefined).join(', ')}</p>
        ) : (
          <p className="muted">{t(reader === 'citizen' ? 'summary.noNext' : 'summary.nothing')}</p>
        )}
      </Section>
      {scales.length > 0 ? (
        <Section title={t('copy.scales')}>
          <ScaleAnswers {...copy} />
        </Section>
      ) : null}
      <Section title={t('summary.statuses')}>
        <HeardStatuses {...copy} />
      </Section>
      <div className={styles.paper}>
        <p>{t('summary.paper.notJournal')}</p>
        <p className={styles.journal}>{t('summary.paper.journalised')}</p>
      </div>
    </Paper>
  )
}
