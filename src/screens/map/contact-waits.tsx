import type { VisibleCaseFile, VisibleWait } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Details } from '../../ui/details.tsx'
import { useFormat } from '../../ui/format.ts'
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

/** What the citizen waits for at a contact, each of which can be corrected and ended; what is over is folded away. */
export function ContactWaits({ file, day, entry: { contact, waits }, onGone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useContactWords()
  const { open } = useMapActions()
  const { mayEditWait } = useMapRights(file)
  const { endWait } = useEnding(file, day)
  const over = file.waits.filter(
    (wait) => wait.contact === contact.id && !waits.some(({ id }) => id === wait.id),
  )
  const facts = ({ what, since, promisedBy, expected, answeredOn }: VisibleWait) => [
    what,
    since && t('map.facts.since', { day: format.date(since) }),
    promisedBy && t('map.facts.promised', { day: format.date(promisedBy) }),
    expected && t('map.facts.expected', { day: format.date(expected) }),
    answeredOn && `${t('map-edit.field.answeredOn')} ${format.date(answeredOn)}`,
  ]
  const nameOf = (wait: VisibleWait) => wait.what ?? contact.name
  const edit = (wait: VisibleWait) => ({
    label: t('map-edit.edit'),
    isOffered: fields.some((field) => mayEditWait(wait, field)),
    act: () => open({ form: 'wait', id: wait.id }),
  })
  const end = async (wait: VisibleWait) => {
    if (await endWait(wait)) onGone()
  }
  return (
    <>
      {waits.length > 0 ? (
        <section aria-labelledby="contact-waits">
          <h3 id="contact-waits">{t('map.facts.waits')}</h3>
          <ul className={styles.lines}>
            {waits.map((wait) => {
              const [what, ...more] = facts(wait)
              return (
                <li key={wait.id}>
                  {[what, words.wait(wait), ...more].filter(Boolean).join(' · ')}
                  <LineActions
                    name={nameOf(wait)}
                    actions={[
                      edit(wait),
                      {
                        label: t('map-edit.answered'),
                        isOffered: mayEditWait(wait, 'answeredOn'),
                        act: () => void end(wait),
                      },
                    ]}
                  />
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
      {over.length > 0 ? (
        <Details summary={t('map-edit.endedWaits')}>
          <ul className={styles.lines}>
            {over.map((wait) => (
              <li key={wait.id}>
                {facts(wait).filter(Boolean).join(' · ')}
                <LineActions name={nameOf(wait)} actions={[edit(wait)]} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

const fields = [
  'contact',
  'what',
  'since',
  'promisedBy',
  'expected',
  'blocks',
  'fastTrack',
  'answeredOn',
] as const
