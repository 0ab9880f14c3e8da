import { useTranslation } from 'react-i18next'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'

interface Props {
  failure: string | undefined
  pending: boolean
  submitLabel: string
  onCancel: (() => void) | undefined
}

/** How the form of a line ends: why it was not saved, the button that writes it, and the way out of an edit. */
export function LineEnd({ failure, pending, submitLabel, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {failure ? (
        <Alert kind="error" live title={t('meeting.notSaved')}>
          {failure}
        </Alert>
      ) : null}
      <div className="cluster">
        <Button type="submit" pending={pending}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="secondary" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
