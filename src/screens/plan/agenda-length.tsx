import { useFormContext } from 'react-hook-form'
import { fitMinutes } from '../../domain/agenda-fit.ts'
import { addMinutes, clockTime } from '../../domain/copenhagen-time.ts'
import { dayOf } from '../../domain/days.ts'
import { agendaMinutes } from '../../domain/plan-notes.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { usePlanValues } from './plan-context.tsx'
import { type PlanValues, planFrom } from './plan-values.ts'

/** The sum of the items' minutes beside the meeting's length, and two ways to make them the same. */
export function AgendaLength({ onFit }: { onFit: (minutes: readonly number[], length: number) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { setValue } = useFormContext<PlanValues>()
  const values = usePlanValues(['agenda', 'date', 'from', 'to'])
  const { start, end, agenda } = planFrom(values)
  const minutes = agenda.map((item) => (Number.isFinite(item.minutes) ? item.minutes : 0))
  const sum = agendaMinutes(minutes.map((one) => ({ minutes: one })))
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
  const laterEnd = start && over > 0 ? addMinutes(start, sum) : undefined
  return (
    <>
      <p role="status" id="agenda-length">
        {text} {compared}
      </p>
      {over === 0 ? null : (
        <div className="cluster">
          {fitMinutes(minutes, length) ? (
            <Button variant="secondary" onClick={() => onFit(minutes, length)}>
              {t('agenda.fit')}
            </Button>
          ) : null}
          {laterEnd && start && dayOf(laterEnd) === dayOf(start) ? (
            <Button
              variant="secondary"
              onClick={() => {
                setValue('to', clockTime(laterEnd), { shouldDirty: true })
                document.getElementById('plan-agenda')?.focus()
              }}
            >
              {t('agenda.longer', { time: format.time(laterEnd) })}
            </Button>
          ) : null}
        </div>
      )}
    </>
  )
}
