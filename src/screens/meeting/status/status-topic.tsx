import type { AgendaItem } from '../../../domain/meeting.ts'
import { levels, lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import type { Draft } from './draft.ts'

interface Props {
  id: string
  draft: Draft
  isCitizen: boolean
  /** The items the writer sees. */
  items: readonly AgendaItem[]
  onChange: (part: Partial<Draft>) => void
}

/** What a status is about and how much one must be allowed to see to read it; proposed, and changed here. */
export function StatusTopic({ id, draft, isCitizen, items, onChange }: Props) {
  const { t } = useTranslation()
  const areaWords = (area: Draft['lifeArea']) =>
    area === 'case' ? t('status.ownWords') : t(`vocabulary.lifeArea.${area}`)
  const about = { area: areaWords(draft.lifeArea), level: t(`status.levels.${draft.level}`) }
  const areas = isCitizen ? (['case', ...lifeAreas] as const) : lifeAreas
  return (
    <Details summary={t(draft.lifeArea === 'case' ? 'status.aboutCase' : 'status.about', about)}>
      <div className="stack">
        <SelectField
          label={t('status.area')}
          value={draft.lifeArea}
          choices={areas.map((area) => ({ value: area, label: areaWords(area) }))}
          onChange={(event) => {
            const lifeArea = areas.find((area) => area === event.target.value)
            if (lifeArea) onChange(lifeArea === 'case' ? { lifeArea, level: 'all' } : { lifeArea })
          }}
        />
        {draft.lifeArea === 'case' ? null : (
          <RadioGroup
            label={t('status.level')}
            name={`${id}-level`}
            value={draft.level}
            choices={levels.map((level) => ({
              value: level,
              label: t(`status.levels.${level}`),
              hint: t(`status.levelHints.${level}`),
            }))}
            onChange={(event) => {
              const level = levels.find((one) => one === event.target.value)
              if (level) onChange({ level })
            }}
          />
        )}
        {items.length > 0 ? (
          <SelectField
            label={t('status.item')}
            optional
            value={draft.agendaItem ?? ''}
            choices={[
              { value: '', label: t('status.noItem') },
              ...items.map((item) => ({ value: item.id, label: item.title })),
            ]}
            onChange={(event) => onChange({ agendaItem: event.target.value || undefined })}
          />
        ) : null}
      </div>
    </Details>
  )
}
