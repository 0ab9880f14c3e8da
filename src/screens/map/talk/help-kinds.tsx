import type { HelpEvent } from '../../../domain/help-event.ts'
import type { MappingCoverage } from '../../../domain/mapping-coverage.ts'
import type { HelpType } from '../../../domain/vocabulary.ts'
import { useTranslation } from '../../../texts/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { useMapActions } from '../map-actions.ts'
import { ChoiceButtons } from './choice-buttons.tsx'

interface Props {
  help: NonNullable<MappingCoverage['help']>
  events: readonly HelpEvent[]
  day: string
}

const outcomes = ['helped', 'waiting', 'wished', 'not_relevant'] as const

/** The six kinds of help: what came of each, or not asked yet. */
export function HelpKinds({ help, events, day }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { run } = useMapActions()

  const tell = async (type: HelpType, last: HelpEvent | undefined, outcome: HelpEvent['outcome']) => {
    const name = t(`vocabulary.helpType.${type}`)
    const said = t('talk.help.said', { type: name, outcome: t(`vocabulary.helpOutcome.${outcome}`) })
    // Told otherwise the same day, it is corrected.
    const corrected = last?.on === day && last.closedOn === undefined ? last : undefined
    const open = events.filter(
      (event) =>
        event.type === type &&
        event !== corrected &&
        (event.outcome === 'wished' || event.outcome === 'waiting') &&
        event.closedOn === undefined &&
        event.on <= day,
    )
    for (const { id } of open) {
      const close = { type: 'editHelpEvent', event: id, set: { closedOn: day }, was: {} } as const
      if (!(await run(close, t('talk.help.saidClosed', { type: name })))) return
    }
    if (corrected) {
      const was = { outcome: corrected.outcome }
      await run({ type: 'editHelpEvent', event: corrected.id, set: { outcome }, was }, said)
    } else {
      await run({ type: 'addHelpEvent', event: { id: crypto.randomUUID(), type, outcome, on: day } }, said)
    }
  }

  return (
    <section className="stack" aria-labelledby="talk-help">
      <h4 id="talk-help">{t('talk.help.title')}</h4>
      <p>{t('talk.help.text')}</p>
      {help.map(({ type, last }) => (
        <div key={type} className="stack" style={{ gap: 'var(--s2)' }}>
          <p>
            {t(`vocabulary.helpType.${type}`)}:{' '}
            <span className="muted">
              {last
                ? t('talk.help.on', {
                    outcome: t(`vocabulary.helpOutcome.${last.outcome}`),
                    day: format.shortDate(last.on),
                  })
                : t('talk.notAsked')}
            </span>
          </p>
          <ChoiceButtons
            label={t(`vocabulary.helpType.${type}`)}
            choices={outcomes.map((outcome) => ({
              value: outcome,
              label: t(`vocabulary.helpOutcome.${outcome}`),
            }))}
            value={last?.outcome}
            onChoose={(outcome) => void tell(type, last, outcome)}
          />
        </div>
      ))}
    </section>
  )
}
