import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { closingDaysQuery, useSetClosingDays } from '../../client/closing-days.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { monthDayFrom } from './month-day.ts'

/** The days the municipality is closed, which an administrator says. */
export function ClosingDays() {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { data: days, error } = useQuery(closingDaysQuery)
  return (
    <section className="stack" aria-labelledby="closing-days">
      <h2 id="closing-days" tabIndex={-1}>
        {t('closing-days.heading')}
      </h2>
      <p>{t('closing-days.intro')}</p>
      {days ? <DaysToEdit days={days} /> : null}
      {error ? (
        <Alert kind="error" live>
          {refusal(error)}
        </Alert>
      ) : null}
    </section>
  )
}

function DaysToEdit({ days }: { days: readonly string[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const refusal = useRefusalText()
  const set = useSetClosingDays()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<'wrong' | 'there'>()
  const [said, setSaid] = useState('')
  const nameOf = (day: string) => format.dayMonth(`2000-${day}`)

  const add = () => {
    const day = monthDayFrom(typed)
    const wrong = day === null ? 'wrong' : days.includes(day) ? 'there' : undefined
    setError(wrong)
    setSaid('')
    if (day === null || wrong) return document.getElementById('closing-day')?.focus()
    set.mutate([...days, day], {
      onSuccess: () => {
        setTyped('')
        setSaid(t('closing-days.added', { day: nameOf(day) }))
      },
    })
  }
  const remove = (day: string) => {
    setSaid('')
    set.mutate(
      days.filter((one) => one !== day),
      { onSuccess: () => setSaid(t('closing-days.removed', { day: nameOf(day) })) },
    )
    document.getElementById('closing-days')?.focus()
  }
  return (
    <>
      {days.length === 0 ? <p>{t('closing-days.none')}</p> : null}
      <ul>
        {days.map((day) => (
          <li key={day}>
            {nameOf(day)}{' '}
            <Button variant="quiet" small pending={set.isPending} onClick={() => remove(day)}>
              {t('closing-days.remove', { day: nameOf(day) })}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!set.isPending) add()
        }}
      >
        <TextField
          id="closing-day"
          label={t('closing-days.day')}
          hint={t('closing-days.hint')}
          error={error && t(`closing-days.${error}`)}
          width="short"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div>
          <Button type="submit" variant="secondary" pending={set.isPending}>
            {t('closing-days.add')}
          </Button>
        </div>
      </form>
      <p role="status">{said}</p>
      {set.isError ? (
        <Alert kind="error" live>
          {refusal(set.error)}
        </Alert>
      ) : null}
    </>
  )
}
