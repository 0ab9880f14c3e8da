import { useForm } from 'react-hook-form'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { Review } from '../../../domain/meeting.ts'
import type { VisibleMeeting } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { messagesOf } from '../../../ui/form-errors.ts'
import { NextMeeting } from '../next-meeting.tsx'

interface Props {
  caseId: string
  meeting: VisibleMeeting
  /** The citizen. */
  name: string
  /** What the citizen has said to what is published now, the last time. */
  answer: Review | undefined
  /** The number of the version it becomes. */
  next: number
  onSaid: (sentence: string) => void
}

/** Publishing waits for the citizen, who reads first or says no to it. */
export function PublishPanel({ caseId, meeting, name, answer, next, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { citizenDeclined: false },
    shouldFocusError: false,
  })
  const publish = handleSubmit(async ({ citizenDeclined }) => {
    if (command.isPending) return
    // Awaited, not called back: the panel is gone by the time the answer is there.
    await command
      .mutateAsync({
        type: 'publishSummary',
        meeting: meeting.id,
        citizenDeclined: citizenDeclined && !answer,
      })
      .then(
        () => onSaid(t('summary.publish.done')),
        () => undefined,
      )
  })
  return (
    <Card as="section" marked aria-labelledby="publish">
      <h3 id="publish">{t(next > 1 ? 'review.correct.publish' : 'summary.publish.title')}</h3>
      <form className="stack" onSubmit={publish} noValidate>
        <ErrorSummary attempt={formState.submitCount} errors={messagesOf(formState.errors)} />
        {answer?.verdict === 'correction' ? (
          <Alert kind="warning">{t('summary.publish.wants', { name })}</Alert>
        ) : (
          <p>{t(answer ? 'summary.publish.read' : 'summary.publish.notRead', { name })}</p>
        )}
        {answer ? null : (
          <Checkbox
            id="citizenDeclined"
            label={t('summary.publish.declined', { name })}
            aria-invalid={formState.errors.citizenDeclined ? true : undefined}
            {...register('citizenDeclined', {
              validate: (declined) => declined || t('summary.publish.missing', { name }),
            })}
          />
        )}
        <NextMeeting />
        <p className="muted">
          {next > 1 ? t('review.correct.effect', { number: next }) : t('summary.publish.effect')}
        </p>
        {command.isError ? (
          <Alert kind="error" live>
            {refusal(command.error)}
          </Alert>
        ) : null}
        <div>
          <Button type="submit" pending={command.isPending}>
            {t(next > 1 ? 'review.correct.publish' : 'summary.publish.submit')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
