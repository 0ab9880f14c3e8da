import { paths } from '../../../client/paths.ts'
import { questionsLeft } from '../../../domain/experiences.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Link } from '../../../ui/link.tsx'
import { useMeeting } from '../meeting-context.tsx'

/** A word at the summary about the questions that its reader has answered none of. */
export function AskedAfter() {
  const { t } = useTranslation()
  const { caseId, file, meeting, me } = useMeeting()
  const count = questionsLeft(file, meeting, me).length
  if (count === 0) return null
  return (
    <section className="no-print" aria-labelledby="asked-after">
      <Card>
        <h2 id="asked-after">{t('after.questions.heading')}</h2>
        <p>{t('after.asked.text', { count })}</p>
        <p>
          <Link to={paths.meeting(caseId, meeting.id, { view: 'after' })}>
            {t('after.asked.action', { count })}
          </Link>
        </p>
      </Card>
    </section>
  )
}
