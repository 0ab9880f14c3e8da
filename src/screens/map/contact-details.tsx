import { Fragment, type ReactNode, useRef } from 'react'
import { fullName, nameOf } from '../../domain/name.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { ContactActions } from './contact-actions.tsx'
import { ContactHelp } from './contact-help.tsx'
import { ContactTies } from './contact-ties.tsx'
import { ContactWaits } from './contact-waits.tsx'
import { useContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import styles from './map.module.css'
import { MapStatus } from './map-status.tsx'
import type { MapCommands } from './use-map-commands.ts'

interface Props {
  file: VisibleCaseFile
  /** Today, an ISO date. */
  day: string
  entry: Entry
  commands: MapCommands
  onClose: () => void
}

/** All the reader may see of one contact, and do with it; what is not seen is left out. */
export function ContactDetails({ file, day, entry, commands, onClose }: Props) {
  const { contact } = entry
  const status = useRef<HTMLDivElement>(null)
  const toStatus = () => status.current?.focus()
  const { t } = useTranslation()
  const format = useFormat()
  const words = useContactWords()
  const { person, from, until, hoursPerWeek } = contact
  const writer = contact.recordedBy === undefined ? undefined : nameOf(file, contact.recordedBy)
  const facts: [string, ReactNode][] = [
    [t('map.columns.person'), [person?.name, person?.title].filter(Boolean).join(', ')],
    [t('map.facts.phone'), person?.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>],
    [t('map.facts.email'), person?.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
    [t('map.facts.kind'), t(`vocabulary.contactKind.${contact.kind}`)],
    [
      t('map.facts.sector'),
      [t(`vocabulary.sector.${contact.sector}`), contact.administration].filter(Boolean).join(', '),
    ],
    [t('map.columns.area'), t(`vocabulary.lifeArea.${contact.lifeArea}`)],
    [t('map.columns.status'), t(`vocabulary.contactStatus.${contact.status}`)],
    [t('map.columns.need'), contact.need && t(`vocabulary.need.${contact.need}`)],
    [t('map.facts.helpType'), contact.helpType && t(`vocabulary.helpType.${contact.helpType}`)],
    [t('map.columns.closeness'), contact.closeness && words.closeness(contact)],
    [t('map.columns.lastContact'), contact.lastContact && format.date(contact.lastContact)],
    [t('map.facts.next'), contact.next && format.dateTime(contact.next)],
    [
      t('map.facts.agreement'),
      [
        from && t('map.facts.from', { day: format.date(from) }),
        until && t('map.facts.until', { day: format.date(until) }),
        hoursPerWeek !== undefined &&
          t('map.facts.hours', { count: hoursPerWeek, hours: format.number(hoursPerWeek) }),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [t('map.facts.note'), contact.note],
    [t('map-edit.recordedBy'), writer && fullName(writer)],
  ]
  return (
    <Dialog title={contact.name} onClose={onClose}>
      <div className="stack">
        <ContactActions file={file} day={day} contact={contact} />
        <div ref={status} tabIndex={-1}>
          <MapStatus file={file} commands={commands} />
        </div>
        {contact.acute ? (
          <p>
            <strong>{t('map.acute')}</strong>
          </p>
        ) : null}
        <dl className={styles.facts}>
          {facts.map(([label, value]) =>
            value ? (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ) : null,
          )}
        </dl>
        <ContactWaits file={file} day={day} entry={entry} onGone={toStatus} />
        <ContactHelp file={file} contact={contact} />
        <ContactTies file={file} day={day} entry={entry} onGone={toStatus} />
      </div>
    </Dialog>
  )
}
