import { useMemo } from 'react'
import { gapInWords, pairInWords } from '../../../client/gap-words.ts'
import type { Gap, Pair } from '../../../domain/gap.ts'
import { gaps } from '../../../domain/gaps.ts'
import type { VisibleCaseFile } from '../../../domain/visible-case-file.ts'
import { type LifeArea, lifeAreas } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import type { Translate } from '../../../texts/translate.ts'

/** What is wrong with the help in a life area: nobody at work, one alone, or several without a tie. */
export type AreaGap = 'nobody' | 'alone' | 'apart'

/** A line between two where a tie could be, or where they lock each other. */
export interface GapLine {
  id: string
  kind: 'suggested' | 'mutual' | 'parallel'
  from: string
  to: string
  /** All of it in a sentence. */
  name: string
}

/** The gaps that are drawn in the map itself, each with its sentence. */
export interface MapGaps {
  areas: readonly { lifeArea: LifeArea; kinds: readonly AreaGap[]; name: string }[]
  lines: readonly GapLine[]
  /** That nobody holds the baton. */
  baton?: string
}

/** What the map draws of the gaps. Those who work with the same are many pairs: their lines come with `withParallel`. */
export function useMapGaps(file: VisibleCaseFile, day: string, withParallel: boolean): MapGaps {
  const { t } = useTranslation()
  return useMemo(() => mapGaps(file, day, withParallel, t), [file, day, withParallel, t])
}

function mapGaps(file: VisibleCaseFile, day: string, withParallel: boolean, t: Translate): MapGaps {
  const found = gaps(file, day)
  const sentence = (gap: Gap) => gapInWords(gap, file, t)
  const areas = lifeAreas.flatMap((lifeArea) => {
    const inArea = found.flatMap((gap) => {
      const kind = areaGap(gap, lifeArea)
      return kind ? [{ kind, gap }] : []
    })
    const kinds = inArea.map(({ kind }) => kind)
    return inArea.length === 0
      ? []
      : [{ lifeArea, kinds, name: inArea.map(({ gap }) => sentence(gap)).join(' ') }]
  })
  const line = (kind: GapLine['kind'], [from, to]: Pair, name: string): GapLine => ({
    id: `${kind} ${from} ${to}`,
    kind,
    from,
    to,
    name,
  })
  const lines = found.flatMap((gap): GapLine[] => {
    if (gap.kind === 'tie_suggested') return [line('suggested', gap.contacts, sentence(gap))]
    if (gap.kind === 'mutual_wait') return [line('mutual', gap.contacts, sentence(gap))]
    if (gap.kind !== 'parallel' || !withParallel) return []
    return gap.pairs.map((pair) => {
      const name = t('map-gaps.drawn.parallelLine', { pair: pairInWords(pair, file, t) })
      return line('parallel', pair, name)
    })
  })
  // Whoever does not see the holder does not know that there is none.
  const baton = found.find((gap) => gap.kind === 'baton' && gap.because !== 'not_seen')
  return { areas, lines, ...(baton && { baton: sentence(baton) }) }
}

function areaGap(gap: Gap, lifeArea: LifeArea): AreaGap | undefined {
  if (!('lifeArea' in gap) || gap.lifeArea !== lifeArea) return undefined
  if (gap.kind === 'need_uncovered') return 'nobody'
  return gap.kind === 'need_fragile' ? 'alone' : 'apart'
}
