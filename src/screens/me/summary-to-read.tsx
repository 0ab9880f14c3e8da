import { useQuery } from '@tanstack/react-query'
import { paths } from '../../client/paths.ts'
import { summaryReviewQuery } from '../../client/summary-review.ts'
import { currentReviews } from '../../domain/review-standing.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'

/** A summary, or a correction of one, that nobody else reads before the citizen has. */
export function SummaryToRead({ caseId, file }: { caseId: string; file: VisibleCaseFile }) {
  return file.meetings
    .filter(({ state }) => state === 'in_review')
    .map((meeting) => <ToRead key={meeting.id} caseId={caseId} meeting={meeting} />)
}

function ToRead({ caseId, meeting }: { caseId: string; meeting: VisibleMeeting }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, start, reviews } = meeting
  const hasReviewed = reviews.some(({ by }) => by === 'citizen')
  // Whoever has said something may have said it to what was published before.
  const { data } = useQuery({ ...summaryReviewQuery(caseId, id), enabled: hasReviewed })
  if (hasReviewed && (!data || currentReviews(meeting, data.versions, 'citizen').length > 0)) return null
  return (
    <Alert kind="info" title={t('me.summary.title')}>
      <p>{t('me.summary.text')}</p>
      <p>
        <Link to={paths.meeting(caseId, id, { view: 'summary' })}>
          {start ? t('me.summary.readOf', { day: format.date(start) }) : t('me.summary.read')}
        </Link>
      </p>
    </Alert>
  )
}
