import { useRemind } from '../../client/invitations.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useMeeting } from './meeting-context.tsx'

interface Props {
  /** How many have not answered. */
  count: number
  /** With what came of it, which is to be seen as long as the page is. */
  onReminded: (said: string) => void
}

/** One more mail to those who have not answered, and to nobody else. */
export function Remind({ count, onReminded }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const remind = useRemind(caseId, meeting.id)
  return (
    <div className="stack">
      <div className="cluster">
        <Button
          small
          variant="secondary"
          pending={remind.isPending}
          onClick={() =>
            remind.mutate(undefined, {
              onSuccess: ({ reminded }) => onReminded(t('invitation.reminded', { count: reminded })),
            })
          }
        >
          {t('invitation.remind', { count })}
        </Button>
      </div>
      {remind.isError ? (
        <Alert kind="error" live>
          {refusal(remind.error)}
        </Alert>
      ) : null}
    </div>
  )
}
