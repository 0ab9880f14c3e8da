import { useId } from 'react'
import type { MyFollowUpInCase } from '../../client/follow-ups.ts'
import { FollowUpCard } from './follow-up-card.tsx'
import styles from './follow-ups.module.css'

interface Props {
  title: string
  followUps: readonly MyFollowUpInCase[]
  today: string
  showCitizen: boolean
  onDone: (one: MyFollowUpInCase, said: string) => void
}

/** Follow-ups that belong together, under a heading. */
export function FollowUpGroup({ title, followUps, today, showCitizen, onDone }: Props) {
  const heading = useId()
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <span className="muted">({followUps.length})</span>
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {followUps.map((one) => (
          <FollowUpCard
            key={`${one.case}/${one.followUp.id}`}
            one={one}
            today={today}
            showCitizen={showCitizen}
            onDone={(said) => onDone(one, said)}
          />
        ))}
      </ul>
    </section>
  )
}
