import type { KeyboardEvent } from 'react'
import { nameLines } from '../../domain/map-label.ts'
import { type Place, slot } from '../../domain/map-layout.ts'
import { AcuteMark, ContactShape } from './contact-shape.tsx'
import { useContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import styles from './map.module.css'

const fontSize = 14
const lineHeight = 16
/** In parts of the text's size: from the shape to the end of the box, with a little air. */
const nameWidth = (slot.width - 2 * slot.shapeAt - 2) / fontSize

interface Props {
  entry: Entry
  place: Place
  /** The one of all contacts that the tab key stops at. */
  isStop: boolean
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onOpen: () => void
}

/** A contact on the map: a button with the whole truth in its name. */
export function ContactNode({ entry, place, isStop, onFocus, onKeyDown, onOpen }: Props) {
  const words = useContactWords()
  const { contact, waits } = entry
  const lines = nameLines(contact.name, nameWidth)
  const [longest] = waits
  const outward = place.side === 'right' ? 1 : -1
  const top = (-(lines.length + (longest ? 1 : 0)) * lineHeight) / 2 + fontSize - 2
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button inside an SVG can only be a role
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={words.name(entry)}
      data-contact={contact.id}
      className={styles.contact}
      transform={`translate(${place.x} ${place.y})`}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          onOpen()
        } else onKeyDown(event)
      }}
    >
      <rect
        className={styles.hit}
        x={place.box.left - place.x}
        y={place.box.top - place.y}
        width={slot.width}
        height={slot.height}
        rx="4"
      />
      <ContactShape sector={contact.sector} status={contact.status} />
      {contact.acute ? (
        <g transform={`translate(${-outward * 10} -13)`}>
          <AcuteMark />
        </g>
      ) : null}
      <text className={styles.name} textAnchor={outward === 1 ? 'start' : 'end'}>
        {lines.map((line, index) => (
          <tspan key={line} x={outward * slot.shapeAt} y={top + index * lineHeight}>
            {line}
          </tspan>
        ))}
        {longest ? (
          <tspan
            className={longest.overdueDays > 0 ? styles.overdue : styles.wait}
            x={outward * slot.shapeAt}
            y={top + lines.length * lineHeight}
          >
            {words.days(longest)}
          </tspan>
        ) : null}
      </text>
    </g>
  )
}
