import { useTranslation } from '../texts/language.ts'
import { Alert } from './alert.tsx'
import { Button, type ButtonVariant } from './button.tsx'

interface Props {
  /** What is done, on its button. */
  action: string
  /** Does it; without it the button sends the form that it stands in. */
  onAction?: () => void
  variant?: ButtonVariant
  pending: boolean
  /** Why it was not done. */
  failure?: string | null | undefined
  failureTitle?: string
  /** Leaves it; nothing to leave without it. */
  onCancel?: (() => void) | undefined
}

/** How a form or a question ends: what went wrong, the button that does it, and the one that leaves it. */
export function FormActions(props: Props) {
  const { action, onAction, variant = 'primary', pending, failure, failureTitle, onCancel } = props
  const { t } = useTranslation()
  return (
    <>
      {failure ? (
        <Alert kind="error" live {...(failureTitle !== undefined && { title: failureTitle })}>
          {failure}
        </Alert>
      ) : null}
      <div className="cluster">
        <Button
          type={onAction ? 'button' : 'submit'}
          variant={variant}
          pending={pending}
          {...(onAction && { onClick: onAction })}
        >
          {action}
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
