import { memo } from 'react'
import { nameLines } from '../../domain/map-label.ts'
import { type MapLayout, ringNameAt, ringRadii, rings, sectorSides } from '../../domain/map-layout.ts'
import { type LifeArea, lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import styles from './map.module.css'

interface Props {
  layout: MapLayout
  used: readonly LifeArea[]
  citizen: string
}

/** What the contacts stand on: the rings, the sides of the sectors in use, and the citizen's own line to each contact. */
export const MapGround = memo(function MapGround({ layout: { scale, places }, used, citizen }: Props) {
  const { t } = useTranslation()
  const [first = '', ...more] = nameLines(citizen, 9)
  return (
    // Every contact says its life area and the table its ring; read aloud, the ground would only be noise.
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
    <g aria-hidden="true">
      {rings.toReversed().map((ring) => {
        const { x, y } = ringRadii(ring, scale)
        return <ellipse key={ring} rx={x} ry={y} className={`${styles.ring} ${styles[`ring${ring}`]}`} />
      })}
      {lifeAreas.map((lifeArea, index) => {
        const [from, to] = sectorSides(lifeArea, scale)[0] ?? []
        const before = lifeAreas.at(index - 1)
        const isUsed = used.some((one) => one === lifeArea || one === before)
        return from && to ? (
          <line
            key={lifeArea}
            className={isUsed ? styles.side : `${styles.side} ${styles.unused}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        ) : null
      })}
      {[...places].map(([id, { x, y }]) => (
        <line key={id} data-spoke={id} className={styles.spoke} x1="0" y1="0" x2={x} y2={y} />
      ))}
      {rings.map((ring) => {
        const { x, y } = ringNameAt(ring, scale)
        return (
          <text key={ring} className={styles.ringName} textAnchor="middle" x={x} y={y + 4}>
            {t(`vocabulary.closeness.${ring}`)}
          </text>
        )
      })}
      <rect className={styles.citizen} x="-72" y="-30" width="144" height="60" rx="30" />
      <text className={styles.citizenName} textAnchor="middle">
        {[first, ...more].map((line, index) => (
          <tspan key={line} x="0" y={6 + (index - more.length / 2) * 18}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
})
