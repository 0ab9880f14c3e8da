import type { Ref } from 'react'
import { paths } from '../../../client/paths.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { Timer } from '../room/timer.tsx'
import styles from './hold.module.css'

interface Props {
  item: AgendaItem
  at: number
  heading: Ref<HTMLHeadingElement>
  /** When the meeting came to it, in milliseconds since 1970; undefined when it is elsewhere. */
  since: number | undefined
}

/** The item the meeting is at: how long, who speaks, who is there, the frame, and the citizen's own words. */
export function CurrentItem({ item, at, heading, since }: Props) {
  const { t } = useTranslation()
  const { caseId, file, meeting, short } = useMeeting()
  const { agenda, frame } = meeting
  const [previous, next] = [agenda[at - 1], agenda[at + 1]]
  const { ownWords, displayName } = file.citizen

  return (
    <section className={styles.part} aria-labelledby="current-item">
      <p className="muted">{t('meeting.hold.itemOf', { number: at + 1, count: agenda.length })}</p>
      <h2 id="current-item" ref={heading} tabIndex={-1} className={styles.heading}>
        {item.title}
      </h2>
      <p>
        {[
          t('meeting.minutes', { count: item.minutes }),
          item.owners.length > 0
            ? t('meeting.hold.speaks', { names: item.owners.map(short).join(', ') })
            : undefined,
          item.lifeArea ? t(`vocabulary.lifeArea.${item.lifeArea}`) : undefined,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      {since === undefined ? null : <Timer key={since} minutes={item.minutes} since={since} />}
      {frame ? <p className={`muted ${styles.text}`}>{t('meeting.hold.frame', { frame })}</p> : null}
      {ownWords ? (
        <Details summary={t('meeting.hold.ownWords', { name: displayName })} open={item.kind === 'own_words'}>
          <blockquote>{ownWords}</blockquote>
        </Details>
      ) : null}
      <div className="cluster">
        {previous ? (
          <LinkButton
            to={paths.meeting(caseId, meeting.id, { view: 'hold', item: previous.id })}
            variant="secondary"
            keepScroll
            aria-label={`${t('meeting.hold.previous')}: ${previous.title}`}
          >
            {t('meeting.hold.previous')}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton
            to={paths.meeting(caseId, meeting.id, { view: 'hold', item: next.id })}
            variant="secondary"
            keepScroll
            aria-label={`${t('meeting.hold.next')}: ${next.title}`}
          >
            {t('meeting.hold.next')}
          </LinkButton>
        ) : null}
      </div>
    </section>
  )
}
