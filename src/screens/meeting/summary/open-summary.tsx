import { useEffect, useRef, useState } from 'react'
import { paths } from '../../../client/paths.ts'
import { currentInstant, useSession } from '../../../client/session.ts'
import type { SummaryReview } from '../../../client/summary-review.ts'
import { dayOf } from '../../../domain/days.ts'
import { currentReviews } from '../../../domain/review-standing.ts'
import { runsMeeting } from '../../../domain/role.ts'
import type { Summary } from '../../../domain/summary.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { useNavigate, useSearch } from '../../../ui/navigation.ts'
import { CitizensCopies } from './citizens-copy.tsx'
import { CorrectionPanel } from './correction-panel.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { ReadBeforeList } from './read-before-list.tsx'
import { ReviewList } from './review-list.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SeeAs } from './see-as.tsx'
import { SeeAsChoice } from './see-as-choice.tsx'
import { Standings } from './standings.tsx'
import styles from './summary.module.css'
import { SummaryDocument } from './summary-document.tsx'
import { Versions } from './versions.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  meeting: VisibleMeeting
  me: string
  summary: Summary
  review: SummaryReview
  /** The version that is read; undefined: the one that is for its reader now. */
  version: number | undefined
  onVersion: (version: number | undefined) => void
}

/** A summary that is open to its reader: its state, their copy, and what they may do with it. */
export function OpenSummary(props: Props) {
  const { caseId, file, meeting, me, summary, review, version } = props
  const { t } = useTranslation()
  const now = currentInstant(useSession())
  const navigate = useNavigate()
  const asked = useSearch().as
  const [said, setSaid] = useState<{ sentence: string }>()
  const status = useRef<HTMLParagraphElement>(null)
  // The button that was used is gone after it: the focus goes to the sentence that says what was done.
  useEffect(() => {
    if (said) status.current?.focus()
  }, [said])

  const { purpose } = summary.meeting
  const { versions, answers, readBefore = [] } = review
  // Who reads a published version while it is corrected reads what is published.
  const state = meeting.state ?? summary.meeting.state
  const isPublished = state === 'published' || (versions.length > 0 && summary.meeting.state === 'published')
  const name = file.citizen.displayName
  const isCitizen = me === 'citizen'
  const isCoordinator = me === file.coordinator
  const seeAs = (isCitizen || isCoordinator) && asked !== me && asked !== undefined ? asked : ''
  const lookAs = (as: string) =>
    navigate(paths.meeting(caseId, meeting.id, { view: 'summary', ...(as && { as }) }), { replace: true })
  const reference = file.citizen.caseReference ?? file.citizen.id
  const mayAnswer = isCitizen ? state === 'in_review' || state === 'published' : isPublished && !isCoordinator
  const isCorrection = versions.length > 0 && summary.meeting.state === 'in_review'
  const isOlder = version !== undefined && version !== versions.at(-1)?.number
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
          {isCorrection
            ? null
            : isPublished
              ? stateText.published
              : isWritten
                ? stateText[state]
                : t('summary.state.writing')}{' '}
          {(!isWritten || isCorrection) && runsMeeting(file, meeting, me) ? (
            <Link to={paths.meeting(caseId, meeting.id, { view: 'hold' })}>
              {t(isWritten ? 'review.correct.mend' : 'summary.state.writeMore')}
            </Link>
          ) : null}
        </p>
        <p role="status" ref={status} tabIndex={-1} className={`${styles.status} no-print`}>
          {said?.sentence}
        </p>
        <Versions {...props} />
        {isCitizen || isCoordinator ? (
          <SeeAsChoice file={file} meeting={meeting} me={me} chosen={seeAs} onChoose={lookAs} />
        ) : null}
      </div>
      {seeAs === '' && isCitizen ? (
        <CitizensCopies
          caseId={caseId}
          me={me}
          summary={summary}
          file={file}
          reference={reference}
          day={dayOf(now)}
        />
      ) : null}
      {seeAs === '' && !isCitizen ? (
        <SummaryDocument summary={summary} reader={me} reference={reference} />
      ) : null}
      {seeAs === '' ? null : (
        <SeeAs
          key={seeAs}
          caseId={caseId}
          file={file}
          own={summary}
          reader={seeAs}
          version={version}
          isCitizen={isCitizen}
          now={now}
        />
      )}
      <div className={`${styles.document} no-print`}>
        {isCoordinator && state === 'in_review' ? (
          <PublishPanel
            caseId={caseId}
            meeting={meeting}
            name={name}
            answer={currentReviews(meeting, versions, 'citizen').at(-1)}
            next={versions.length + 1}
            onSaid={say}
          />
        ) : null}
        {mayAnswer && !isOlder ? (
          <ReviewPanel
            caseId={caseId}
            file={file}
            meeting={meeting}
            me={me}
            isAnswered={currentReviews(meeting, versions, me).at(-1)?.verdict === 'approved'}
            answers={answers}
            onSaid={say}
          />
        ) : null}
        {isCoordinator && versions.length > 0 ? (
          <Standings file={file} meeting={meeting} versions={versions} day={dayOf(now)} />
        ) : null}
        {isWritten && (isCoordinator || isCitizen) ? (
          <section className={styles.section} aria-labelledby="reviews">
            <h3 id="reviews">{t('summary.reviews.title')}</h3>
            <ReviewList
              file={file}
              reviews={meeting.reviews}
              answers={answers}
              {...(isCoordinator && { answering: { caseId, meetingId: meeting.id, onSaid: say } })}
            />
          </section>
        ) : null}
        {readBefore.length > 0 ? <ReadBeforeList file={file} readings={readBefore} /> : null}
        {isCoordinator && state === 'published' ? (
          <CorrectionPanel caseId={caseId} meetingId={meeting.id} onSaid={say} />
        ) : null}
      </div>
    </div>
  )
}
