import { Controller, useFormContext } from 'react-hook-form'
import type { VisibleGoal } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import styles from './edit.module.css'
import type { WaitValues } from './wait-values.ts'

/** The goals a wait holds back. Those the reader does not see stay as they are. */
export function BlockedGoals({ goals }: { goals: readonly VisibleGoal[] }) {
  const { t } = useTranslation()
  const { control } = useFormContext<WaitValues>()
  const seen = goals.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }]))
  if (seen.length === 0) return null
  return (
    <Controller
      control={control}
      name="blocks"
      render={({ field: { value, onChange } }) => (
        <fieldset className={styles.group}>
          <legend>{t('map-edit.field.blocks')}</legend>
          {seen.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={value.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, id] : value.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
      )}
    />
  )
}
