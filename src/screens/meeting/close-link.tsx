import { useCloseLink } from '../../client/personal-links.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { useMeeting } from './meeting-context.tsx'

interface Props {
  recipient: string
  /** The link's id. */
  link: string
  onClose: () => void
  onClosed: () => void
}

/** Asks once before somebody's personal link is closed. */
export function CloseLink({ recipient, link, onClose, onClosed }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting, short } = useMeeting()
  const closing = useCloseLink(caseId, meeting.id)
  const name = short(recipient)
  return (
    <Dialog title={t('guest.links.closeAsk', { name })} onClose={onClose}>
      <div className="stack">
        <p>{t('guest.links.closeText', { name })}</p>
        <FormActions
          action={t('guest.links.close')}
          variant="danger"
          onAction={() => closing.mutate(link, { onSuccess: onClosed })}
          pending={closing.isPending}
          failure={closing.error && refusal(closing.error)}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  )
}
