import { useAnswer } from '../../client/invitations.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { ApiError } from '../../client/request.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useMeeting } from './meeting-context.tsx'

const refusals = ['not_a_reply', 'other_meeting', 'unknown_attendee'] as const

/** An answer that came as a calendar file or a mail, read from the file. */
export function UploadAnswer() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const answer = useAnswer(caseId, meeting.id)
  const code = answer.error instanceof ApiError ? answer.error.body.code : undefined
  const known = refusals.find((one) => one === code)
  return (
    <div className="stack">
      <p className="muted">{t('invitation.uploadText')}</p>
      <div className="cluster">
        <FileButton
          label={t('invitation.upload')}
          accept=".ics,.eml,text/calendar,message/rfc822"
          variant="secondary"
          onFile={async (file) => file && answer.mutate({ file: await file.text() })}
        />
        <span role="status">{answer.isSuccess ? t('invitation.noted') : ''}</span>
      </div>
      {answer.isError ? (
        <Alert kind="error" live>
          {known ? t(`invitation.refused.${known}`) : refusal(answer.error)}
        </Alert>
      ) : null}
    </div>
  )
}
