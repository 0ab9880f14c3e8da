import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQueries } from '../../../client/cases.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { statusOf } from '../../../client/request.ts'
import { useSession } from '../../../client/session.ts'
import { type SummaryReview, summaryReviewQuery } from '../../../client/summary-review.ts'
import { maySummaryBeRead } from '../../../domain/summary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { NotOpen } from './not-open.tsx'
import { OpenSummary } from './open-summary.tsx'

const noReview: SummaryReview = { versions: [], read: null, answers: [] }

/** A meeting's summary, compiled for whoever reads it. */
export function SummaryView({ caseId, meetingId }: { caseId: string; meetingId: string }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const me = useSession().memberships.find((one) => one.case === caseId)?.as ?? ''
  const { data: file } = useSuspenseQuery(caseQueries.file(caseId, 'meeting'))
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  // Whoever sees a line of the meeting but not the meeting does not know how far it is: the answer says.
  const isOpen = meeting !== undefined && (meeting.state === undefined || maySummaryBeRead(file, meeting, me))
  // What is published stays open while it is corrected.
  const { data: review, isError: hasNoReview } = useQuery({
    ...summaryReviewQuery(caseId, meetingId),
    enabled: isOpen || meeting?.state === 'in_review',
  })
  const mayAsk = isOpen || (review !== undefined && review.versions.length > 0)
  const [version, setVersion] = useState<number>()
  const summary = useQuery({
    ...caseQueries.summary(caseId, meetingId, undefined, version),
    enabled: mayAsk,
    placeholderData: keepPreviousData,
  })

  if (!meeting) return <p>{t('ui.errors.notFound.text')}</p>
  if (!mayAsk && meeting.state === 'in_review' && !review && !hasNoReview) return <Skeleton />
  if (!mayAsk || statusOf(summary.error) === 403) {
    return <NotOpen state={meeting.state} isCitizen={me === 'citizen'} name={file.citizen.displayName} />
  }
  if (summary.isError) {
    return (
      <Alert kind="error" live>
        <p>{refusal(summary.error)}</p>
        <div>
          <Button variant="secondary" onClick={() => summary.refetch()}>
            {t('ui.errors.retry')}
          </Button>
        </div>
      </Alert>
    )
  }
  if (!summary.data) return <Skeleton />
  return (
    <OpenSummary
      caseId={caseId}
      file={file}
      meeting={meeting}
      me={me}
      summary={summary.data}
      review={review ?? noReview}
      version={version}
      onVersion={setVersion}
    />
  )
}
