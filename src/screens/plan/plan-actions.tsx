import { useDeferredValue, useState } from 'react'
import { useFormState } from 'react-hook-form'
import type { useCommand } from '../../client/commands.ts'
import { paths } from '../../client/paths.ts'
import { useRefusalText } from '../../client/refusal.ts'
import type { VisibleMeeting } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { SaveState } from '../../ui/save-state.tsx'

interface Props {
  caseId: string
  meetingId: string
  state: VisibleMeeting['state']
  command: ReturnType<typeof useCommand>
  onSave: () => void
  onCall: () => void
  onCancelled: () => void
}

/** Apart from the buttons, so that a key draws this line alone again, and not before the key itself. */
function PlanSaved({ command: { isPending, isError, isSuccess } }: Pick<Props, 'command'>) {
  const isUnsaved = useDeferredValue(useFormState().isDirty)
  const rest = isUnsaved ? 'unsaved' : isSuccess ? 'saved' : 'idle'
  return <SaveState state={isPending ? 'saving' : isError ? 'failed' : rest} />
}

/** What can be done with the plan as far as it has come. */
export function PlanActions({ caseId, meetingId, state, command, onSave, onCall, onCancelled }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const [isCancelling, setCancelling] = useState(false)
  const isDraft = state === undefined || state === 'draft' || state === 'polling'
  const { isPending, isError } = command

  const cancel = async () => {
    try {
      await command.mutateAsync({ type: 'cancelMeeting', meeting: meetingId })
    } catch {
      return
    }
    onCancelled()
  }
  return (
    <div className="stack">
      <div className="cluster">
        {isDraft ? (
          <>
            <Button onClick={onCall} pending={isPending}>
              {t('plan.actions.call')}
            </Button>
            <Button variant="secondary" onClick={onSave} pending={isPending}>
              {t('plan.actions.saveDraft')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onSave} pending={isPending}>
              {t('plan.actions.save')}
            </Button>
            <LinkButton variant="secondary" to={paths.meeting(caseId, meetingId)}>
              {t('plan.actions.open')}
            </LinkButton>
          </>
        )}
        {state === 'draft' || state === 'polling' || state === 'called' ? (
          <Button variant="danger" onClick={() => setCancelling(true)}>
            {t(isDraft ? 'plan.actions.drop' : 'plan.actions.cancel')}
          </Button>
        ) : null}
      </div>
      <PlanSaved command={command} />
      {isCancelling ? (
        <Dialog
          title={t(isDraft ? 'plan.cancel.dropTitle' : 'plan.cancel.title')}
          onClose={() => setCancelling(false)}
        >
          <div className="stack">
            <p>{t(isDraft ? 'plan.cancel.dropText' : 'plan.cancel.text')}</p>
            {isError ? (
              <Alert kind="error" live>
                {refusal(command.error)}
              </Alert>
            ) : null}
            <div className="cluster">
              <Button variant="danger" pending={isPending} onClick={() => void cancel()}>
                {t(isDraft ? 'plan.actions.drop' : 'plan.actions.cancel')}
              </Button>
              <Button variant="secondary" onClick={() => setCancelling(false)}>
                {t('plan.cancel.keep')}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </div>
  )
}
