import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { nameLines } from '../../domain/map-label.ts'
import { sectorNameAt } from '../../domain/map-layout.ts'
import { type LifeArea, lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import styles from './map.module.css'

const lineHeight = 17
const widest = 9
/** Before the name of a sector where contacts can be added; on paper and in a picture nobody can. */
const plus = '+ '

interface Props {
  used: readonly LifeArea[]
  scale: number
  onAdd?: ((lifeArea: LifeArea) => void) | undefined
}

/**
 * The names of the life areas in use. Where contacts can be added each is a button, and so is a "+" in every other
 * sector, whose name comes with the focus and while a contact is moved.
 */
export const SectorNames = memo(function SectorNames({ used, scale, onAdd }: Props) {
  const { t } = useTranslation()
  const bar = useRef<SVGGElement>(null)
  const [stop, setStop] = useState<LifeArea>(lifeAreas[0])

  const step = (event: KeyboardEvent, from: LifeArea) => {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1
    if (!['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].includes(event.key)) return
    event.preventDefault()
    const next = lifeAreas.at((lifeAreas.indexOf(from) + by) % lifeAreas.length)
    bar.current?.querySelector<SVGGElement>(`[data-area="${next}"]`)?.focus()
  }

  if (!onAdd)
    return (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
      <g aria-hidden="true">
        {lifeAreas.map((lifeArea) => (
          <g key={lifeArea} className={used.includes(lifeArea) ? undefined : styles.unused}>
            <SectorName lifeArea={lifeArea} scale={scale} text={t(`vocabulary.lifeArea.${lifeArea}`)} />
          </g>
        ))}
      </g>
    )
  return (
    <g ref={bar} role="toolbar" aria-label={t('map.add.title')}>
      {lifeAreas.map((lifeArea) => {
        const name = t(`vocabulary.lifeArea.${lifeArea}`)
        const { x, y } = sectorNameAt(lifeArea, scale)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button inside an SVG can only be a role
          <g
            key={lifeArea}
            role="button"
            tabIndex={stop === lifeArea ? 0 : -1}
            aria-label={t('map.add.contact', { area: name })}
            data-area={lifeArea}
            className={styles.add}
            onFocus={() => setStop(lifeArea)}
            onClick={() => onAdd(lifeArea)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return step(event, lifeArea)
              event.preventDefault()
              onAdd(lifeArea)
            }}
          >
            {used.includes(lifeArea) ? null : (
              <g className={`${styles.plus} no-print`} transform={`translate(${x} ${y})`}>
                <circle r="12" />
                <path d="M-5 0H5M0-5V5" />
              </g>
            )}
            <g className={used.includes(lifeArea) ? undefined : styles.unused}>
              <SectorName lifeArea={lifeArea} scale={scale} text={`${plus}${name}`} />
            </g>
          </g>
        )
      })}
    </g>
  )
})

function SectorName({ lifeArea, scale, text }: { lifeArea: LifeArea; scale: number; text: string }) {
  const { x } = sectorNameAt(lifeArea, scale)
  return (
    <text className={styles.sectorName} textAnchor="middle">
      {sectorNameLines(lifeArea, text, scale).lines.map(({ line, y }) => (
        <tspan key={line} x={x} y={y}>
          {line.startsWith(plus) ? <tspan className="no-print">{plus}</tspan> : null}
          {line.replace(plus, '')}
        </tspan>
      ))}
    </text>
  )
}

/** The lines of a sector's name with their baselines, and that of what stands below it. */
export function sectorNameLines(lifeArea: LifeArea, text: string, scale: number) {
  const { y } = sectorNameAt(lifeArea, scale)
  const lines = nameLines(text, widest)
  const top = y + 5 - ((lines.length - 1) / 2) * lineHeight
  return {
    lines: lines.map((line, index) => ({ line, y: top + index * lineHeight })),
    below: top + lines.length * lineHeight,
  }
}
