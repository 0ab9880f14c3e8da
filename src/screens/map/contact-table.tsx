import { useState } from 'react'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { type SortableColumn, SortableTable } from '../../ui/sortable-table.tsx'
import { ContactActions } from './contact-actions.tsx'
import { useContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import styles from './map.module.css'
import { useMapActions } from './map-actions.ts'
import { useMarks } from './time/compared.ts'

interface Props {
  file: VisibleCaseFile
  /** Today, an ISO date. */
  day: string
  entries: readonly Entry[]
  /** To read, with nothing to press. */
  isPrinted?: boolean
}

/** The map's equal: the same contacts, waits and ties, in rows that one can sort. */
export function ContactTable({ file, day, entries, isPrinted = false }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useContactWords()
  const { open } = useMapActions()
  const marks = useMarks()
  const [sort, setSort] = useState({ by: 'area', descending: false })
  const columns: SortableColumn<Entry>[] = [
    {
      key: 'name',
      label: t('map.columns.name'),
      value: ({ contact }) => contact.name,
      cell: ({ contact }) => {
        const marked = marks.ofContact(contact.id)
        return (
          <>
            <button
              type="button"
              className={styles.open}
              onClick={() => open({ form: 'details', id: contact.id })}
            >
              {contact.name}
            </button>
            {marked ? <div>({marked.said})</div> : null}
          </>
        )
      },
    },
    {
      key: 'actions',
      label: t('map-edit.actions'),
      isPrinted: false,
      cell: ({ contact }) =>
        marks.ofContact(contact.id)?.mark === 'gone' ? null : (
          <ContactActions file={file} day={day} contact={contact} isFolded />
        ),
    },
    {
      key: 'person',
      label: t('map.columns.person'),
      value: ({ contact }) => contact.person?.name ?? '',
      cell: ({ contact: { person } }) => [person?.name, person?.title].filter(Boolean).join(', '),
    },
    {
      key: 'area',
      label: t('map.columns.area'),
      value: ({ contact }) => t(`vocabulary.lifeArea.${contact.lifeArea}`),
    },
    {
      key: 'closeness',
      label: t('map.columns.closeness'),
      value: ({ contact }) => contact.closeness ?? 4,
      cell: ({ contact }) => words.closeness(contact),
    },
    {
      key: 'status',
      label: t('map.columns.status'),
      value: ({ contact }) => t(`vocabulary.contactStatus.${contact.status}`),
      cell: ({ contact }) =>
        [t(`vocabulary.contactStatus.${contact.status}`), contact.acute ? t('map.acute') : '']
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'need',
      label: t('map.columns.need'),
      value: ({ contact }) => (contact.need ? t(`vocabulary.need.${contact.need}`) : t('map.notTold')),
    },
    {
      key: 'wait',
      label: t('map.columns.wait'),
      value: ({ waits: [longest] }) => longest?.days ?? -1,
      cell: ({ waits }) => waits.map((wait) => words.wait(wait)).join('; ') || t('map.wait.none'),
    },
    {
      key: 'lastContact',
      label: t('map.columns.lastContact'),
      value: ({ contact }) => contact.lastContact ?? '',
      cell: ({ contact }) => (contact.lastContact ? format.shortDate(contact.lastContact) : t('map.notTold')),
    },
    {
      key: 'ties',
      label: t('map.columns.ties'),
      cell: ({ contact, ties }) =>
        ties.length === 0 ? (
          t('map.noTies')
        ) : (
          <ul>
            {ties.map((tie) => {
              const name = words.tieOf(contact.id, tie, file.contacts)
              return <li key={tie.id}>{marks.ofTie(tie.id)?.said(name) ?? name}</li>
            })}
          </ul>
        ),
    },
  ]
  return (
    <SortableTable
      caption={t('map.table.caption')}
      columns={isPrinted ? columns.filter(({ key }) => key !== 'actions') : columns}
      rows={entries}
      rowKey={({ contact }) => contact.id}
      sort={sort}
      onSort={setSort}
    />
  )
}
