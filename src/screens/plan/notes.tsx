import { useClosingDays } from '../../client/closing-days.ts'
import { instantAt } from '../../domain/copenhagen-time.ts'
import { type PlanNote, planNotes } from '../../domain/plan-notes.ts'
import { meetingBefore } from '../../domain/series.ts'
import { useTranslation } from '../../texts/language.ts'
import type { Translate } from '../../texts/translate.ts'
import { Alert } from '../../ui/alert.tsx'
import { usePlanning, usePlanValues } from './plan-context.tsx'
import { isDay, planFrom } from './plan-values.ts'

const aboutTheDay: readonly PlanNote['note'][] = ['holiday', 'weekend', 'closing_day', 'past', 'far_away']

/** Mild reminders about the plan: all, those about its day, or the rest. None of them stops anybody. */
export function Notes({ about = 'all' }: { about?: 'all' | 'day' | 'rest' }) {
  const { t } = useTranslation()
  const { file, meetingId, now, short } = usePlanning()
  const values = usePlanValues(['people', 'date', 'from', 'to', 'chair', 'minuteTaker'])
  const closingDays = useClosingDays()
  const plan = planFrom(values)
  // A day says something before there is a time.
  const start = plan.start ?? (isDay(values.date) ? instantAt(values.date, '23:59') : null)
  const before = start ? meetingBefore(file, start, meetingId) : undefined
  const notes = planNotes({ ...plan, ...(start !== null && { start }) }, now, {
    closingDays,
    ...(before !== undefined && { before }),
  })
    .filter(({ note }) => !note.startsWith('agenda_'))
    .filter(({ note }) => about === 'all' || aboutTheDay.includes(note) === (about === 'day'))
  if (notes.length === 0) return null
  const citizen = file.citizen.displayName
  return (
    <Alert kind="info" title={t('plan.notes.heading')}>
      <ul>
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>{noteWords(note, citizen, (who) => short(who) || who, t)}</li>
        ))}
      </ul>
    </Alert>
  )
}

function noteWords(note: PlanNote, citizen: string, name: (who: string) => string, t: Translate): string {
  switch (note.note) {
    case 'many':
      return t('plan.notes.many', { count: note.people })
    case 'not_wanted':
      return t('plan.notes.not_wanted', { citizen, name: name(note.who) })
    case 'holiday':
      return t('plan.notes.holiday', { name: note.name })
    case 'agenda_long':
      return t('plan.agenda.tooLong', { count: note.minutes })
    case 'agenda_short':
      return t('plan.agenda.spare', { count: note.minutes })
    default:
      return t(`plan.notes.${note.note}`, { citizen })
  }
}
