import { useState } from 'react'
import { statusesAt } from '../../../domain/at-item.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { speakingOrder } from '../../../domain/speaking-order.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useMeeting } from '../meeting-context.tsx'
import styles from './hold.module.css'

/** Who has the floor: the citizen first and last, and those who are not there read aloud. */
export function Turns({ item }: { item: AgendaItem }) {
  const { t } = useTranslation()
  const { meeting, full, short } = useMeeting()
  const [at, setAt] = useState(0)
  const turns = speakingOrder(item, meeting, statusesAt(meeting.statuses, meeting.agenda, item.id))
  if (turns.length < 2) return null
  const words = ({ who, readAloud }: (typeof turns)[number], index: number) => {
    if (readAloud) return t('minutes.turns.readAloud', { name: full(who) })
    return index > 0 && who === 'citizen' ? t('minutes.turns.last', { name: short(who) }) : full(who)
  }
  const now = turns[at]
  return (
    <section className={styles.part} aria-labelledby="turns">
      <h3 id="turns">{t('minutes.turns.heading')}</h3>
      <p role="status">{now ? t('minutes.turns.now', { name: short(now.who) }) : t('minutes.turns.done')}</p>
      <ol className={styles.turns}>
        {turns.map((turn, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place; the citizen has two
            key={index}
            aria-current={index === at ? 'step' : undefined}
          >
            {words(turn, index)}
          </li>
        ))}
      </ol>
      <div>
        <Button variant="secondary" small onClick={() => setAt(now ? at + 1 : 0)}>
          {t('minutes.turns.next')}
        </Button>
      </div>
    </section>
  )
}
