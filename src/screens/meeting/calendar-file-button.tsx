import { useMutation } from '@tanstack/react-query'
import { calendarFile } from '../../client/invitations.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useMeeting } from './meeting-context.tsx'

interface Props {
  message: string
  /** Whose it is, where there are several of them. */
  name?: string
}

/** Gives a message about the meeting as a file for a calendar. */
export function CalendarFileButton({ message, name }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const file = useMutation({
    mutationFn: () => calendarFile(caseId, meeting.id, message),
    onSuccess: (text) => saveFile(text, 'moede.ics', 'text/calendar'),
  })
  return (
    <>
      <Button
        small={name !== undefined}
        variant="secondary"
        pending={file.isPending}
        aria-label={name === undefined ? undefined : t('invitation.fileFor', { name })}
        onClick={() => file.mutate()}
      >
        {t('invitation.file')}
      </Button>
      {file.isError ? (
        <Alert kind="error" live>
          {refusal(file.error)}
        </Alert>
      ) : null}
    </>
  )
}
