import { paths } from '../../client/paths.ts'
import { fullName, nameOf } from '../../domain/name.ts'
import { nextMeeting } from '../../domain/overview.ts'
import type { VisibleCaseFile, VisibleParticipant } from '../../domain/visible-case-file.ts'
import { presentModes } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import styles from './me.module.css'

interface Props {
  caseId: string
  file: VisibleCaseFile
  now: string
}

/** When and where we meet next, and who comes. */
export function NextMeeting({ caseId, file, now }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const meeting = nextMeeting(file, now)
  if (!meeting) {
    return (
      <div className={styles.part}>
        <h3>{t('me.meeting.title')}</h3>
        <p>{t('me.meeting.none')}</p>
      </div>
    )
  }
  const { id, start, end, place, participants } = meeting
  const present = participants.filter(
    ({ contact, mode }) => contact !== 'citizen' && presentModes.includes(mode),
  )
  const when = start && format.meetingTime(start, end)
  return (
    <div className={styles.part}>
      <h3>{t('me.meeting.title')}</h3>
      <p>
        <strong>{when ?? t('me.meeting.noTime')}</strong>
      </p>
      {place ? <p>{place}</p> : null}
      {present.length > 0 ? (
        <div>
          <p>{t('me.meeting.whoComes')}</p>
          <ul>
            {present.map((one) => (
              <Participant key={one.contact ?? one.name} file={file} one={one} />
            ))}
          </ul>
        </div>
      ) : null}
      <p className="muted">{t('me.meeting.companion')}</p>
      <p className="no-print">
        <Link to={paths.meeting(caseId, id)}>{t('me.meeting.more')}</Link>
      </p>
    </div>
  )
}

function Participant({ file, one }: { file: VisibleCaseFile; one: VisibleParticipant }) {
  const { t } = useTranslation()
  const known = one.contact === undefined ? undefined : nameOf(file, one.contact)
  const isPartial = one.items !== undefined && one.items.length > 0
  const notes = [
    ...(one.role ? [t(`me.meeting.role.${one.role}`)] : []),
    ...(one.mode === 'phone' || one.mode === 'video'
      ? [t(`vocabulary.attendance.${one.mode}`).toLowerCase()]
      : []),
    ...(isPartial ? [t('me.meeting.partial')] : []),
  ]
  return (
    <li>
      {known ? fullName(known) : one.name}
      {notes.length > 0 ? ` (${notes.join(', ')})` : null}
    </li>
  )
}
