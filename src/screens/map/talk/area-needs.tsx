import { isWholeContact } from '../../../domain/parts.ts'
import type { VisibleCaseFile, VisibleContact } from '../../../domain/visible-case-file.ts'
import { type LifeArea, type Need, needs } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useMapActions } from '../map-actions.ts'
import { ChoiceButtons } from './choice-buttons.tsx'
import styles from './talk.module.css'

/** The contacts of a life area, each with the need there, as the citizen tells it. */
export function AreaNeeds({ file, lifeArea }: { file: VisibleCaseFile; lifeArea: LifeArea }) {
  const { t } = useTranslation()
  const { run, open } = useMapActions()
  const contacts = file.contacts.filter((contact) => contact.lifeArea === lifeArea)
  const tell = ({ id, name, need: was }: VisibleContact, need: Need) =>
    run(
      { type: 'editContact', contact: id, set: { need }, was: was === undefined ? {} : { need: was } },
      t('talk.now.saidNeed', { name, need: t(`vocabulary.need.${need}`) }),
    )
  return (
    <>
      <h5 className={styles.sub}>{t('talk.now.contacts')}</h5>
      {contacts.length === 0 ? <p className="muted">{t('talk.now.noContacts')}</p> : null}
      {contacts.map((contact) => (
        <div key={contact.id} className="stack" style={{ gap: 'var(--s2)' }}>
          <p>{contact.name}</p>
          {isWholeContact(contact) ? (
            <ChoiceButtons
              label={t('talk.now.need', { name: contact.name })}
              choices={needs.map((need) => ({ value: need, label: t(`vocabulary.need.${need}`) }))}
              value={contact.need ?? 'not_asked'}
              onChoose={(need) => void tell(contact, need)}
            />
          ) : (
            <p className="muted">{t('talk.now.partial')}</p>
          )}
        </div>
      ))}
      <div>
        <Button variant="secondary" small onClick={() => open({ form: 'contact', lifeArea })}>
          {t('talk.now.addContact')}
        </Button>
      </div>
    </>
  )
}
