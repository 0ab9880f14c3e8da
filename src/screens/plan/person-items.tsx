import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from '../../texts/language.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './plan.module.css'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'

/** The agenda items somebody takes part in. */
export function PersonItems({ index }: { index: number }) {
  const { t } = useTranslation()
  const { errorOf } = usePlanning()
  const { register, control } = useFormContext<PlanValues>()
  const agenda = useWatch({ control, name: 'agenda' })
  const path = `people.${index}.items` as const
  const error = errorOf(path)
  return (
    <fieldset className={styles.items} aria-describedby={error ? `${path}-error` : undefined}>
      <legend>{t('plan.person.items')}</legend>
      {error ? (
        <p id={`${path}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {agenda.map(({ item, title }, at) => (
        <Checkbox
          key={item}
          id={at === 0 ? path : `${path}.${at}`}
          value={item}
          label={`${at + 1}. ${title}`}
          {...register(path)}
        />
      ))}
    </fieldset>
  )
}
