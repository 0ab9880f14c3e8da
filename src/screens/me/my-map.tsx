import { useEffect, useRef, useState } from 'react'
import { paths } from '../../client/paths.ts'
import { nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile, VisibleContact } from '../../domain/visible-case-file.ts'
import { lifeAreas } from '../../domain/vocabulary.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './me.module.css'
import { MyContactForm } from './my-contact-form.tsx'

/** Those around the citizen, area by area, for the citizen to add to, move and correct. */
export function MyMap({ caseId, file }: { caseId: string; file: VisibleCaseFile }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const [open, setOpen] = useState<{ contact?: string }>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    // The button that opened the form may be gone with its contact, or have moved with it.
    if (!open && said && document.activeElement === document.body) heading.current?.focus()
  }, [open, said])
  const areas = lifeAreas.filter((area) => file.contacts.some(({ lifeArea }) => lifeArea === area))
  const contact = file.contacts.find(({ id }) => id === open?.contact)
  return (
    <section className={styles.section} aria-labelledby="my-map">
      <h2 id="my-map" ref={heading} tabIndex={-1}>
        {t('my-map.title')}
      </h2>
      <p>{t('my-map.text')}</p>
      <div className="cluster no-print">
        <Button variant="secondary" onClick={() => setOpen({})}>
          {t('my-map.add')}
        </Button>
        <Link to={paths.map(caseId)}>{t('my-map.asMap')}</Link>
      </div>
      <p role="status" className="muted">
        {said}
      </p>
      {areas.length === 0 ? <p>{t('my-map.none')}</p> : null}
      {areas.map((area) => (
        <div key={area} className={styles.part}>
          <h3>{t(`vocabulary.lifeArea.${area}`)}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
          <ul role="list" className={styles.list}>
            {file.contacts
              .filter(({ lifeArea }) => lifeArea === area)
              .map((one) => (
                <li key={one.id} className={styles.row}>
                  <ContactLine file={file} contact={one} />
                  <span className="no-print">
                    <Button
                      variant="secondary"
                      small
                      aria-label={t('my-map.editOne', { name: one.name })}
                      onClick={() => setOpen({ contact: one.id })}
                    >
                      {t('my-map.edit')}
                    </Button>
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {open ? (
        <MyContactForm
          caseId={caseId}
          contact={contact}
          onClose={() => setOpen(undefined)}
          onDone={(what) => {
            setSaid(what)
            setOpen(undefined)
          }}
        />
      ) : null}
    </section>
  )
}

/** Who it is, how near, how it stands, and who wrote it. */
function ContactLine({ file, contact }: { file: VisibleCaseFile; contact: VisibleContact }) {
  const { t } = useTranslation()
  const { closeness, recordedBy } = contact
  const near =
    closeness === 1 || closeness === 2 || closeness === 3 ? t(`vocabulary.closeness.${closeness}`) : undefined
  const writer = recordedBy === undefined ? undefined : shortName(nameOf(file, recordedBy) ?? {})
  return (
    <div>
      <p>
        <strong>{contact.name}</strong>
        {contact.person ? ` (${contact.person.name})` : null}{' '}
        {contact.acute ? <Tag kind="warning">{t('my-map.acute')}</Tag> : null}
      </p>
      <p className="muted">
        {[t(`vocabulary.contactStatus.${contact.status}`), near].filter(Boolean).join(' · ')}
        {writer ? ` · ${t('my-map.recordedBy', { name: writer })}` : null}
      </p>
    </div>
  )
}
