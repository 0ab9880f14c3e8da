import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { OwnTemplate } from '../../client/agenda-templates.ts'
import { meetingTemplates } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePlanning } from './plan-context.tsx'
import type { PlanValues } from './plan-values.ts'

interface Props {
  onTemplate: () => void
  /** The municipality's own templates. */
  own: readonly OwnTemplate[]
}

export function PurposeSection({ onTemplate, own }: Props) {
  const { t } = useTranslation()
  const { errorOf } = usePlanning()
  const { register, getValues } = useFormContext<PlanValues>()
  // It followed none when it was opened, and may go back to that.
  const [isFree] = useState(() => getValues('template') === '')
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
        choices={[
          ...(isFree ? [{ value: '', label: t('agenda.templates.none') }] : []),
          ...meetingTemplates.map((value) => ({ value, label: t(`vocabulary.meetingTemplate.${value}`) })),
          ...own.map(({ id, name }) => ({ value: `own:${id}`, label: t('agenda.templates.own', { name }) })),
        ]}
        {...register('template', { onChange: onTemplate })}
      />
    </section>
  )
}
