import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { changeInWords } from './change-words.ts'
import type { Comparison } from './time-panel.tsx'

interface Props {
  at: string | undefined
  comparison: Comparison | null
  after: VisibleCaseFile
}

/** What is different on the map since then, in sentences; how much is told as soon as it is known. */
export function Difference({ at, comparison, after }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const isShown = at !== undefined && comparison !== null
  return (
    <>
      <p role="status">
        {isShown
          ? t(comparison.changes.length === 0 ? 'map-time.same' : 'map-time.different', {
              count: comparison.changes.length,
              day: format.date(at),
            })
          : null}
      </p>
      {isShown && comparison.changes.length > 0 ? (
        <ul aria-label={t('map-time.list')}>
          {comparison.changes.map((change) => (
            <li key={JSON.stringify(change)}>
              {changeInWords(change, { before: comparison.before, after }, t, format.date)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
