import { decisionsAt, statusesAt } from '../../../domain/at-item.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { fullName, nameOf, shortName } from '../../../domain/name.ts'
import { inTurn, speakingOrder } from '../../../domain/speaking-order.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './room.module.css'

interface Props {
  /** What everybody present may see; null when somebody there may see nothing at all. */
  room: VisibleCaseFile | null
  /** What the one who runs the screen sees: nothing of it is shown, it says which items there are. */
  file: VisibleCaseFile
  meetingId: string
  itemId: string
}

export const roomItemOf = (
  room: VisibleCaseFile | null,
  meetingId: string,
  itemId: string,
): AgendaItem | undefined =>
  room?.meetings.find(({ id }) => id === meetingId)?.agenda.find(({ id }) => id === itemId)

/** What stands under an item's heading, from nothing but what the room may see. */
export function RoomItem({ room, file, meetingId, itemId }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const meeting = room?.meetings.find(({ id }) => id === meetingId)
  const item = roomItemOf(room, meetingId, itemId)
  if (!room || !meeting || !item) return null
  const agenda = file.meetings.find(({ id }) => id === meetingId)?.agenda ?? meeting.agenda
  const named = (who: string) => nameOf(room, who) ?? {}
  const called = (who: string) => shortName(named(who)) || t('meeting.unseen')
  const owners = item.owners.map((who) => shortName(named(who))).filter(Boolean)
  const heard = statusesAt(meeting.statuses, agenda, itemId)
  const statuses = inTurn(heard, speakingOrder(item, meeting, heard))
  const decisions = decisionsAt(meeting.decisions, agenda, itemId)
  const followUps = room.followUps.filter((one) => one.meeting === meetingId && one.state !== 'dropped')
  const { ownWords } = room.citizen
  return (
    <>
      {owners.length > 0 ? <p>{t('room.speaks', { names: owners.join(', ') })}</p> : null}
      {item.kind === 'own_words' && ownWords ? (
        <blockquote className={styles.words}>{ownWords}</blockquote>
      ) : null}
      {statuses.length > 0 ? (
        <ul className={styles.lines}>
          {statuses.map(({ id, by, text }) => (
            <li key={id}>
              <strong>{fullName(named(by)) || t('meeting.unseen')}</strong>
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
                {text} · {called(owner)} · {format.date(dueOn)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
