import { acuteAreas, type MappingCoverage } from '../../../domain/mapping-coverage.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Details } from '../../../ui/details.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Tag } from '../../../ui/tag.tsx'
import { OwnWordsList } from './own-words-list.tsx'
import styles from './talk.module.css'

/** The twelve life areas: asked about, or not yet, with what the citizen said. */
export function CoverageList({ file, coverage }: { file: VisibleCaseFile; coverage: MappingCoverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const acute = acuteAreas(file)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.areas}>
      {coverage.areas.map(({ lifeArea, asked, words }) => {
        const day = words.at(-1)?.day
        const isAsked =
          day === undefined ? t('talk.isAsked') : t('talk.askedOn', { day: format.shortDate(day) })
        return (
          <li key={lifeArea}>
            <span>{t(`vocabulary.lifeArea.${lifeArea}`)}</span>
            <span className="cluster">
              {asked ? <Tag kind="success">{isAsked}</Tag> : <Tag>{t('talk.notAsked')}</Tag>}
              {acute.includes(lifeArea) ? <Tag kind="warning">{t('talk.acute')}</Tag> : null}
            </span>
            {words.length > 0 ? (
              <Details summary={t('talk.words')}>
                <OwnWordsList file={file} words={words} />
              </Details>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
