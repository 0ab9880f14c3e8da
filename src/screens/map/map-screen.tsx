import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { caseQueries } from '../../client/cases.ts'
import { currentInstant, useSession } from '../../client/session.ts'
import { dayOf } from '../../domain/days.ts'
import { useTranslation } from '../../texts/language.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useParam } from '../../ui/navigation.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { ContactDetails } from './contact-details.tsx'
import { ContactMap } from './contact-map.tsx'
import { ContactTable } from './contact-table.tsx'
import { entriesOf, tiesOf } from './entries.ts'
import styles from './map.module.css'
import { MapLegend } from './map-legend.tsx'

/** The contact map and its equal as a table, from what the reader may see. */
export function Screen() {
  const { t } = useTranslation()
  const id = useParam('id')
  const { data: file } = useSuspenseQuery(caseQueries.file(id, 'map'))
  const today = dayOf(currentInstant(useSession()))
  const entries = useMemo(() => entriesOf(file, today), [file, today])
  const ties = useMemo(() => tiesOf(file, today), [file, today])
  const [allTies, setAllTies] = useState(false)
  const [opened, setOpened] = useState<string>()
  const entry = entries.find(({ contact }) => contact.id === opened)
  const missing = ties.filter(({ kind }) => kind === 'missing')

  return (
    <div className={`stack ${styles.page}`}>
      <PageHeading title={t('map.title')}>{t('map.heading', { name: file.citizen.displayName })}</PageHeading>
      {entries.length === 0 ? (
        <EmptyState title={t('map.empty.title')} text={t('map.empty.text')} />
      ) : (
        <>
          <p>
            {t('map.counts.contacts', { count: entries.length })}
            {missing.length > 0 ? ` ${t('map.counts.missing', { count: missing.length })}` : null}
          </p>
          <div className="no-print">
            <p className="muted">
              {t('map.keys')} <a href="#map-table">{t('map.toTable')}</a>
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
            ties={allTies ? ties : missing}
            onOpen={setOpened}
          />
          <MapLegend />
          <section className={styles.table} aria-labelledby="map-table">
            <h2 id="map-table">{t('map.table.title')}</h2>
            <ContactTable entries={entries} contacts={file.contacts} onOpen={setOpened} />
          </section>
        </>
      )}
      {entry ? (
        <ContactDetails entry={entry} contacts={file.contacts} onClose={() => setOpened(undefined)} />
      ) : null}
    </div>
  )
}
