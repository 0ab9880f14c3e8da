import { fullName, nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import styles from './room.module.css'

interface Props {
  /** What everybody present may see; null when somebody there may see nothing at all. */
  room: VisibleCaseFile | null
  meetingId: string
  itemId: string
}

/** One item, from nothing but what the room may see. */
export function RoomItem({ room, meetingId, itemId }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const meeting = room?.meetings.find(({ id }) => id === meetingId)
  const item = meeting?.agenda.find(({ id }) => id === itemId)
  if (!room || !meeting || !item)
    return <PageHeading title={t('meeting.room.title')}>{t('meeting.room.nothing')}</PageHeading>
  const named = (who: string) => nameOf(room, who) ?? {}
  const owners = item.owners.map((who) => shortName(named(who))).filter(Boolean)
  const statuses = meeting.statuses.filter((one) => one.agendaItem === itemId && one.state !== 'draft')
  const decisions = meeting.decisions.filter((one) => one.agendaItem === itemId)
  const followUps = room.followUps.filter((one) => one.meeting === meetingId && one.state !== 'dropped')
  const { ownWords } = room.citizen
  return (
    <>
      <PageHeading title={t('meeting.room.title')}>{item.title}</PageHeading>
      <p>
        {t('meeting.minutes', { count: item.minutes })}
        {owners.length > 0 ? ` · ${t('meeting.hold.speaks', { names: owners.join(', ') })}` : ''}
      </p>
      {item.kind === 'own_words' && ownWords ? (
        <blockquote className={styles.words}>{ownWords}</blockquote>
      ) : null}
      {statuses.length > 0 ? (
        <ul className={styles.lines}>
          {statuses.map(({ id, by, text }) => (
            <li key={id}>
              <strong>{fullName(named(by))}</strong>
              <br />
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      {decisions.length > 0 ? (
        <>
          <h2>{t('meeting.decision.heading')}</h2>
          <ul className={styles.lines}>
            {decisions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {item.kind === 'agreements' && followUps.length > 0 ? (
        <>
          <h2>{t('meeting.followUp.heading')}</h2>
          <ul className={styles.lines}>
            {followUps.map(({ id, text, owner, dueOn }) => (
              <li key={id}>
                {text} · {shortName(named(owner)) || t('meeting.unseen')} · {format.date(dueOn)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
