import { useFormContext } from 'react-hook-form'
import { meetingTemplates } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'

export function PurposeSection({ onTemplate }: { onTemplate: () => void }) {
  const { t } = useTranslation()
  const { errorOf } = usePlanning()
  const { register } = useFormContext<PlanValues>()
  return (
    <section className="stack" aria-labelledby="plan-purpose">
      <h2 id="plan-purpose">{t('plan.purpose.heading')}</h2>
      <TextField
        id="purpose"
        label={t('plan.purpose.label')}
        hint={t('plan.purpose.hint')}
        error={errorOf('purpose')}
        autoComplete="off"
        {...register('purpose')}
      />
      <SelectField
        id="template"
        label={t('plan.purpose.template')}
        hint={t('plan.purpose.templateHint')}
        choices={meetingTemplates.map((value) => ({
          value,
          label: t(`vocabulary.meetingTemplate.${value}`),
        }))}
        {...register('template', { onChange: onTemplate })}
      />
    </section>
  )
}
