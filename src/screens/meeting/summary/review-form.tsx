import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { isLonger, longestText } from '../../../domain/text-limits.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { messagesOf } from '../../../ui/form-errors.ts'
import { TextArea } from '../../../ui/text-area.tsx'

interface Props {
  caseId: string
  meetingId: string
  verdict: 'comment' | 'correction'
  onClose: () => void
  onSent: () => void
}

/** A comment, or what should be corrected; in words, or it is not sent. */
export function ReviewForm({ caseId, meetingId, verdict, onClose, onSent }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const command = useCommand(caseId)
  const { register, handleSubmit, formState, setFocus } = useForm({
    defaultValues: { text: '' },
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  useEffect(() => setFocus('text'), [setFocus])

  const send = handleSubmit(({ text }) => {
    if (command.isPending) return
    command.mutate({ type: 'reviewSummary', meeting: meetingId, verdict, text }, { onSuccess: onSent })
  })
  return (
    <form className="stack" onSubmit={send} noValidate>
      <ErrorSummary attempt={submitCount} errors={messagesOf(errors)} />
      <TextArea
        id="text"
        label={t(`summary.review.${verdict}Label`)}
        hint={verdict === 'correction' ? t('summary.review.correctionHint') : undefined}
        error={errors.text?.message}
        limit={longestText}
        {...register('text', {
          validate: (text) => {
            if (text.trim() === '') return t(`summary.review.${verdict}Missing`)
            return !isLonger(text, longestText) || t('summary.review.tooLong')
          },
        })}
      />
      <FormActions
        action={t('summary.review.send')}
        pending={command.isPending}
        failure={command.error && refusal(command.error)}
        onCancel={onClose}
      />
    </form>
  )
}
