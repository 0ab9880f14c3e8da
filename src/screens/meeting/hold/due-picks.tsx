import { useClosingDays } from '../../../client/closing-days.ts'
import { addWorkingDays, dayOf } from '../../../domain/days.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMeeting } from '../meeting-context.tsx'

/** The dates mostly agreed on, counted in working days from today. */
export function DuePicks({ onPick }: { onPick: (day: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = useMeeting()
  const closingDays = useClosingDays()
  return (
    <div className="cluster" style={{ gap: 'var(--s1)' }}>
      {[1, 5, 10, 20].map((count) => {
        const day = addWorkingDays(dayOf(now), count, closingDays)
        return (
          <Button
            key={count}
            variant="secondary"
            small
            onClick={() => onPick(day)}
            aria-label={`${t('meeting.followUp.in', { count })}, ${format.date(day)}`}
          >
            {t('meeting.followUp.in', { count })}
          </Button>
        )
      })}
    </div>
  )
}
