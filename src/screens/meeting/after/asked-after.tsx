import { paths } from '../../../client/paths.ts'
import { experienceOf, questionsTo, wasHeld } from '../../../domain/experiences.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Link } from '../../../ui/link.tsx'
import { useMeeting } from '../meeting-context.tsx'

/** A word at the summary about the questions that its reader has answered none of. */
export function AskedAfter() {
  const { t } = useTranslation()
  const { caseId, file, meeting, me } = useMeeting()
  const questions = questionsTo(file, meeting, me)
  const hasAnswered = questions.some((question) =>
    experienceOf(file, { meeting: meeting.id, question, by: me }),
  )
  if (!wasHeld(meeting) || questions.length === 0 || hasAnswered) return null
  const count = questions.length
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
