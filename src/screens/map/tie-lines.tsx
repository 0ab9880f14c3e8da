import { memo, useMemo } from 'react'
import { textWidth } from '../../domain/map-label.ts'
import { type Box, citizenBox, type Place } from '../../domain/map-layout.ts'
import type { VisibleContact, VisibleTie } from '../../domain/visible-case-file.ts'
import { isDirected } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { useContactWords } from './contact-words.ts'
import styles from './map.module.css'
import { arrivalOf, type Curve, curveBetween, pathOf, wordBox } from './tie-curve.ts'

const wordSize = 12

interface Props {
  ties: readonly VisibleTie[]
  contacts: readonly VisibleContact[]
  places: ReadonlyMap<string, Place>
}

/** The ties between contacts: a line with its own shape and its own word, the words clear of the names where there is room. */
export const TieLines = memo(function TieLines({ ties, contacts, places }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const lines = useMemo(
    () => drawn(ties, places, (kind) => textWidth(t(`map.tieWord.${kind}`)) * wordSize),
    [ties, places, t],
  )
  return (
    <g className={styles.ties}>
      {lines.map(({ tie, curve, box }) => (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of an SVG is not interactive
        <g key={tie.id} role="img" aria-label={words.tie(tie, contacts)} className={styles[tie.kind]}>
          <TieShape curve={curve} kind={tie.kind} />
          <text className={styles.word} textAnchor="middle" x={(box.left + box.right) / 2} y={box.bottom - 3}>
            {t(`map.tieWord.${tie.kind}`)}
          </text>
        </g>
      ))}
    </g>
  )
})

function drawn(
  ties: readonly VisibleTie[],
  places: ReadonlyMap<string, Place>,
  widthOf: (kind: VisibleTie['kind']) => number,
) {
  const boxes = [...places].flatMap(([id, place]) => place.boxes.map((box) => ({ id, box })))
  const taken: Box[] = [citizenBox, ...boxes.map(({ box }) => box)]
  return ties.flatMap((tie) => {
    const [from, to] = [places.get(tie.from), places.get(tie.to)]
    if (!from || !to) return []
    const others = boxes.filter(({ id }) => id !== tie.from && id !== tie.to).map(({ box }) => box)
    const curve = curveBetween(from, to, [citizenBox, ...others])
    const box = wordBox(curve, widthOf(tie.kind), wordSize + 2, taken)
    taken.push(box)
    return [{ tie, curve, box }]
  })
}

/** The line alone, with a head where it has a direction. */
export function TieShape({ curve, kind }: { curve: Curve; kind: VisibleTie['kind'] }) {
  return (
    <>
      <path d={pathOf(curve)} className={styles.tie} />
      {isDirected(kind) ? (
        <path
          d="M0 0-10-5-10 5Z"
          className={styles.head}
          transform={`translate(${curve.to.x} ${curve.to.y}) rotate(${arrivalOf(curve)})`}
        />
      ) : null}
    </>
  )
}
