import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useMeeting } from '../meeting-context.tsx'

interface Props {
  command: 'holdMeeting' | 'compileSummary'
  label: string
  text: string
  onDone: () => void
}

/** The meeting goes one step further. */
export function MeetingStep({ command: type, label, text, onDone }: Props) {
  const refusal = useRefusalText()
  const { t } = useTranslation()
  const { caseId, meeting } = useMeeting()
  const command = useCommand(caseId)
  return (
    <Card marked>
      <p>{text}</p>
      {command.isError ? (
        <Alert kind="error" live title={t('meeting.notSaved')}>
          {refusal(command.error)}
        </Alert>
      ) : null}
      <div>
        <Button
          pending={command.isPending}
          onClick={() => command.mutate({ type, meeting: meeting.id }, { onSuccess: onDone })}
        >
          {label}
        </Button>
      </div>
    </Card>
  )
}
