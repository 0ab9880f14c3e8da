import type { ReachableHours } from '../../domain/finding-time/reachable-hours.ts'
import type { Translate } from '../../texts/translate.ts'
import type { useFormat } from '../../ui/format.ts'

/** When somebody can be reached: "tirsdag, torsdag fra kl. 09.00 til kl. 12.00". */
export const hoursWords = (
  { days, from, to }: ReachableHours,
  t: Translate,
  format: Pick<ReturnType<typeof useFormat>, 'clock'>,
): string =>
  t('find-time.hours.when', {
    days: days.map((day) => dayName(day, t)).join(', '),
    from: format.clock(from),
    to: format.clock(to),
  })

/** A weekday, 1 is Monday. */
export const dayName = (day: number, t: Translate): string => t.group('find-time.weekday')[day] ?? ''
