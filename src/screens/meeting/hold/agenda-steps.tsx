import { paths } from '../../../client/paths.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { agendaTimes } from '../agenda-times.ts'
import { useMeeting } from '../meeting-context.tsx'
import styles from './hold.module.css'

/** All items, with the one the meeting is at. */
export function AgendaSteps({ at }: { at: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { caseId, meeting } = useMeeting()
  const times = agendaTimes(meeting, true)
  return (
    <nav className={styles.steps} aria-label={t('meeting.agenda')}>
      <ol>
        {meeting.agenda.map(({ id, title }, index) => {
          const time = times.get(id)
          return (
            <li key={id}>
              <Link
                to={paths.meeting(caseId, meeting.id, { view: 'hold', item: id })}
                aria-current={index === at ? 'step' : undefined}
                keepScroll
              >
                {title} <span className={styles.time}>{time ? format.time(time) : ''}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
