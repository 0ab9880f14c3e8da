import type { AreaAsked } from '../../../domain/mapping-coverage.ts'
import { nameOf, shortName } from '../../../domain/name.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './talk.module.css'

/** What the citizen has said, each with who noted it and when, as far as the reader sees. */
export function OwnWordsList({ file, words }: { file: VisibleCaseFile; words: AreaAsked['words'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const source = ({ status, day }: AreaAsked['words'][number]): string => {
    const on = day === undefined ? undefined : format.date(day)
    const name = status.recordedBy && shortName(nameOf(file, status.recordedBy) ?? {})
    if (name) return on ? t('talk.notedByOn', { name, day: on }) : t('talk.notedBy', { name })
    return on ? t('talk.citizenOn', { day: on }) : t('talk.citizen')
  }
  return words.map((one) => (
    <figure key={one.status.id}>
      <blockquote className={styles.quote}>{one.status.text}</blockquote>
      <figcaption className="muted small">{source(one)}</figcaption>
    </figure>
  ))
}
