import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { Decision } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
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
        <FormActions
          action={t('meeting.decision.removeYes')}
          variant="danger"
          onAction={remove}
          pending={command.isPending}
          failure={command.error && refusal(command.error)}
          onCancel={() => onClose(false)}
        />
      </div>
    </Dialog>
  )
}
