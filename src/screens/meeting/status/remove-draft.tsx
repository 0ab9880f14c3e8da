import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

interface Props {
  caseId: string
  meetingId: string
  status: string
  onClose: () => void
  onRemoved: () => void
}

/** Asks once before a draft is thrown away. */
export function RemoveDraft({ caseId, meetingId, status, onClose, onRemoved }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  // Awaited, not called back: the draft and this with it are gone by the time the answer is there.
  const remove = () =>
    command.mutateAsync({ type: 'removeStatus', meeting: meetingId, status }).then(onRemoved, () => undefined)
  return (
    <Dialog title={t('status.removeAsk')} onClose={onClose}>
      <div className="stack">
        <p>{t('status.removeText')}</p>
        {command.isError ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button onClick={remove} pending={command.isPending}>
            {t('status.removeYes')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('status.removeNo')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
