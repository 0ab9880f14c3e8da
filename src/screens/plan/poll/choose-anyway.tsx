import type { RankedTime } from '../../../domain/poll.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

interface Props {
  time: RankedTime
  when: string
  nameOf: (recipient: string) => string
  isPending: boolean
  onChoose: () => void
  onClose: () => void
}

/** A time that somebody who must come has not said yes to is chosen knowingly. */
export function ChooseAnyway({ time, when, nameOf, isPending, onChoose, onClose }: Props) {
  const { t } = useTranslation()
  const names = (who: readonly string[]) => who.map(nameOf).join(', ')
  return (
    <Dialog title={t('poll.choose.title')} onClose={onClose}>
      <div className="stack">
        <p>{when}</p>
        <Alert kind="warning">
          {time.impossibleFor.length > 0 ? (
            <p>{t('poll.choose.impossible', { names: names(time.impossibleFor) })}</p>
          ) : null}
          {time.waitingFor.length > 0 ? (
            <p>{t('poll.choose.waiting', { names: names(time.waitingFor) })}</p>
          ) : null}
        </Alert>
        <div className="cluster">
          <Button pending={isPending} onClick={onChoose}>
            {t('poll.choose.confirm')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('poll.choose.back')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
