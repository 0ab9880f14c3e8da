import { useMemo } from 'react'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { ContactTable } from './contact-table.tsx'
import { entriesOf } from './entries.ts'
import styles from './map.module.css'

/** The contacts as a table that can be sorted. `day`: today, an ISO date. */
export function TableView({ file, day }: { file: VisibleCaseFile; day: string }) {
  const { t } = useTranslation()
  const entries = useMemo(() => entriesOf(file, day), [file, day])
  return (
    <section className={styles.table} aria-labelledby="map-table">
      <h2 id="map-table">{t('map.table.title')}</h2>
      <ContactTable file={file} day={day} entries={entries} />
    </section>
  )
}
