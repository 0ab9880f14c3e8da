import { useSuspenseQuery } from '@tanstack/react-query'
import { caseQueries } from '../../client/cases.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import { dayOf } from '../../domain/days.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AskedAfter } from './asked-after.tsx'
import { Baton } from './baton.tsx'
import { Consents } from './consents.tsx'
import styles from './me.module.css'
import { MyCopy } from './my-copy.tsx'
import { MyGoals } from './my-goals.tsx'
import { MyMap } from './my-map.tsx'
import { MySteps } from './my-steps.tsx'
import { MyWaits } from './my-waits.tsx'
import { MyWords } from './my-words.tsx'
import { NextMeeting } from './next-meeting.tsx'
import { PollsToAnswer } from './poll-to-answer.tsx'
import { Readings } from './readings.tsx'
import { SummaryToRead } from './summary-to-read.tsx'

/** One calm page: what I have said, where we are going, what happens now, who has the thread, who sees what. */
export function MyPage({ caseId }: { caseId: string }) {
  const { t } = useTranslation()
  const { data: file } = useSuspenseQuery(caseQueries.file(caseId, 'own'))
  const now = currentInstant(useSession())
  const today = dayOf(now)
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <PageHeading title={t('me.title')} />
        <span className="no-print">
          <Button variant="quiet" onClick={() => window.print()}>
            {t('me.print')}
          </Button>
        </span>
      </div>
      <SummaryToRead caseId={caseId} file={file} />
      <AskedAfter caseId={caseId} file={file} now={now} />
      <PollsToAnswer caseId={caseId} file={file} />
      <MyWords caseId={caseId} file={file} />
      <MyGoals caseId={caseId} file={file} />
      <section className={styles.section} aria-labelledby="next">
        <h2 id="next">{t('me.next.title')}</h2>
        <NextMeeting caseId={caseId} file={file} now={now} />
        <MySteps caseId={caseId} file={file} today={today} />
        <MyWaits file={file} today={today} />
      </section>
      <MyMap caseId={caseId} file={file} />
      <Baton file={file} today={today} />
      <Consents caseId={caseId} file={file} today={today} />
      <Readings caseId={caseId} file={file} />
      <MyCopy caseId={caseId} today={today} />
    </div>
  )
}
