import { useTranslation } from '../../texts/language.ts'
import { CheckboxGroup } from '../../ui/checkbox-group.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useFormat } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import styles from './plan.module.css'
import type { TimeWishes, WishError } from './time-wishes.ts'

interface Props {
  wishes: TimeWishes
  errors: Partial<Record<keyof TimeWishes, WishError>>
  /** The days the municipality is closed, month-day. */
  closingDays: readonly string[]
  onWishes: (wishes: TimeWishes) => void
}

/** What is asked of a time. */
export function TimeWishFields({ wishes, errors, closingDays, onWishes }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const wish = <Name extends keyof TimeWishes>(name: Name) => ({
    label: t(`find-time.fields.${name}`),
    value: wishes[name],
    error: errors[name] && t(`find-time.errors.${errors[name]}`),
    onChange: (typed: TimeWishes[Name]) => onWishes({ ...wishes, [name]: typed }),
  })
  const number = (name: 'minutes' | 'travelMinutes') => {
    const { onChange, ...field } = wish(name)
    return (
      <TextField
        {...field}
        width="short"
        inputMode="numeric"
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    )
  }
  return (
    <>
      <div className={styles.times}>
        <DateField {...wish('from')} />
        <DateField {...wish('to')} />
        <TimeField {...wish('hoursFrom')} />
        <TimeField {...wish('hoursTo')} />
        {number('minutes')}
        {number('travelMinutes')}
      </div>
      {closingDays.length > 0 ? (
        <CheckboxGroup
          {...wish('closingDays')}
          value={wishes.closingDays ?? closingDays}
          choices={closingDays.map((value) => ({ value, label: format.dayMonth(`2000-${value}`) }))}
        />
      ) : null}
    </>
  )
}
