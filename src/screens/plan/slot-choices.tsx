import { type Relaxation, relaxations } from '../../domain/finding-time/relaxation.ts'
import { type FoundSlot, findSlots, type SoughtTime } from '../../domain/finding-time/sought-times.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { hoursWords } from './hours-words.ts'
import styles from './plan.module.css'
import type { Attendee } from './time-wishes.ts'

interface Props {
  sought: SoughtTime
  attendees: readonly Attendee[]
  /** Everybody's calendar is known. */
  isSure: boolean
  onChoose: (slot: { start: string; end: string }) => void
}

/** The best times with the reason for each; when there is none, what would have to give for one. */
export function SlotChoices({ sought, attendees, isSure, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const slots = findSlots(sought)
  const relaxed = slots.length === 0 ? relaxations(sought) : []
  const names = (ids: readonly string[]) =>
    ids.map((id) => attendees.find((one) => one.id === id)?.name ?? '').join('; ')

  const limited = sought.required.flatMap(({ id, reachable }) =>
    reachable ? [`${names([id])} (${hoursWords(reachable, t, format)})`] : [],
  )
  const onlyIfNeedBe = ({ ifNeedBe }: FoundSlot) =>
    ifNeedBe.length > 0 && t('find-time.slots.ifNeedBe', { names: names(ifNeedBe) })
  const sentences = (parts: (string | false)[]) => parts.filter((words) => words !== false).join(' ')
  const whyOf = (slot: FoundSlot) =>
    sentences([
      slot.missing.length === 0
        ? t(isSure ? 'find-time.slots.all' : 'find-time.slots.allKnown')
        : t(isSure ? 'find-time.slots.missing' : 'find-time.slots.missingKnown', {
            names: names(slot.missing),
          }),
      onlyIfNeedBe(slot),
    ])
  const whatGives = ({ slot, outsideHours, durationMinutes, to }: Relaxation) =>
    sentences([
      slot.without.length > 0 && t('find-time.relaxed.without', { names: names(slot.without) }),
      slot.byPhone.length > 0 && t('find-time.relaxed.byPhone', { names: names(slot.byPhone) }),
      outsideHours !== undefined && t('find-time.relaxed.outsideHours', { names: names([outsideHours]) }),
      durationMinutes !== undefined && t('find-time.relaxed.shorter', { count: durationMinutes }),
      to !== undefined && t('find-time.relaxed.later'),
      slot.missing.length > 0 && t('find-time.slots.alsoMissing', { names: names(slot.missing) }),
      onlyIfNeedBe(slot),
    ])
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
      {slots.length === 0 && limited.length > 0 ? (
        <p>{t('find-time.hours.counted', { names: limited.join('; ') })}</p>
      ) : null}
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
