import type { Summary } from '../../../domain/summary.ts'
import type { LineChange } from '../../../domain/summary-version.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { Tag } from '../../../ui/tag.tsx'
import { useNameWords } from './name-words.ts'
import styles from './summary.module.css'

interface Props {
  lines: readonly LineChange[]
  names: Summary['names']
  reader: string
}

/** What is added, changed and removed between two versions of a reader's copy. */
export function LineChanges({ lines, names, reader }: Props) {
  const { t } = useTranslation()
  const words = useLineWords(names, reader)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise
    <ul role="list" className={styles.list}>
      {lines.map((line) => {
        const [before, after] = words(line)
        const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
        return (
          <li key={`${line.list} ${line.id}`} className={styles.change}>
            <p>
              <Tag kind={kind === 'removed' ? 'warning' : 'info'}>{t(`review.changed.${kind}`)}</Tag>{' '}
              <span className="muted">{t(`review.changed.list.${line.list}`)}</span>
            </p>
            {before !== undefined && after !== undefined ? (
              <>
                <p className={styles.text}>{t('review.changed.before', { text: before })}</p>
                <p className={styles.text}>{t('review.changed.now', { text: after })}</p>
              </>
            ) : (
              <p className={styles.text}>{before ?? after}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The line as it was and as it is, in words; undefined where it was not there. */
function useLineWords(names: Summary['names'], reader: string) {
  const { t } = useTranslation()
  const format = useFormat()
  const { short, full } = useNameWords(names, reader)
  const followUp = (line: Summary['followUps'][number] | undefined) =>
    line &&
    t('review.changed.followUp', {
      text: line.text,
      who: [line.owner, ...line.helpers].map(short).join(', '),
      day: format.date(line.dueOn),
    })
  const wait = (line: Summary['waits'][number] | undefined) =>
    line && (line.what ?? t('review.changed.wait', { who: full(line.contact) }))
  const scale = (line: Summary['scales'][number] | undefined) =>
    line && `${line.question} ${t('copy.scale', { who: short(line.by), value: line.value })}`
  return (line: LineChange): [string | undefined, string | undefined] => {
    if (line.list === 'followUps') return [followUp(line.before), followUp(line.after)]
    if (line.list === 'waits') return [wait(line.before), wait(line.after)]
    if (line.list === 'scales') return [scale(line.before), scale(line.after)]
    return [line.before?.text, line.after?.text]
  }
}
