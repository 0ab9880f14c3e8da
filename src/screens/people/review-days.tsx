import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalText } from '../../client/refusal.ts'
import { reviewDaysQuery, useSetReviewDays } from '../../client/summary-review.ts'
import { mostReviewDays } from '../../domain/review-days.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { FormActions } from '../../ui/form-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** In how many working days a summary is to be answered, which an administrator says. */
export function ReviewDays() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { data, error } = useQuery(reviewDaysQuery)
  return (
    <section className="stack" aria-labelledby="review-days">
      <h2 id="review-days">{t('review.days.heading')}</h2>
      <p>{t('review.days.intro')}</p>
      {data ? <DaysToEdit days={data.days} /> : null}
      {error ? (
        <Alert kind="error" live>
          {refusal(error)}
        </Alert>
      ) : null}
    </section>
  )
}

function DaysToEdit({ days }: { days: number }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const set = useSetReviewDays()
  const [typed, setTyped] = useState(String(days))
  const [isWrong, setWrong] = useState(false)
  const [said, setSaid] = useState('')
  const save = () => {
    const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
    const wrong = count < 1 || count > mostReviewDays
    setWrong(wrong)
    setSaid('')
    if (wrong) return document.getElementById('days')?.focus()
    set.mutate(count, { onSuccess: () => setSaid(t('review.days.saved', { count })) })
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!set.isPending) save()
      }}
    >
      <TextField
        id="days"
        label={t('review.days.label')}
        hint={t('review.days.hint')}
        error={isWrong ? t('review.days.wrong') : undefined}
        width="short"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <FormActions
        action={t('review.days.save')}
        variant="secondary"
        pending={set.isPending}
        failure={set.error && refusal(set.error)}
      />
      <p role="status">{said}</p>
    </form>
  )
}
