import { agendaMinutes } from '../../domain/plan-notes.ts'
import { useTranslation } from '../../texts/language.ts'
import { usePlanValues } from './plan-context.tsx'
import { planFrom } from './plan-values.ts'

/** The sum of the items' minutes beside the meeting's length. */
export function AgendaLength() {
  const { t } = useTranslation()
  const values = usePlanValues(['agenda', 'date', 'from', 'to'])
  const { start, end, agenda } = planFrom(values)
  const sum = agendaMinutes(
    agenda.map(({ minutes }) => ({ minutes: Number.isFinite(minutes) ? minutes : 0 })),
  )
  const length = start && end ? (Date.parse(end) - Date.parse(start)) / 60_000 : 0
  const text = t('plan.agenda.sum', { count: sum })
  if (length <= 0) return <p role="status">{text}</p>
  const over = sum - length
  const compared =
    over > 0
      ? t('plan.agenda.tooLong', { count: over })
      : over < 0
        ? t('plan.agenda.spare', { count: -over })
        : t('plan.agenda.fits')
  return (
    <p role="status">
      {text} {compared}
    </p>
  )
}
