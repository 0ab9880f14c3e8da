import { dayOf } from '../../../domain/days.ts'
import { followUpSuggestions } from '../../../domain/follow-up-suggestions.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useMeeting } from '../meeting-context.tsx'

/** A text to begin with, and the goal it belongs to ("" when none). */
export interface Suggestion {
  text: string
  goal: string
}

interface Props {
  item: AgendaItem | undefined
  onPick: (suggestion: Suggestion) => void
}

/** What may be agreed on at the item, one key away; it is only a beginning of the text. */
export function Suggestions({ item, onPick }: Props) {
  const { t } = useTranslation()
  const { file, meeting, now, short } = useMeeting()
  const found = followUpSuggestions(file, meeting.id, item?.lifeArea, dayOf(now)).map((one) => ({
    text: one.about === 'wait' ? t('minutes.suggest.remind', { name: short(one.contact) }) : one.text,
    goal: one.goal,
  }))
  if (found.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of one purpose, not fields of a form
    <div className="cluster" role="group" aria-label={t('minutes.suggest.heading')}>
      <span className="muted">{t('minutes.suggest.heading')}:</span>
      {found.map(({ text, goal }) => (
        <Button
          key={`${text} ${goal}`}
          variant="secondary"
          small
          onClick={() => onPick({ text, goal })}
          aria-label={t('minutes.suggest.use', { text })}
        >
          {text}
        </Button>
      ))}
    </div>
  )
}
