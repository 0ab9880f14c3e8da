import { paths } from '../../client/paths.ts'
import { isFarAfter, meetingAfter } from '../../domain/series.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { useMeeting } from './meeting-context.tsx'

/** The meeting after this one, which is to be set before this one is closed: a word of warning, and the way to set it. */
export function NextMeeting() {
  const { t } = useTranslation()
  const format = useFormat()
  const { caseId, file, meeting, me, now, short } = useMeeting()
  const start = meeting.start ?? now
  const next = meetingAfter(file, start)
  const isCoordinator = me === file.coordinator
  if (next && !isFarAfter(start, next.start)) {
    return (
      <p>
        {t('agenda.next.set')} <Link to={paths.meeting(caseId, next.id)}>{format.dateTime(next.start)}</Link>
      </p>
    )
  }
  return (
    <Alert kind="warning">
      <p>
        {next ? t('agenda.next.far', { when: format.dateTime(next.start) }) : t('agenda.next.missing')}{' '}
        {isCoordinator ? (
          <Link to={paths.plan(caseId, next?.id)}>{t(next ? 'agenda.next.move' : 'agenda.next.plan')}</Link>
        ) : (
          t('agenda.next.byCoordinator', { name: short(file.coordinator) })
        )}
      </p>
    </Alert>
  )
}
