import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useRefusalText } from '../../../client/refusal.ts'
import { useAnswerReview } from '../../../client/summary-review.ts'
import { isLonger, longestText } from '../../../domain/text-limits.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { messagesOf } from '../../../ui/form-errors.ts'
import { TextArea } from '../../../ui/text-area.tsx'

interface Props {
  caseId: string
  meetingId: string
  /** Whose review, and which of theirs. */
  author: string
  review: number
  /** The author's name. */
  name: string
  onClose: () => void
  onSent: () => void
}

/** The coordinator's answer to a comment or a wish for a correction. */
export function AnswerForm({ caseId, meetingId, author, review, name, onClose, onSent }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const answer = useAnswerReview(caseId, meetingId)
  // Sent again after a refusal it is the same answer.
  const [id] = useState(() => crypto.randomUUID())
  const { register, handleSubmit, formState, setFocus } = useForm({
    defaultValues: { answer: '' },
    shouldFocusError: false,
  })
  useEffect(() => setFocus('answer'), [setFocus])
  const send = handleSubmit(({ answer: text }) => {
    if (!answer.isPending) answer.mutate({ id, author, review, text }, { onSuccess: onSent })
  })
  return (
    <form className="stack" onSubmit={send} noValidate>
      <ErrorSummary attempt={formState.submitCount} errors={messagesOf(formState.errors)} />
      <TextArea
        id="answer"
        label={t('review.answer.label', { name })}
        hint={t(author === 'citizen' ? 'review.answer.hintCitizen' : 'review.answer.hint', { name })}
        error={formState.errors.answer?.message}
        limit={longestText}
        {...register('answer', {
          validate: (text) => {
            if (text.trim() === '') return t('review.answer.missing')
            return !isLonger(text, longestText) || t('summary.review.tooLong')
          },
        })}
      />
      <FormActions
        action={t('review.answer.send')}
        pending={answer.isPending}
        failure={answer.error && refusal(answer.error)}
        onCancel={onClose}
      />
    </form>
  )
}
