import { type Relaxation, relaxations } from '../../domain/finding-time/relaxation.ts'
import type { SlotQuery } from '../../domain/finding-time/slot-query.ts'
import { bestSlots, type Slot } from '../../domain/finding-time/slots.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './plan.module.css'
import type { Attendee } from './time-wishes.ts'

interface Props {
  query: SlotQuery
  attendees: readonly Attendee[]
  /** Everybody's calendar is known. */
  isSure: boolean
  onChoose: (slot: { start: string; end: string }) => void
}

/** The best times with the reason for each; when there is none, what would have to give for one. */
export function SlotChoices({ query, attendees, isSure, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const slots = bestSlots(query)
  const relaxed = slots.length === 0 ? relaxations(query) : []
  const names = (ids: readonly string[]) =>
    ids.map((id) => attendees.find((one) => one.id === id)?.name ?? '').join('; ')

  const whyOf = ({ missing }: Slot) =>
    missing.length === 0
      ? t(isSure ? 'find-time.slots.all' : 'find-time.slots.allKnown')
      : t(isSure ? 'find-time.slots.missing' : 'find-time.slots.missingKnown', { names: names(missing) })
  const whatGives = ({ slot, durationMinutes, to }: Relaxation) =>
    [
      slot.without.length > 0 && t('find-time.relaxed.without', { names: names(slot.without) }),
      slot.byPhone.length > 0 && t('find-time.relaxed.byPhone', { names: names(slot.byPhone) }),
      durationMinutes !== undefined && t('find-time.relaxed.shorter', { count: durationMinutes }),
      to !== undefined && t('find-time.relaxed.later'),
      slot.missing.length > 0 && t('find-time.slots.alsoMissing', { names: names(slot.missing) }),
    ]
      .filter((words) => typeof words === 'string')
      .join(' ')
  const choices =
    slots.length > 0
      ? slots.map((slot) => ({ slot, why: whyOf(slot) }))
      : relaxed.map((one) => ({ slot: one.slot, why: whatGives(one) }))
  return (
    <section className="stack" aria-labelledby="slots">
      <h3 id="slots">{t('find-time.slots.heading')}</h3>
      <p role="status">
        {slots.length > 0
          ? t('find-time.slots.found', { count: slots.length })
          : relaxed.length > 0
            ? t('find-time.relaxed.found')
            : t('find-time.relaxed.nothing')}
      </p>
      <ol className={styles.slots}>
        {choices.map(({ slot, why }) => (
          <li key={`${slot.start} ${slot.end} ${why}`}>
            <Button variant="secondary" onClick={() => onChoose(slot)}>
              {format.longDate(slot.start)} {format.timeSpan(slot.start, slot.end)}
            </Button>
            <span>{why}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
