import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Card } from '../../../ui/card.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'

interface Props {
  caseId: string
  meetingId: string
  onSaid: (sentence: string) => void
}

/** What is published stays: mending it begins with a correction. */
export function CorrectionPanel({ caseId, meetingId, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const open = () =>
    // Awaited, not called back: the panel is gone by the time the answer is there.
    command.mutateAsync({ type: 'openCorrection', meeting: meetingId }).then(
      () => onSaid(t('review.correct.opened')),
      () => undefined,
    )
  return (
    <Card as="section" aria-labelledby="correct">
      <h3 id="correct">{t('review.correct.title')}</h3>
      <p>{t('review.correct.text')}</p>
      <FormActions
        action={t('review.correct.open')}
        onAction={open}
        variant="secondary"
        pending={command.isPending}
        failure={command.error && refusal(command.error)}
      />
    </Card>
  )
}
