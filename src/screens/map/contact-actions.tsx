import { useRef } from 'react'
import type { VisibleCaseFile, VisibleContact } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { contactNames } from './edit/contact-values.ts'
import { type LineAction, LineActions } from './line-actions.tsx'
import styles from './map.module.css'
import { useMapActions } from './map-actions.ts'
import { useEnding } from './use-ending.ts'
import { useMapRights } from './use-map-rights.ts'

interface Props {
  file: VisibleCaseFile
  /** Today, an ISO date. */
  day: string
  contact: VisibleContact
  /** Where there are many: each opens its own. */
  isFolded?: boolean
}

const over: readonly VisibleContact['status'][] = ['ended', 'declined', 'not_relevant']

/** What the reader may do with one contact; each button says with whom. */
export function ContactActions({ file, day, contact, isFolded = false }: Props) {
  const { t } = useTranslation()
  const { open } = useMapActions()
  const { mayAdd, mayEditContact } = useMapRights(file)
  const { endContact } = useEnding(file, day)
  const group = useRef<HTMLDivElement>(null)
  const { id, name, status } = contact
  const may = (field: keyof typeof contactNames) => mayEditContact(contact, field)

  /** What was pressed is gone then: the focus stays with the contact. */
  const end = async () => {
    if (await endContact(contact)) group.current?.querySelector('button')?.focus()
  }
  const actions: LineAction[] = [
    {
      label: t('map-edit.edit'),
      isOffered: editable.some(may),
      act: () => open({ form: 'contact', id }),
    },
    {
      label: t('map-edit.move'),
      isOffered: may('lifeArea') || may('closeness'),
      act: () => open({ form: 'move', id }),
    },
    { label: t('map-edit.addTie'), isOffered: mayAdd, act: () => open({ form: 'tie', from: id }) },
    { label: t('map-edit.addWait'), isOffered: mayAdd, act: () => open({ form: 'wait', contact: id }) },
    {
      label: t('map-edit.end'),
      isOffered: may('status') && !over.includes(status),
      act: () => void end(),
    },
  ]
  if (!actions.some(({ isOffered }) => isOffered)) return null
  const buttons = (
    <div ref={group}>
      <LineActions name={name} actions={actions} />
    </div>
  )
  if (!isFolded) return buttons
  return (
    <details className={`${styles.rowActions} no-print`}>
      <summary>
        {t('map-edit.edit')} …<span className="visually-hidden"> {name}</span>
      </summary>
      {buttons}
    </details>
  )
}

const editable = Object.keys(contactNames).filter(
  (name): name is keyof typeof contactNames => name in contactNames,
)
