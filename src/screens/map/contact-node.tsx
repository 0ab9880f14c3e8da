import { memo } from 'react'
import { nameLines } from '../../domain/map-label.ts'
import { type Place, slot } from '../../domain/map-layout.ts'
import { AcuteMark, ContactShape } from './contact-shape.tsx'
import type { ContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import { SilentSign } from './gaps/gap-marks.tsx'
import styles from './map.module.css'
import type { Marks } from './time/compared.ts'
import { MarkSign } from './time/mark-sign.tsx'
import timeStyles from './time/time.module.css'

const fontSize = 14
const lineHeight = 16
/** In parts of the text's size: from the shape to the end of the box, with a little air. */
const nameWidth = (slot.width - 2 * slot.shapeAt - 2) / fontSize
const touchRadius = 22

interface Props {
  entry: Entry
  place: Place
  /** The one of all contacts that the tab key stops at. */
  isStop: boolean
  isMovable: boolean
  words: ContactWords
  /** What is different about it, when two maps are compared: said in place of the wait, so that nothing overlaps. */
  marked?: ReturnType<Marks['ofContact']>
}

/** A contact on the map: a button with the whole truth in its name. The map listens for all of them. */
export const ContactNode = memo(function ContactNode({
  entry,
  place,
  isStop,
  isMovable,
  words,
  marked,
}: Props) {
  const { contact, waits } = entry
  const lines = nameLines(contact.name, nameWidth)
  const [longest] = waits
  const isGone = marked?.mark === 'gone'
  const below = marked
    ? { text: marked.word, style: timeStyles.word }
    : longest && { text: words.days(longest), style: longest.overdueDays > 0 ? styles.overdue : styles.wait }
  const outward = place.side === 'right' ? 1 : -1
  const name = { x: place.name.x - place.x, y: place.name.y - place.y }
  const top = name.y - ((lines.length + (below ? 1 : 0)) * lineHeight) / 2 + fontSize - 2
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button inside an SVG can only be a role
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={[words.name(entry), marked?.said].filter(Boolean).join(', ')}
      aria-keyshortcuts={isMovable ? 'M' : undefined}
      data-contact={contact.id}
      className={isGone ? `${styles.contact} ${timeStyles.gone}` : styles.contact}
      transform={`translate(${place.x} ${place.y})`}
    >
      {place.boxes.map(({ left, right, top, bottom }) => (
        <rect
          key={left}
          className={styles.hit}
          x={left - place.x}
          y={top - place.y}
          width={right - left}
          height={bottom - top}
          rx="4"
        />
      ))}
      {isMovable ? <circle className={styles.handle} r={touchRadius} data-handle="" /> : null}
      {place.apart ? <line className={styles.leader} x1="0" y1="0" x2={name.x} y2={name.y} /> : null}
      <ContactShape sector={contact.sector} status={contact.status} />
      {contact.acute ? (
        <g transform={`translate(${-outward * 10} -13)`}>
          <AcuteMark />
        </g>
      ) : null}
      {marked || entry.silentDays !== undefined ? (
        <g transform={`translate(${-outward * 11} 13)`}>
          {marked ? <MarkSign mark={marked.mark} /> : <SilentSign />}
        </g>
      ) : null}
      <text className={styles.name} textAnchor={outward === 1 ? 'start' : 'end'}>
        {lines.at(-1)?.endsWith('…') ? <title>{contact.name}</title> : null}
        {lines.map((line, index) => (
          <tspan key={line} x={name.x} y={top + index * lineHeight}>
            {line}
          </tspan>
        ))}
        {below ? (
          <tspan className={below.style} x={name.x} y={top + lines.length * lineHeight}>
            {below.text}
          </tspan>
        ) : null}
      </text>
    </g>
  )
})
