import { useMemo, useState } from 'react'
import type { VisibleCaseFile, VisibleContact } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ContactMap } from './contact-map.tsx'
import { ContactTable } from './contact-table.tsx'
import { useMovedWords } from './edit/moved.ts'
import { entriesOf, tiesOf } from './entries.ts'
import { useMapGaps } from './gaps/map-gaps.ts'
import styles from './map.module.css'
import { useMapActions } from './map-actions.ts'
import { MapLegend } from './map-legend.tsx'
import { useMarks } from './time/compared.ts'
import { useMapRights } from './use-map-rights.ts'

/** The contacts as a map around the citizen. `day`: today, an ISO date. */
export function MapView({ file, day }: { file: VisibleCaseFile; day: string }) {
  const { t } = useTranslation()
  const { open, run } = useMapActions()
  const { mayAdd, mayEditContact } = useMapRights(file)
  const moved = useMovedWords()
  const entries = useMemo(() => entriesOf(file, day), [file, day])
  const ties = useMemo(() => tiesOf(file, day), [file, day])
  const marks = useMarks()
  const marked = useMemo(
    () => ties.filter(({ id, kind }) => kind === 'missing' || marks.ofTie(id)),
    [ties, marks],
  )
  const [allTies, setAllTies] = useState(false)
  const gaps = useMapGaps(file, day, allTies)
  const mayMove = (contact: VisibleContact) =>
    marks.ofContact(contact.id)?.mark !== 'gone' &&
    (mayEditContact(contact, 'lifeArea') || mayEditContact(contact, 'closeness'))
  const mayMoveAny = file.contacts.some(mayMove)

  const move: Parameters<typeof ContactMap>[0]['onMove'] = (id, { lifeArea, closeness }) => {
    const contact = file.contacts.find((one) => one.id === id)
    if (!contact) return undefined
    const isOtherArea = lifeArea !== contact.lifeArea
    // Whom nothing is told of stands in the outer ring.
    const isOtherRing = closeness !== (contact.closeness ?? 3)
    const set = { ...(isOtherArea && { lifeArea }), ...(isOtherRing && { closeness }) }
    const was = {
      ...(isOtherArea && { lifeArea: contact.lifeArea }),
      ...(isOtherRing && contact.closeness !== undefined && { closeness: contact.closeness }),
    }
    return run({ type: 'editContact', contact: id, set, was }, moved(contact, { set }))
  }
  return (
    <>
      <div className="no-print">
        <p className="muted">
          {t('map.keys')} {mayMoveAny ? t('map.move.keys') : null}
        </p>
        <Checkbox
          label={t('map.allTies')}
          hint={t('map.allTiesHint')}
          checked={allTies}
          onChange={(event) => setAllTies(event.target.checked)}
        />
      </div>
      <ContactMap
        citizen={file.citizen.displayName}
        entries={entries}
        ties={allTies ? ties : marked}
        {...(!marks.isComparing && { gaps })}
        onOpen={(id) => open({ form: 'details', id })}
        {...(mayMoveAny && { onMove: move, mayMove })}
        {...(mayAdd && { onAdd: (lifeArea) => open({ form: 'contact', lifeArea }) })}
      />
      <MapLegend />
      {/* On paper one cannot ask the map what a shortened name is. */}
      <div className={`${styles.table} ${styles.onPaper}`}>
        <ContactTable file={file} day={day} entries={entries} isPrinted />
      </div>
    </>
  )
}
