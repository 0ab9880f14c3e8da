import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Asks before what is typed and not saved is left behind. */
export function LeaveDialog({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('plan.leave.title')} onClose={onStay}>
      <div className="stack">
        <p>{t('plan.leave.text')}</p>
        <div className="cluster">
          <Button onClick={onStay}>{t('plan.leave.stay')}</Button>
          <Button variant="danger" onClick={onLeave}>
            {t('plan.leave.leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
