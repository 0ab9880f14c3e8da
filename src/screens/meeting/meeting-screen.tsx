import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const route = getRouteApi('/signed-in/cases/$id/meetings/$meeting')

const SummaryView = lazy(() =>
  import('./summary/summary-view.tsx').then((module) => ({ default: module.SummaryView })),
)
const StatusView = lazy(() =>
  import('./status/status-view.tsx').then((module) => ({ default: module.StatusView })),
)

export function Screen() {
  const { t } = useTranslation()
  const { id: caseId, meeting: meetingId } = route.useParams()
  const { view } = route.useSearch()
  const View = view === 'summary' ? SummaryView : StatusView
  return (
    <div className="stack">
      <PageHeading title={t('meeting.title')} />
      <Suspense fallback={<Skeleton />}>
        <View key={meetingId} caseId={caseId} meetingId={meetingId} />
      </Suspense>
    </div>
  )
}
