import { gapInWords } from '../../../client/gap-words.ts'
import { gaps } from '../../../domain/gaps.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'

/** Above the map: how many gaps there are, which presses most, and the way to what closes them. */
export function GapSummary({ file, day }: { file: VisibleCaseFile; day: string }) {
  const { t } = useTranslation()
  const found = gaps(file, day)
  const [first] = found
  if (!first) return null
  return (
    <p>
      {t('map-gaps.summary.count', { count: found.length })} {t('map-gaps.summary.first')}{' '}
      <strong>{gapInWords(first, file, t)}</strong>{' '}
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a part of the page, without an entry in the history */}
      <a
        className="no-print"
        href="#map-gaps"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('map-gaps')?.focus()
        }}
      >
        {t('map-gaps.summary.see')}
      </a>
    </p>
  )
}
