import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { isLonger, longestText } from '../../../domain/text-limits.ts'
import { lessonStates } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FormActions } from '../../../ui/form-actions.tsx'
import { messagesOf } from '../../../ui/form-errors.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'

export interface LessonValues {
  text: string
  offer: string
  state: (typeof lessonStates)[number]
}

interface Props {
  initial: LessonValues
  /** A lesson that is there has a state to change. */
  isNew: boolean
  pending: boolean
  failure: string | undefined
  onSubmit: (values: LessonValues) => void
  onCancel: () => void
}

/** What was learnt, and the offer it is about. */
export function LessonForm({ initial, isNew, pending, failure, onSubmit, onCancel }: Props) {
  const { t } = useTranslation()
  const { register, handleSubmit, formState, setFocus } = useForm({
    defaultValues: initial,
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  useEffect(() => setFocus('text'), [setFocus])
  const isShort = (written: string) => !isLonger(written, longestText) || t('after.lessons.tooLong')
  const send = handleSubmit(({ text, offer, state }) => {
    if (!pending) onSubmit({ text: text.trim(), offer: offer.trim(), state })
  })
  return (
    <form className="stack" onSubmit={send} noValidate>
      <ErrorSummary attempt={submitCount} errors={messagesOf(errors)} />
      <TextArea
        id="text"
        label={t('after.lessons.text')}
        error={errors.text?.message}
        limit={longestText}
        {...register('text', {
          validate: (text) => (text.trim() === '' ? t('after.lessons.textMissing') : isShort(text)),
        })}
      />
      <TextField
        id="offer"
        label={t('after.lessons.offer')}
        optional
        error={errors.offer?.message}
        {...register('offer', { validate: isShort })}
      />
      {isNew ? null : (
        <SelectField
          id="state"
          label={t('after.lessons.state')}
          choices={lessonStates.map((state) => ({
            value: state,
            label: t(`vocabulary.lessonState.${state}`),
          }))}
          {...register('state')}
        />
      )}
      <FormActions action={t('after.lessons.save')} pending={pending} failure={failure} onCancel={onCancel} />
    </form>
  )
}
