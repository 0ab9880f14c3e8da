import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { Decision } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useMeeting } from '../meeting-context.tsx'

interface Props {
  decision: Decision
  onClose: (isRemoved: boolean) => void
}

/** Asks once before a decision is taken out of the minutes. */
export function RemoveDecision({ decision, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const command = useCommand(caseId)
  const remove = () =>
    command.mutate(
      { type: 'removeDecision', meeting: meeting.id, decision: decision.id, was: decision.text },
      { onSuccess: () => onClose(true) },
    )
  return (
    <Dialog title={t('meeting.decision.removeTitle')} onClose={() => onClose(false)}>
      <div className="stack">
        <p>{decision.text}</p>
        {command.isError ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button variant="danger" pending={command.isPending} onClick={remove}>
            {t('meeting.decision.removeYes')}
          </Button>
          <Button variant="secondary" onClick={() => onClose(false)}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
