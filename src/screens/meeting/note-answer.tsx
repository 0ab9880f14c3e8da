import { useAnswer } from '../../client/invitations.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { Recipient } from '../../domain/case-file.ts'
import type { Answer } from '../../domain/invitation-reply.ts'
import { invitationAnswers } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMeeting } from './meeting-context.tsx'

interface Props {
  recipient: Recipient
  name: string
  onNoted: (answer: Answer) => void
  onClose: () => void
}

/** What somebody has answered by telephone, or in the corridor. */
export function NoteAnswer({ recipient, name, onNoted, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const answer = useAnswer(caseId, meeting.id)
  return (
    <Dialog title={t('invitation.noteFor', { name })} onClose={onClose}>
      <div className="stack">
        <p>{t('invitation.noteText')}</p>
        <div className="cluster">
          {invitationAnswers.map((one) => (
            <Button
              key={one}
              variant="secondary"
              pending={answer.isPending}
              onClick={() => answer.mutate({ answer: one, as: recipient }, { onSuccess: () => onNoted(one) })}
            >
              {t(`invitation.reached.${one}`)}
            </Button>
          ))}
        </div>
        {answer.isError ? (
          <Alert kind="error" live>
            {refusal(answer.error)}
          </Alert>
        ) : null}
      </div>
    </Dialog>
  )
}
