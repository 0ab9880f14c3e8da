import { useEffect, useRef, useState } from 'react'
import { paths } from '../../../client/paths.ts'
import { currentInstant, useSession } from '../../../client/session.ts'
import { runsMeeting } from '../../../domain/role.ts'
import type { Summary } from '../../../domain/summary.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { ReviewList } from './review-list.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SeeAs } from './see-as.tsx'
import { SeeAsChoice } from './see-as-choice.tsx'
import styles from './summary.module.css'
import { SummaryDocument } from './summary-document.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  meeting: VisibleMeeting
  me: string
  summary: Summary
}

/** A summary that is open to its reader: its state, their copy, and what they may do with it. */
export function OpenSummary({ caseId, file, meeting, me, summary }: Props) {
  const { t } = useTranslation()
  const now = currentInstant(useSession())
  const [seeAs, setSeeAs] = useState('')
  const [said, setSaid] = useState<{ sentence: string }>()
  const status = useRef<HTMLParagraphElement>(null)
  // The button that was used is gone after it: the focus goes to the sentence that says what was done.
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])

  const { state, purpose } = summary.meeting
  const name = file.citizen.displayName
  const isCitizen = me === 'citizen'
  const isCoordinator = me === file.coordinator
  const mayAnswer = isCitizen
    ? state === 'in_review' || state === 'published'
    : state === 'published' && !isCoordinator
  const stateText = {
    in_review: t(isCitizen ? 'summary.state.youFirst' : 'summary.state.citizenFirst', { name }),
    published: t('summary.state.published'),
  }
  const isWritten = state === 'in_review' || state === 'published'
  const say = (sentence: string) => setSaid({ sentence })

  return (
    <div className={styles.view}>
      <div className={styles.section}>
        <div className={styles.top}>
          <h2>{purpose ? t('summary.titleOf', { purpose }) : t('summary.title')}</h2>
          <span className="no-print">
            <Button variant="quiet" onClick={() => window.print()}>
              {t('summary.print')}
            </Button>
          </span>
        </div>
        <p className="no-print">
          {isWritten ? stateText[state] : t('summary.state.writing')}{' '}
          {!isWritten && runsMeeting(file, meeting, me) ? (
            <Link to={paths.meeting(caseId, meeting.id, { view: 'hold' })}>
              {t('summary.state.writeMore')}
            </Link>
          ) : null}
        </p>
        <p role="status" ref={status} tabIndex={-1} className={`${styles.status} no-print`}>
          {said?.sentence}
        </p>
        {isCitizen || isCoordinator ? (
          <SeeAsChoice file={file} meeting={meeting} me={me} chosen={seeAs} onChoose={setSeeAs} />
        ) : null}
      </div>
      {seeAs === '' ? (
        <SummaryDocument
          summary={summary}
          reader={me}
          reference={file.citizen.caseReference ?? file.citizen.id}
        />
      ) : (
        <SeeAs
          key={seeAs}
          caseId={caseId}
          file={file}
          own={summary}
          reader={seeAs}
          isCitizen={isCitizen}
          now={now}
        />
      )}
      <div className={`${styles.document} no-print`}>
        {isCoordinator && state === 'in_review' ? (
          <PublishPanel caseId={caseId} meeting={meeting} name={name} onSaid={say} />
        ) : null}
        {mayAnswer ? (
          <ReviewPanel caseId={caseId} file={file} meeting={meeting} me={me} onSaid={say} />
        ) : null}
        {isWritten && (isCoordinator || isCitizen) ? (
          <section className={styles.section} aria-labelledby="reviews">
            <h3 id="reviews">{t('summary.reviews.title')}</h3>
            <ReviewList file={file} reviews={meeting.reviews} />
          </section>
        ) : null}
      </div>
    </div>
  )
}
