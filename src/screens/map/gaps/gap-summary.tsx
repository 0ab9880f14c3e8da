import { gapAbout, gapInWords } from '../../../client/gap-words.ts'
import type { Gap } from '../../../domain/gap.ts'
import { gaps } from '../../../domain/gaps.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { useTranslation } from '../../../texts/language.ts'

/** The gaps beside the map: one short sentence for each kind, with what it is about. */
export function GapSummary({ file, day }: { file: VisibleCaseFile; day: string }) {
  const { t } = useTranslation()
  const ofKinds = new Map<Gap['kind'], Gap[]>()
  for (const gap of gaps(file, day)) ofKinds.set(gap.kind, [...(ofKinds.get(gap.kind) ?? []), gap])
  if (ofKinds.size === 0) return <p>{t('map-gaps.none.title')}</p>
  return (
    <ul aria-label={t('map-gaps.title')}>
      {[...ofKinds].map(([kind, found]) => (
        <li key={kind}>
          {kind === 'baton'
            ? found.map((gap) => gapInWords(gap, file, t)).join(' ')
            : t(`map-gaps.summary.${kind}`, {
                count: found.reduce((sum, gap) => sum + (gap.kind === 'parallel' ? gap.pairs.length : 1), 0),
                about: found.map((gap) => gapAbout(gap, file, t)).join('; '),
              })}
        </li>
      ))}
    </ul>
  )
}
