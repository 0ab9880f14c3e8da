import type { ReadBefore } from '../../../client/summary-review.ts'
import { nameOf } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './summary.module.css'

/** Who had read what before a consent was withdrawn, for the citizen and the coordinator: never what it said. */
export function ReadBeforeList({
  file,
  readings,
}: {
  file: VisibleCaseFile
  readings: readonly ReadBefore[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const areaOf = ({ lifeArea }: ReadBefore) => t(`vocabulary.lifeArea.${lifeArea}`).toLowerCase()
  const nameOfReader = ({ name, recipient }: ReadBefore) =>
    [name, nameOf(file, recipient)?.contact].filter((part) => part !== undefined).join(', ')
  return (
    <section className={styles.section} aria-labelledby="read-before">
      <h3 id="read-before">{t('review.readBefore.title')}</h3>
      <p>{t('review.readBefore.text')}</p>
      <ul>
        {readings.map((one) => (
          <li key={`${one.consent} ${one.name} ${one.version} ${one.at}`}>
            {t('review.readBefore.line', {
              name: nameOfReader(one),
              number: one.version,
              when: format.dateTime(one.at),
              count: one.lines,
              area: areaOf(one),
              day: format.date(one.withdrawnOn),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
