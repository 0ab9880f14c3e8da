import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { paths } from '../../client/paths.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import { questionsTo } from '../../domain/experiences.ts'
import { isUnderWay } from '../../domain/meeting.ts'
import { runsMeeting } from '../../domain/role.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Link } from '../../ui/link.tsx'
import { useParam, useSearch } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TabNav } from '../../ui/tab-nav.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AskedAfter } from './after/asked-after.tsx'
import styles from './meeting.module.css'
import { MeetingProvider } from './meeting-context.tsx'
import { firstView, type View, viewsFor } from './views.ts'

const SummaryView = lazy(() =>
  import('./summary/summary-view.tsx').then((module) => ({ default: module.SummaryView })),
)
const StatusView = lazy(() =>
  import('./status/status-view.tsx').then((module) => ({ default: module.StatusView })),
)
const PollView = lazy(() => import('./poll/poll-view.tsx').then((module) => ({ default: module.PollView })))
const HoldView = lazy(() => import('./hold/hold-view.tsx').then((module) => ({ default: module.HoldView })))
const AfterView = lazy(() =>
  import('./after/after-view.tsx').then((module) => ({ default: module.AfterView })),
)
const Overview = lazy(() => import('./overview.tsx').then((module) => ({ default: module.Overview })))

export function Screen() {
  const { t } = useTranslation()
  const caseId = useParam('id')
  const meetingId = useParam('meeting')
  const { view } = useSearch()
  const { data: file } = useSuspenseQuery(caseQueries.file(caseId, 'meeting'))
  const meeting = file.meetings.find(({ id }) => id === meetingId)
  if (meeting?.state !== undefined) return <Meeting caseId={caseId} file={file} meeting={meeting} />
  return (
    <div className="stack">
      <PageHeading title={t('meeting.title')} />
      {meeting && view === 'summary' ? (
        <Suspense fallback={<Skeleton />}>
          <SummaryView caseId={caseId} meetingId={meetingId} />
        </Suspense>
      ) : (
        <EmptyState title={t('meeting.unknown.title')} text={t('meeting.unknown.text')} />
      )}
    </div>
  )
}

interface Props {
  caseId: string
  file: VisibleCaseFile
  meeting: VisibleMeeting
}

function Meeting({ caseId, file, meeting }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const session = useSession()
  const [now] = useState(() => currentInstant(session))
  const search = useSearch()
  const me = session.memberships.find((one) => one.case === caseId)?.as ?? ''
  const runs = runsMeeting(file, meeting, me)
  const invited = runs || meeting.participants.some(({ contact }) => contact === me)
  const looksBack = runs || questionsTo(file, meeting, me).length > 0
  const reader = { runs, invited, looksBack }
  const open = viewsFor(meeting, reader)
  const asked = open.find((one) => one === search.view)
  const view = asked ?? firstView(meeting, reader)
  const { start, state, purpose } = meeting
  // What had the focus is gone with the view it was in: a button that ended the meeting, say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the view has become another
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [view])
  const content: Record<View, () => ReactNode> = {
    overview: () => <Overview views={open} />,
    poll: () => <PollView caseId={caseId} meetingId={meeting.id} start={start} />,
    status: () => <StatusView caseId={caseId} meetingId={meeting.id} />,
    hold: () => <HoldView item={search.item} />,
    summary: () => (
      <>
        <SummaryView caseId={caseId} meetingId={meeting.id} />
        <AskedAfter />
      </>
    ),
    after: () => <AfterView />,
  }
  return (
    <MeetingProvider value={{ caseId, file, meeting, me, runs, now }}>
      <div className={styles.page}>
        <div className={`${styles.head} no-print`}>
          <PageHeading title={t('meeting.title')}>
            {start ? t('meeting.heading', { when: format.dateTime(start) }) : t('meeting.noTime')}
          </PageHeading>
          <p className={styles.purpose}>{purpose}</p>
          <p>
            {state ? (
              <Tag>
                {t(isUnderWay(meeting, now) ? 'vocabulary.underWay' : `vocabulary.meetingState.${state}`)}
              </Tag>
            ) : null}
          </p>
        </div>
        <TabNav label={t('meeting.pages')}>
          {open.map((one) => (
            <li key={one}>
              <Link
                to={paths.meeting(caseId, meeting.id, { view: one })}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`meeting.views.${one}`)}
              </Link>
            </li>
          ))}
        </TabNav>
        <Suspense key={view} fallback={<Skeleton />}>
          {content[view]()}
        </Suspense>
      </div>
    </MeetingProvider>
  )
}
