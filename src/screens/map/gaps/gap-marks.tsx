import { memo } from 'react'
import { textWidth } from '../../../domain/map-label.ts'
import { sectorNameAt } from '../../../domain/map-layout.ts'
import { useTranslation } from '../../../texts/language.ts'
import { sectorNameLines } from '../sector-names.tsx'
import styles from './gap-marks.module.css'
import type { AreaGap, MapGaps } from './map-gaps.ts'

const wordSize = 12
const signWidth = 18
const batonAt = 38

interface Props {
  gaps: MapGaps
  scale: number
  /** The names of the sectors begin with a plus. */
  hasPlus: boolean
}

/** The gaps that belong to a life area, below its name, and that nobody holds the baton, below the citizen. */
export const GapMarks = memo(function GapMarks({ gaps: { areas, baton }, scale, hasPlus }: Props) {
  const { t } = useTranslation()
  if (areas.length === 0 && baton === undefined) return null
  return (
    // biome-ignore-start lint/a11y: marks inside an SVG are named by their roles alone
    <g role="group" aria-label={t('map-gaps.title')}>
      {areas.map(({ lifeArea, kinds, name }) => {
        const { x } = sectorNameAt(lifeArea, scale)
        const area = t(`vocabulary.lifeArea.${lifeArea}`)
        const { below } = sectorNameLines(lifeArea, hasPlus ? `+ ${area}` : area, scale)
        const [first = 'nobody'] = kinds
        const word = t(`map-gaps.drawn.${first}`)
        const width = kinds.length * signWidth + textWidth(word) * wordSize
        return (
          <g key={lifeArea} role="img" aria-label={name} transform={`translate(${x - width / 2} ${below})`}>
            {kinds.map((kind, index) => (
              <g key={kind} transform={`translate(${index * signWidth + 8} -4)`}>
                <AreaSign kind={kind} />
              </g>
            ))}
            <text className={styles.word} x={kinds.length * signWidth}>
              {word}
            </text>
          </g>
        )
      })}
      {baton === undefined ? null : (
        <g role="img" aria-label={baton} transform={`translate(0 ${batonAt})`}>
          <g transform={`translate(${(-textWidth(t('map-gaps.drawn.baton')) * wordSize) / 2 - 8} -4)`}>
            <BatonSign />
          </g>
          <text className={styles.word} x="8" textAnchor="middle">
            {t('map-gaps.drawn.baton')}
          </text>
        </g>
      )}
    </g>
    // biome-ignore-end lint/a11y: see above
  )
})

/** Nobody: an empty place. One: one in it. Several: two with a break between them. */
export function AreaSign({ kind }: { kind: AreaGap }) {
  if (kind === 'apart')
    return (
      <>
        <path d="M-3-4 3 4" className={styles.sign} />
        <circle cx="-5" r="2.75" className={styles.one} />
        <circle cx="5" r="2.75" className={styles.one} />
      </>
    )
  return (
    <>
      <circle r="6.5" className={kind === 'nobody' ? `${styles.sign} ${styles.empty}` : styles.sign} />
      {kind === 'alone' ? <circle r="2.5" className={styles.one} /> : null}
    </>
  )
}

/** A baton that nobody has: its outline alone. */
export const BatonSign = () => <path d="M-7 3 5-5 8-1-4 7Z" className={`${styles.sign} ${styles.empty}`} />

/** An empty speech bubble, struck out: not spoken to for long. */
export const SilentSign = () => (
  <>
    <path d="M-7-6H7V4H-1L-5 8V4H-7Z" className={styles.bubble} />
    <path d="M-8 7 8-8" className={styles.sign} />
  </>
)
