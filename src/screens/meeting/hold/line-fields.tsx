import type { FieldPath, FieldValues, UseFormRegister } from 'react-hook-form'
import type { Decision } from '../../../domain/meeting.ts'
import { levels, lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import styles from './hold.module.css'

export interface LineValues {
  lifeArea: Decision['lifeArea']
  level: Decision['level']
}

/** Where a new line belongs: the item's life area, else the meeting itself. */
export const proposedLine = (lifeArea: LineValues['lifeArea'] | undefined): LineValues =>
  lifeArea === undefined ? { lifeArea: 'meeting', level: 'times' } : { lifeArea, level: 'all' }

interface Props<Values extends FieldValues> {
  prefix: string
  register: UseFormRegister<Values>
  names: { lifeArea: FieldPath<Values>; level: FieldPath<Values> }
}

/** What a line is about and how much one must be allowed to see to read it. */
export function LineFields<Values extends FieldValues>({ prefix, register, names }: Props<Values>) {
  const { t } = useTranslation()
  return (
    <div className={styles.row}>
      <SelectField
        id={`${prefix}-lifeArea`}
        label={t('meeting.line.lifeArea')}
        choices={(['meeting', ...lifeAreas] as const).map((value) => ({
          value,
          label: t(`vocabulary.lifeArea.${value}`),
        }))}
        {...register(names.lifeArea)}
      />
      <SelectField
        id={`${prefix}-level`}
        label={t('meeting.line.level')}
        choices={levels.map((value) => ({ value, label: t(`meeting.line.levels.${value}`) }))}
        {...register(names.level)}
      />
    </div>
  )
}
