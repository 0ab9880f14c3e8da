import { textWidth } from '../../domain/map-label.ts'
import { type Box, citizenBox, type Place } from '../../domain/map-layout.ts'
import type { VisibleContact, VisibleTie } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useContactWords } from './contact-words.ts'
import { isDirected } from './entries.ts'
import styles from './map.module.css'
import { arrivalOf, type Curve, curveBetween, pathOf, wordBox } from './tie-curve.ts'

const wordSize = 12

interface Props {
  ties: readonly VisibleTie[]
  contacts: readonly VisibleContact[]
  places: ReadonlyMap<string, Place>
}

/** The ties between contacts: a line with its own shape and its own word, the words clear of the names where there is room. */
export function TieLines({ ties, contacts, places }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const taken: Box[] = [citizenBox, ...[...places.values()].map(({ box }) => box)]
  return ties.map((tie) => {
    const [from, to] = [places.get(tie.from), places.get(tie.to)]
    if (!from || !to) return null
    const others = [...places].filter(([id]) => id !== tie.from && id !== tie.to).map(([, { box }]) => box)
    const curve = curveBetween(from, to, [citizenBox, ...others])
    const word = t(`map.tieWord.${tie.kind}`)
    const box = wordBox(curve, textWidth(word) * wordSize, wordSize + 2, taken)
    taken.push(box)
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of an SVG is not interactive
      <g key={tie.id} role="img" aria-label={words.tie(tie, contacts)} className={styles[tie.kind]}>
        <TieShape curve={curve} kind={tie.kind} />
        <text className={styles.word} textAnchor="middle" x={(box.left + box.right) / 2} y={box.bottom - 3}>
          {word}
        </text>
      </g>
    )
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
