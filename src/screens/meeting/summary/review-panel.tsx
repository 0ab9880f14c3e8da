import { useState } from 'react'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { ReviewAnswer } from '../../../client/summary-review.ts'
import type { VisibleCaseFile, VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ReviewForm } from './review-form.tsx'
import { ReviewList } from './review-list.tsx'

interface Props {
  caseId: string
  file: VisibleCaseFile
  meeting: VisibleMeeting
  me: string
  /** They have approved the summary as it is now. */
  isAnswered: boolean
  answers: readonly ReviewAnswer[]
  onSaid: (sentence: string) => void
}

/** The reader's answer: read and approved, a comment, or a correction asked for. Said again, it is added. */
export function ReviewPanel({ caseId, file, meeting, me, isAnswered, answers, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const [writing, setWriting] = useState<'comment' | 'correction'>()
  const mine = meeting.reviews.filter(({ by }) => by === me)
  const isCitizen = me === 'citizen'
  const approve = () =>
    command.mutate(
      { type: 'reviewSummary', meeting: meeting.id, verdict: 'approved' },
      { onSuccess: () => onSaid(t('summary.review.said.approved')) },
    )

  return (
    <Card as="section" marked aria-labelledby="my-review">
      <h3 id="my-review">{t('summary.review.title')}</h3>
      {mine.length > 0 && !isCitizen ? <ReviewList file={file} reviews={mine} answers={answers} /> : null}
      <p>{t('summary.review.ask')}</p>
      <p className="muted">
        {isCitizen
          ? t('summary.review.seenByCoordinator')
          : t('summary.review.seenBy', { name: file.citizen.displayName })}
      </p>
      {writing ? (
        <ReviewForm
          key={writing}
          caseId={caseId}
          meetingId={meeting.id}
          verdict={writing}
          onClose={() => setWriting(undefined)}
          onSent={() => {
            setWriting(undefined)
            onSaid(t(`summary.review.said.${writing}`))
          }}
        />
      ) : (
        <div className="cluster">
          {isAnswered ? null : (
            <Button onClick={approve} pending={command.isPending}>
              {t(isCitizen ? 'summary.review.read' : 'summary.review.approve')}
            </Button>
          )}
          <Button variant="secondary" onClick={() => setWriting('comment')}>
            {t('summary.review.comment')}
          </Button>
          <Button variant="secondary" onClick={() => setWriting('correction')}>
            {t('summary.review.correction')}
          </Button>
        </div>
      )}
      {command.isError ? (
        <Alert kind="error" live>
          {refusal(command.error)}
        </Alert>
      ) : null}
    </Card>
  )
}
