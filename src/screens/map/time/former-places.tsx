import type { Place, Point } from '../../../domain/map-layout.ts'
import type { VisibleContact } from '../../../domain/visible-case-file.ts'
import { ContactShape } from '../contact-shape.tsx'
import { useMarks } from './compared.ts'
import styles from './time.module.css'

interface Props {
  contacts: readonly VisibleContact[]
  places: ReadonlyMap<string, Place>
}

/** The ghosts of those who have moved: where they stood, with an arrow to where they are. Their names say it aloud. */
export function FormerPlaces({ contacts, places }: Props) {
  const { former } = useMarks()
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
    <g aria-hidden="true" className={styles.former}>
      {former.map(({ id, contact }) => {
        const [from, to] = [places.get(id), places.get(contact)]
        const shown = contacts.find((one) => one.id === contact)
        return from && to && shown ? (
          <g key={id}>
            <path d={arrow(from, to)} className={styles.way} />
            <g transform={`translate(${from.x} ${from.y})`}>
              <ContactShape sector={shown.sector} status={shown.status} />
            </g>
          </g>
        ) : null
      })}
    </g>
  )
}

const clear = 20

/** A line from one shape to the other, with its head just before the other. */
function arrow(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const at = (along: number, aside = 0) =>
    `${from.x + x * along - y * aside} ${from.y + y * along + x * aside}`
  const end = length - clear
  return `M${at(clear)}L${at(end)}M${at(end - 8, 5)}L${at(end)}L${at(end - 8, -5)}`
}
