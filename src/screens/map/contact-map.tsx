import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  startTransition,
  useEffect,
  useMemo,
  useOptimistic,
  useRef,
  useState,
} from 'react'
import type { Former } from '../../domain/compared-map.ts'
import { type Cell, mapLayout, type Ring } from '../../domain/map-layout.ts'
import type { VisibleContact, VisibleTie } from '../../domain/visible-case-file.ts'
import { type LifeArea, lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { ContactNode } from './contact-node.tsx'
import { useContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import { GapMarks } from './gaps/gap-marks.tsx'
import type { GapLine, MapGaps } from './gaps/map-gaps.ts'
import styles from './map.module.css'
import { MapGround } from './map-ground.tsx'
import { nextContact } from './next-contact.ts'
import { SectorNames } from './sector-names.tsx'
import { TieLines } from './tie-lines.tsx'
import { useMarks } from './time/compared.ts'
import { FormerPlaces } from './time/former-places.tsx'
import { useMoving } from './use-moving.ts'

interface Props {
  citizen: string
  entries: readonly Entry[]
  /** The ties to draw, beside those of the contact that has the focus. */
  ties: readonly VisibleTie[]
  /** The gaps in the help, drawn where they are. */
  gaps?: MapGaps
  onOpen: (contact: string) => void
  /** Moves a contact to another ring or sector; it is shown there until the promise is kept or broken. */
  onMove?: (contact: string, to: Moved['to']) => Promise<unknown> | undefined
  /** Whether this one may be moved; without it, each. */
  mayMove?: (contact: VisibleContact) => boolean
  /** Adds a contact in a life area. */
  onAdd?: (lifeArea: LifeArea) => void
}

/**
 * The contact map: one stop for the tab key, from contact to contact by arrow keys in the direction they point. Whoever
 * is on it stays where they are while others come and go. With `onMove`, contacts are moved by pointer or by keys (M).
 */
export function ContactMap({ citizen, entries: given, ties, gaps, onOpen, onMove, mayMove, onAdd }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const marks = useMarks()
  const { former } = marks
  const sheet = useRef<SVGSVGElement>(null)
  const zone = useRef<SVGPathElement>(null)
  const said = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string>()
  const [moved, moveAtOnce] = useOptimistic<Moved | undefined>(undefined)
  const entries = useMemo(() => (moved ? withMoved(given, moved) : given), [given, moved])
  const [drawn, setDrawn] = useState(() => ({ entries, former, layout: layoutOf(entries, former) }))
  if (drawn.entries !== entries || drawn.former !== former)
    setDrawn({ entries, former, layout: layoutOf(entries, former, drawn.layout) })
  const { layout } = drawn
  const { halfWidth, halfHeight, places } = layout
  const contacts = useMemo(() => entries.map(({ contact }) => contact), [entries])
  const used = useMemo(
    () => lifeAreas.filter((area) => contacts.some(({ lifeArea }) => lifeArea === area)),
    [contacts],
  )
  const shownTies = useMemo(() => {
    const ofCurrent = entries.find(({ contact }) => contact.id === current)?.ties ?? []
    const more = ofCurrent.filter((tie) => !ties.includes(tie))
    return more.length > 0 ? [...ties, ...more] : ties
  }, [entries, ties, current])
  const stops = useMemo(
    () => new Map([...places].filter(([id]) => contacts.some((one) => one.id === id))),
    [places, contacts],
  )
  const stop = contacts.find(({ id }) => id === current) ?? contacts[0]

  useEffect(() => {
    const box = sheet.current?.parentElement
    if (box) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2
  }, [])

  const tell = (happening: 'started' | 'over' | 'cancelled' | 'moved', contact: string, cell: Cell) => {
    if (!said.current) return
    const place = [t(`vocabulary.lifeArea.${cell.lifeArea}`), t(`vocabulary.closeness.${cell.ring}`)].join(
      ', ',
    )
    const name = contacts.find(({ id }) => id === contact)?.name ?? ''
    said.current.textContent = t(`map.move.${happening}`, { name, place })
  }
  const moving = useMoving({
    sheet,
    zone,
    layout,
    tell,
    onPlace: (contact, cell) => {
      const to = { closeness: cell.ring, lifeArea: cell.lifeArea }
      tell('moved', contact, cell)
      // Outside the transition, which would keep back that it is being saved until it is.
      const done = onMove?.(contact, to)
      startTransition(async () => {
        moveAtOnce({ contact, to })
        // Whether it was refused is for the one who moves it to say; here it goes home.
        await Promise.resolve(done).catch(() => {})
      })
    },
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const node = contactNode(event.target)
    const id = node?.dataset.contact
    if (!node || id === undefined) return
    if (onMove && moving.onKey(event, node)) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onOpen(id)
    }
    const next = nextContact(event.key, id, stops)
    if (next === undefined) return
    event.preventDefault()
    sheet.current?.querySelector<SVGGElement>(`[data-contact="${CSS.escape(next)}"]`)?.focus()
  }

  const onClick = (event: MouseEvent) => {
    const id = contactNode(event.target)?.dataset.contact
    if (id !== undefined && !moving.isClickOfDrag()) onOpen(id)
  }

  return (
    <>
      <div className={styles.scroll}>
        {/* biome-ignore-start lint/a11y: the SVG is named by its groups; the one of the contacts listens for its buttons */}
        <svg
          ref={sheet}
          className={styles.sheet}
          width={2 * halfWidth}
          height={2 * halfHeight}
          viewBox={`${-halfWidth} ${-halfHeight} ${2 * halfWidth} ${2 * halfHeight}`}
        >
          <MapGround layout={layout} citizen={citizen} used={used} />
          <path ref={zone} className={styles.zone} aria-hidden="true" />
          <SectorNames used={used} scale={layout.scale} onAdd={onAdd} />
          {gaps ? <GapMarks gaps={gaps} scale={layout.scale} hasPlus={onAdd !== undefined} /> : null}
          <g
            role="group"
            aria-label={t('map.title')}
            onClick={onClick}
            onKeyDown={onKeyDown}
            onFocus={(event: FocusEvent) => setCurrent(contactNode(event.target)?.dataset.contact)}
            onBlur={moving.onBlur}
            {...(onMove ? moving.pointer : {})}
          >
            <FormerPlaces contacts={contacts} places={places} />
            <TieLines ties={shownTies} gaps={gaps?.lines ?? none} contacts={contacts} places={places} />
            {entries.map((entry) => {
              const { id } = entry.contact
              const place = places.get(id)
              return place ? (
                <ContactNode
                  key={id}
                  entry={entry}
                  place={place}
                  isStop={id === stop?.id}
                  isMovable={onMove !== undefined && (mayMove?.(entry.contact) ?? true)}
                  words={words}
                  marked={marks.ofContact(id)}
                />
              ) : null
            })}
          </g>
        </svg>
        {/* biome-ignore-end lint/a11y: see above */}
      </div>
      <div ref={said} role="status" className="visually-hidden" />
    </>
  )
}

const none: readonly GapLine[] = []

const contactNode = (target: EventTarget): SVGGElement | null =>
  target instanceof Element ? target.closest<SVGGElement>('[data-contact]') : null

interface Moved {
  contact: string
  to: { closeness: Ring; lifeArea: LifeArea }
}

const withMoved = (entries: readonly Entry[], { contact, to }: Moved): readonly Entry[] =>
  entries.map((entry) =>
    entry.contact.id === contact ? { ...entry, contact: { ...entry.contact, ...to } } : entry,
  )

const layoutOf = (
  entries: readonly Entry[],
  former: readonly Former[],
  before?: ReturnType<typeof mapLayout>,
) => mapLayout([...entries.map(({ contact }) => contact), ...former], before)
