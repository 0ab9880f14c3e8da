import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { mapLayout } from '../../domain/map-layout.ts'
import type { VisibleTie } from '../../domain/visible-case-file.ts'
import { lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { ContactNode } from './contact-node.tsx'
import type { Entry } from './entries.ts'
import styles from './map.module.css'
import { MapGround } from './map-ground.tsx'
import { nextContact } from './next-contact.ts'
import { TieLines } from './tie-lines.tsx'

interface Props {
  citizen: string
  entries: readonly Entry[]
  /** The ties to draw, beside those of the contact that has the focus. */
  ties: readonly VisibleTie[]
  onOpen: (contact: string) => void
}

/**
 * The contact map: one stop for the tab key, from contact to contact by arrow keys in the direction they point. Whoever
 * is on it stays where they are while others come and go.
 */
export function ContactMap({ citizen, entries, ties, onOpen }: Props) {
  const { t } = useTranslation()
  const sheet = useRef<SVGSVGElement>(null)
  const [current, setCurrent] = useState<string>()
  const [drawn, setDrawn] = useState(() => ({ entries, layout: layoutOf(entries) }))
  if (drawn.entries !== entries) setDrawn({ entries, layout: layoutOf(entries, drawn.layout) })
  const { layout } = drawn
  const { halfWidth, halfHeight, places } = layout
  const contacts = entries.map(({ contact }) => contact)
  const stop = contacts.find(({ id }) => id === current) ?? contacts[0]
  const ofCurrent = entries.find(({ contact }) => contact.id === current)?.ties ?? []

  useEffect(() => {
    const box = sheet.current?.parentElement
    if (box) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2
  }, [])

  const move = (event: KeyboardEvent, from: string) => {
    const id = nextContact(event.key, from, places)
    if (id === undefined) return
    event.preventDefault()
    sheet.current?.querySelector<SVGGElement>(`[data-contact="${CSS.escape(id)}"]`)?.focus()
  }

  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds the map's contacts */}
      <svg
        ref={sheet}
        role="group"
        aria-label={t('map.title')}
        className={styles.sheet}
        width={2 * halfWidth}
        height={2 * halfHeight}
        viewBox={`${-halfWidth} ${-halfHeight} ${2 * halfWidth} ${2 * halfHeight}`}
      >
        <MapGround
          layout={layout}
          citizen={citizen}
          lifeAreas={lifeAreas.filter((area) => contacts.some(({ lifeArea }) => lifeArea === area))}
        />
        <TieLines
          ties={[...ties, ...ofCurrent.filter((tie) => !ties.includes(tie))]}
          contacts={contacts}
          places={places}
        />
        {entries.map((entry) => {
          const { id } = entry.contact
          const place = places.get(id)
          return place ? (
            <ContactNode
              key={id}
              entry={entry}
              place={place}
              isStop={id === stop?.id}
              onFocus={() => setCurrent(id)}
              onKeyDown={(event) => move(event, id)}
              onOpen={() => onOpen(id)}
            />
          ) : null
        })}
      </svg>
    </div>
  )
}

const layoutOf = (entries: readonly Entry[], before?: ReturnType<typeof mapLayout>) =>
  mapLayout(
    entries.map(({ contact }) => contact),
    before,
  )
