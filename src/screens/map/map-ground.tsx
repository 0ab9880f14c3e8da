import { nameLines } from '../../domain/map-label.ts'
import {
  type MapLayout,
  ringNameAt,
  ringRadii,
  rings,
  sectorNameAt,
  sectorSides,
} from '../../domain/map-layout.ts'
import type { LifeArea } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import styles from './map.module.css'

interface Props {
  layout: MapLayout
  lifeAreas: readonly LifeArea[]
  citizen: string
}

/** What the contacts stand on: the rings, the sectors in use with their names, and the citizen in the middle. */
export function MapGround({ layout: { scale, places }, lifeAreas, citizen }: Props) {
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
      {lifeAreas.flatMap((lifeArea) =>
        sectorSides(lifeArea, scale).map(([from, to]) => (
          <line
            key={`${lifeArea} ${to.x} ${to.y}`}
            className={styles.side}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        )),
      )}
      {[...places].map(([id, { x, y }]) => (
        <line key={id} className={styles.spoke} x1="0" y1="0" x2={x} y2={y} />
      ))}
      {rings.map((ring) => {
        const { x, y } = ringNameAt(ring, scale)
        return (
          <text key={ring} className={styles.ringName} textAnchor="middle" x={x} y={y + 4}>
            {t(`vocabulary.closeness.${ring}`)}
          </text>
        )
      })}
      {lifeAreas.map((lifeArea) => (
        <SectorName key={lifeArea} lifeArea={lifeArea} scale={scale} />
      ))}
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
}

function SectorName({ lifeArea, scale }: { lifeArea: LifeArea; scale: number }) {
  const { t } = useTranslation()
  const { x, y } = sectorNameAt(lifeArea, scale)
  const lines = nameLines(t(`vocabulary.lifeArea.${lifeArea}`), 9)
  return (
    <text className={styles.sectorName} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 5 + (index - (lines.length - 1) / 2) * 17}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
