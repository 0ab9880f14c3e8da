import type { Insights } from '../../domain/insights.ts'
import type { VisibleCaseFile, VisibleGoal } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import styles from './case.module.css'
import { GoalCard } from './goal-card.tsx'
import { Internship } from './internship.tsx'

/** The shared goal and the internship, the citizen's own, then the steps on the way with what blocks each. */
export function Goals({ file, insights }: { file: VisibleCaseFile; insights: Insights }) {
  const { t } = useTranslation()
  const ofKind = (...kinds: VisibleGoal['kind'][]) => file.goals.filter(({ kind }) => kinds.includes(kind))
  // Of a goal seen only in part the kind is not told.
  const [shared, own, steps] = [ofKind('shared'), ofKind('own'), ofKind('step', undefined)]
  return (
    <section className={styles.section} aria-labelledby="goals">
      <h2 id="goals">{t('case.goals.title')}</h2>
      {file.goals.length === 0 && !file.internship ? <p className="muted">{t('case.goals.none')}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {[...shared, ...own].map((goal) => (
          <GoalCard key={goal.id} goal={goal} file={file} insights={insights} heading="h3" />
        ))}
      </ul>
      {file.internship ? <Internship file={file} internship={file.internship} /> : null}
      {steps.length > 0 ? (
        <>
          <h3 id="steps">{t('case.goals.steps')}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <ul role="list" className={styles.list} aria-labelledby="steps">
            {steps.map((goal) => (
              <GoalCard key={goal.id} goal={goal} file={file} insights={insights} heading="h4" />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
