import { useSuspenseQuery } from '@tanstack/react-query'
import { caseQueries } from '../../client/cases.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import { dayOf } from '../../domain/days.ts'
import { insights } from '../../domain/insights.ts'
import { useTranslation } from '../../texts/language.ts'
import { useParam } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Baton } from './baton.tsx'
import { BatonOffered } from './baton-offered.tsx'
import styles from './case.module.css'
import { CitizenWords } from './citizen-words.tsx'
import { Consents } from './consents.tsx'
import { Goals } from './goals.tsx'
import { MapPreview } from './map-preview.tsx'
import { Meetings } from './meetings.tsx'
import { Members } from './members.tsx'
import { OpenFollowUps } from './open-follow-ups.tsx'
import { Waits } from './waits.tsx'

/** One citizen's case as the reader may see it, the citizen's own words first. */
export function Screen() {
  const { t } = useTranslation()
  const id = useParam('id')
  const { data: file } = useSuspenseQuery(caseQueries.file(id, 'case'))
  const session = useSession()
  const now = currentInstant(session)
  const today = dayOf(now)
  const derived = insights(file, today)
  const me = session.memberships.find((one) => one.case === id)
  const reader = { as: me?.as ?? '', role: me?.role ?? 'participant' } as const
  const { interpreter } = file.citizen

  return (
    <div className={styles.page}>
      <div className="stack">
        <PageHeading title={t('case.title')}>{file.citizen.displayName}</PageHeading>
        {interpreter === undefined ? null : (
          <p>
            <strong>
              {interpreter ? t('case.interpreter', { language: interpreter }) : t('case.interpreterUnknown')}
            </strong>
          </p>
        )}
      </div>
      <BatonOffered file={file} caseId={id} as={reader.as} now={now} />
      <CitizenWords file={file} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Goals file={file} insights={derived} />
          <Waits file={file} insights={derived} isCitizen={reader.role === 'citizen'} />
          <OpenFollowUps file={file} today={today} />
        </div>
        <div className={styles.side}>
          <Baton file={file} caseId={id} as={reader.as} now={now} />
          <Meetings file={file} now={now} caseId={id} mayPlan={reader.role === 'coordinator'} />
          <MapPreview file={file} insights={derived} caseId={id} />
        </div>
      </div>
      <Consents file={file} today={today} caseId={id} reader={reader} />
      {reader.role === 'coordinator' ? <Members caseId={id} /> : null}
    </div>
  )
}
