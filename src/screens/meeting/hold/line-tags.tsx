import { useTranslation } from '../../../texts/language.ts'
import { Tag } from '../../../ui/tag.tsx'
import type { LineValues } from './line-fields.tsx'

/** What a line is about, and the level one needs to read it. */
export function LineTags({ lifeArea, level }: LineValues) {
  const { t } = useTranslation()
  return (
    <p className="cluster">
      <Tag>{t(`vocabulary.lifeArea.${lifeArea}`)}</Tag>
      {lifeArea === 'meeting' ? null : <Tag>{t(`vocabulary.level.${level}`)}</Tag>}
    </p>
  )
}
