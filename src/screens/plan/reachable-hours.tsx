import { useState } from 'react'
import { useReachableHoursOf } from '../../client/reachable-hours.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { type ReachableHours, weekdays } from '../../domain/finding-time/reachable-hours.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { Details } from '../../ui/details.tsx'
import { useFormat } from '../../ui/format.ts'
import { TimeField } from '../../ui/time-field.tsx'
import { dayName, hoursWords } from './hours-words.ts'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import { isTime } from './plan-values.ts'

interface Props {
  contact: string
  name: string
  hours: ReachableHours | undefined
}

/** The only hours somebody can be reached in: folded away, since most can all day. */
export function ReachableHoursOf({ contact, name, hours }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Details
      late
      summary={
        <>
          {hours
            ? t('find-time.hours.only', { when: hoursWords(hours, t, format) })
            : t('find-time.hours.allDay')}
          <span className="visually-hidden">: {name}</span>
        </>
      }
    >
      <HoursForm contact={contact} name={name} hours={hours} />
    </Details>
  )
}

function HoursForm({ contact, name, hours }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { file } = usePlanning()
  const keep = useReachableHoursOf(file.citizen.id, contact)
  const [typed, setTyped] = useState({
    days: (hours?.days ?? []).map(String),
    from: hours?.from ?? '09:00',
    to: hours?.to ?? '12:00',
  })
  const [isTried, setTried] = useState(false)
  const errors = errorsIn(typed)
  const errorOf = (field: keyof typeof errors) => {
    const error = isTried && errors[field]
    return error ? t(`find-time.errors.${error}`) : undefined
  }
  const edit = (change: Partial<typeof typed>) => {
    keep.reset()
    setTyped({ ...typed, ...change })
  }
  const save = () => {
    setTried(true)
    if (Object.values(errors).some(Boolean) || keep.isPending) return
    keep.mutate({ ...typed, days: typed.days.map(Number).toSorted() })
  }
  const remove = () => {
    setTried(false)
    setTyped({ ...typed, days: [] })
    keep.mutate(undefined)
  }
  return (
    // No form of its own: the dialog may stand within the plan's.
    <div className="stack">
      <p className="muted">{t('find-time.hours.intro', { name })}</p>
      <CheckboxGroup
        label={t('find-time.hours.days')}
        error={errorOf('days')}
        choices={weekdays.map((day) => ({ value: String(day), label: dayName(day, t) }))}
        value={typed.days}
        onChange={(days) => edit({ days })}
      />
      <div className={styles.times}>
        {(['from', 'to'] as const).map((field) => (
          <TimeField
            key={field}
            label={t(`find-time.hours.${field}`)}
            error={errorOf(field)}
            value={typed[field]}
            onChange={(value) => edit({ [field]: value })}
          />
        ))}
      </div>
      {keep.isError ? (
        <Alert kind="error" live>
          {refusal(keep.error)}
        </Alert>
      ) : null}
      <div className="cluster">
        <Button variant="secondary" small pending={keep.isPending} onClick={save}>
          {t('find-time.hours.save')}
          <span className="visually-hidden">: {name}</span>
        </Button>
        <Button variant="quiet" small pending={keep.isPending} onClick={remove}>
          {t('find-time.hours.remove')}
          <span className="visually-hidden">: {name}</span>
        </Button>
        <span role="status">
          {keep.isSuccess ? t(keep.variables ? 'find-time.hours.saved' : 'find-time.hours.removed') : ''}
        </span>
      </div>
    </div>
  )
}

const errorsIn = ({ days, from, to }: { days: string[]; from: string; to: string }) =>
  ({
    days: days.length === 0 ? 'noDays' : undefined,
    from: isTime(from) ? undefined : 'time',
    to: !isTime(to) ? 'time' : isTime(from) && to <= from ? 'hoursOrder' : undefined,
  }) as const
