import type { VisibleCaseFile, VisibleTie } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useContactWords } from './contact-words.ts'
import type { Entry } from './entries.ts'
import { LineActions } from './line-actions.tsx'
import styles from './map.module.css'
import { useMapActions } from './map-actions.ts'
import { useEnding } from './use-ending.ts'
import { useMapRights } from './use-map-rights.ts'

interface Props {
  file: VisibleCaseFile
  /** Today, an ISO date. */
  day: string
  entry: Entry
  /** When the line that was acted on is gone. */
  onGone: () => void
}

/** Whom a contact is tied to today, each of which can be corrected and ended. */
export function ContactTies({ file, day, entry: { contact, ties }, onGone }: Props) {
  const { t } = useTranslation()
  const words = useContactWords()
  const { open } = useMapActions()
  const { mayEditTie } = useMapRights(file)
  const { endTie } = useEnding(file, day)
  if (ties.length === 0) return null
  const end = async (tie: VisibleTie) => {
    if (await endTie(tie)) onGone()
  }
  return (
    <section aria-labelledby="contact-ties">
      <h3 id="contact-ties">{t('map.columns.ties')}</h3>
      <ul className={styles.lines}>
        {ties.map((tie) => (
          <li key={tie.id}>
            {words.tieOf(contact.id, tie, file.contacts)}
            {tie.note ? `. ${tie.note}` : null}
            <LineActions
              name={words.tieOf(contact.id, tie, file.contacts)}
              actions={[
                {
                  label: t('map-edit.edit'),
                  isOffered: mayEditTie(tie, 'kind'),
                  act: () => open({ form: 'tie', id: tie.id }),
                },
                {
                  label: t('map-edit.end'),
                  isOffered: mayEditTie(tie, 'until'),
                  act: () => void end(tie),
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
