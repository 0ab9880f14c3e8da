import { useState } from 'react'
import { useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMeeting } from './meeting-context.tsx'

/** A cancelled meeting takes place after all, at the time it had. */
export function CallAgain() {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const command = useCommand(caseId)
  const [isAsking, setAsking] = useState(false)
  const call = () =>
    command.mutate({ type: 'callMeeting', meeting: meeting.id }, { onSuccess: () => setAsking(false) })
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t('invitation.again.action')}
      </Button>
      {isAsking ? (
        <Dialog title={t('invitation.again.title')} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t('invitation.again.text', { when: meeting.start ? format.dateTime(meeting.start) : '' })}</p>
            <FormActions
              action={t('invitation.again.action')}
              onAction={call}
              pending={command.isPending}
              failure={command.error && refusal(command.error)}
              onCancel={() => setAsking(false)}
            />
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
