import { useCloseLink } from '../../client/personal-links.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
        {closing.isError ? (
          <Alert kind="error" live>
            {refusal(closing.error)}
          </Alert>
        ) : null}
        <div className="cluster">
          <Button
            variant="danger"
            pending={closing.isPending}
            onClick={() => closing.mutate(link, { onSuccess: onClosed })}
          >
            {t('guest.links.close')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
