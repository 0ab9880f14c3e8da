import type { HelpEvent } from '../../domain/help-event.ts'
import type { VisibleCaseFile, VisibleContact } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { LineActions } from './line-actions.tsx'
import styles from './map.module.css'
import { useMapActions } from './map-actions.ts'
import { useMapRights } from './use-map-rights.ts'

interface Props {
  file: VisibleCaseFile
  contact: VisibleContact
}

/** The help of a contact's kind: wished for and received, the latest first; nothing for those who do not see help. */
export function ContactHelp({ file, contact: { helpType } }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { open } = useMapActions()
  const { mayWriteHelp } = useMapRights(file)
  if (file.helpEvents === undefined) return null
  const events = file.helpEvents
    .filter(({ type }) => type === helpType)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  if (events.length === 0 && !mayWriteHelp) return null
  const line = ({ type, outcome, on }: HelpEvent) =>
    t('help.line', {
      type: t(`vocabulary.helpType.${type}`),
      outcome: t(`vocabulary.helpOutcome.${outcome}`),
      day: format.date(on),
    })
  return (
    <section aria-labelledby="contact-help">
      <h3 id="contact-help">{t('help.title')}</h3>
      {events.length === 0 ? <p className="muted">{t('help.none')}</p> : null}
      <ul className={styles.lines}>
        {events.map((event) => (
          <li key={event.id}>
            {[
              line(event),
              event.closedOn && t('help.closed', { day: format.date(event.closedOn) }),
              event.note,
            ]
              .filter(Boolean)
              .join(' · ')}
            <LineActions
              name={line(event)}
              actions={[
                {
                  label: t('map-edit.edit'),
                  isOffered: mayWriteHelp,
                  act: () => open({ form: 'help', id: event.id }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {mayWriteHelp ? (
        <Button
          variant="secondary"
          small
          onClick={() => open({ form: 'help', ...(helpType && { type: helpType }) })}
        >
          {t('help.add')}
        </Button>
      ) : null}
    </section>
  )
}
