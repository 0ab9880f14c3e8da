import type { Box } from '../../../domain/map-layout.ts'
import { arrivalOf, type Curve, pathOf } from '../tie-curve.ts'
import styles from './gap-marks.module.css'
import type { GapLine } from './map-gaps.ts'

interface Props {
  curve: Curve
  kind: GapLine['kind']
  word?: string
  at?: Box
}

/** The line of a gap, with a head at either end where two wait for each other. */
export function GapShape({ curve, kind, word, at }: Props) {
  const back: Curve = { from: curve.to, bend: curve.bend, to: curve.from }
  return (
    <g className={`${styles.line} ${styles[kind]}`}>
      <path d={pathOf(curve)} />
      {kind === 'mutual'
        ? [curve, back].map((one) => (
            <polygon
              key={`${one.to.x} ${one.to.y}`}
              points="0,0 -10,-5 -10,5"
              className={styles.head}
              transform={`translate(${one.to.x} ${one.to.y}) rotate(${arrivalOf(one)})`}
            />
          ))
        : null}
      {at ? (
        <text textAnchor="middle" x={(at.left + at.right) / 2} y={at.bottom - 3}>
          {word}
        </text>
      ) : null}
    </g>
  )
}
