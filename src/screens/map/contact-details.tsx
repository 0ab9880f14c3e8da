import { Fragment, type ReactNode } from 'react'
import type { VisibleContact } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { useContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import styles from './map.module.css'

interface Props {
  entry: Entry
  contacts: readonly VisibleContact[]
  onClose: () => void
}

/** All the reader may see of one contact; what is not seen is left out. */
export function ContactDetails({ entry: { contact, waits, ties }, contacts, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useContactWords()
  const { person, from, until, hoursPerWeek } = contact
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
  ]
  return (
    <Dialog title={contact.name} onClose={onClose}>
      <div className="stack">
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
        {waits.length > 0 ? (
          <section aria-labelledby="contact-waits">
            <h3 id="contact-waits">{t('map.facts.waits')}</h3>
            <ul>
              {waits.map((wait) => (
                <li key={wait.id}>
                  {[
                    wait.what,
                    words.wait(wait),
                    wait.since && t('map.facts.since', { day: format.date(wait.since) }),
                    wait.promisedBy && t('map.facts.promised', { day: format.date(wait.promisedBy) }),
                    wait.expected && t('map.facts.expected', { day: format.date(wait.expected) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {ties.length > 0 ? (
          <section aria-labelledby="contact-ties">
            <h3 id="contact-ties">{t('map.columns.ties')}</h3>
            <ul>
              {ties.map((tie) => (
                <li key={tie.id}>
                  {words.tieOf(contact.id, tie, contacts)}
                  {tie.note ? `. ${tie.note}` : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}
