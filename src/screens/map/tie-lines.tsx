import { memo, useMemo } from 'react'
import { textWidth } from '../../domain/map-label.ts'
import { type Box, citizenBox, type Place } from '../../domain/map-layout.ts'
import type { VisibleContact, VisibleTie } from '../../domain/visible-case-file.ts'
import { isDirected } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { useContactWords } from './contact-words.ts'
import { GapShape } from './gaps/gap-shape.tsx'
import type { GapLine } from './gaps/map-gaps.ts'
import styles from './map.module.css'
import { arrivalOf, type Curve, curveBetween, pathOf, wordBox } from './tie-curve.ts'
import { useMarks } from './time/compared.ts'
import timeStyles from './time/time.module.css'

const wordSize = 12

interface Props {
  ties: readonly VisibleTie[]
  /** Where a tie could be, or where two lock each other. */
  gaps: readonly GapLine[]
  contacts: readonly VisibleContact[]
  places: ReadonlyMap<string, Place>
}

/** The ties between contacts: a line with its own shape and its own word, the words clear of the names where there is room. */
export const TieLines = memo(function TieLines({ ties, gaps, contacts, places }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const marks = useMarks()
  const lines = useMemo(() => {
    const wordOf = ({ id, kind }: VisibleTie) => {
      const word = t(`map.tieWord.${kind}`)
      return marks.ofTie(id)?.word(word) ?? word
    }
    const gapWordOf = ({ kind }: GapLine) => t(`map-gaps.drawn.${kind}`)
    return drawn({ ties, gaps, places, wordOf, gapWordOf })
  }, [ties, gaps, places, t, marks])
  return (
    <g className={styles.ties}>
      {lines.gaps.map(({ line, curve, box, word }) => (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of an SVG is not interactive
        <g key={line.id} role="img" aria-label={line.name}>
          <GapShape curve={curve} kind={line.kind} word={word} at={box} />
        </g>
      ))}
      {lines.ties.map(({ line: tie, curve, box, word }) => {
        const marked = marks.ofTie(tie.id)
        const name = words.tie(tie, contacts)
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of an SVG is not interactive
          <g
            key={tie.id}
            role="img"
            aria-label={marked?.said(name) ?? name}
            className={[styles[tie.kind], marked && timeStyles[`${marked.mark}Tie`]]
              .filter(Boolean)
              .join(' ')}
          >
            <TieShape curve={curve} kind={tie.kind} />
            <text
              className={styles.word}
              textAnchor="middle"
              x={(box.left + box.right) / 2}
              y={box.bottom - 3}
            >
              {word}
            </text>
          </g>
        )
      })}
    </g>
  )
})

interface Drawn {
  ties: readonly VisibleTie[]
  gaps: readonly GapLine[]
  places: ReadonlyMap<string, Place>
  wordOf: (tie: VisibleTie) => string
  gapWordOf: (gap: GapLine) => string
}

function drawn({ ties, gaps, places, wordOf, gapWordOf }: Drawn) {
  const boxes = [...places].flatMap(([id, place]) => place.boxes.map((box) => ({ id, box })))
  const taken: Box[] = [citizenBox, ...boxes.map(({ box }) => box)]
  const placed = <Line extends { from: string; to: string }>(line: Line, word: string) => {
    const [from, to] = [places.get(line.from), places.get(line.to)]
    if (!from || !to) return []
    const others = boxes.filter(({ id }) => id !== line.from && id !== line.to).map(({ box }) => box)
    const curve = curveBetween(from, to, [citizenBox, ...others])
    const box = wordBox(curve, textWidth(word) * wordSize, wordSize + 2, taken)
    taken.push(box)
    return [{ line, curve, box, word }]
  }
  return {
    ties: ties.flatMap((tie) => placed(tie, wordOf(tie))),
    gaps: gaps.flatMap((gap) => placed(gap, gapWordOf(gap))),
  }
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
