import type { VisibleParticipant } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Tag } from '../../ui/tag.tsx'
import { useMeeting } from './meeting-context.tsx'

/** Who is there, how and for what; as far as the reader may know. */
export function ParticipantList() {
  const { t } = useTranslation()
  const { meeting, me, full } = useMeeting()
  const { agenda, participants } = meeting
  /** Numbers say something only where the item is seen. */
  const numbers = ({ items }: VisibleParticipant) =>
    agenda.flatMap(({ id }, at) => (items?.includes(id) ? [at + 1] : [])).join(', ')
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">{t('meeting.who')}</h2>
      <ul>
        {participants.map((one) => {
          const { contact, name, role, mode, items } = one
          const which = numbers(one)
          return (
            <li key={contact ?? name}>
              {contact === undefined ? name : full(contact)}
              {contact === me ? ` (${t('meeting.you')})` : ''}: {t(`vocabulary.attendance.${mode}`)}
              {items && which ? `, ${t('meeting.items', { numbers: which })}` : ''}{' '}
              {role ? <Tag>{t(`vocabulary.participantRole.${role}`)}</Tag> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
