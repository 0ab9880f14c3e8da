import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { agendaTimes, seesWholeAgenda } from './agenda-times.ts'
import styles from './meeting.module.css'
import { useMeeting } from './meeting-context.tsx'

/** The items the reader takes part in, with the time where it can be known. */
export function AgendaList() {
  const { t } = useTranslation()
  const format = useFormat()
  const { meeting, me, runs, short } = useMeeting()
  const seesAll = seesWholeAgenda(meeting, me, runs)
  const times = agendaTimes(meeting, seesAll)
  if (meeting.agenda.length === 0) return null
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">{t('meeting.agenda')}</h2>
      {seesAll ? null : <p className="muted">{t('meeting.yourItems')}</p>}
      <ol className={styles.agenda}>
        {meeting.agenda.map(({ id, title, minutes, owners }) => {
          const at = times.get(id)
          return (
            <li key={id}>
              <strong>{title}</strong>{' '}
              <span className="muted">
                {[
                  at ? format.time(at) : undefined,
                  t('meeting.minutes', { count: minutes }),
                  owners.map(short).join(', ') || undefined,
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
