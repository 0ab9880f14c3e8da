import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
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
                to="/cases/$id/meetings/$meeting"
                params={{ id: caseId, meeting: meeting.id }}
                search={{ view: 'hold', item: id }}
                aria-current={index === at ? 'step' : undefined}
                resetScroll={false}
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
