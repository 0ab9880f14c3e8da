import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './me.module.css'
import { OwnText } from './own-text.tsx'

/** The goal we share beside the citizen's own, also when they differ. */
export function MyGoals({ caseId, file }: { caseId: string; file: VisibleCaseFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const goals = file.goals.filter(({ status, text }) => status !== 'dropped' && text !== undefined)
  const shared = goals.filter(({ kind }) => kind === 'shared')
  const own = goals.filter(({ kind }) => kind === 'own')
  return (
    <section className={styles.section} aria-labelledby="goals">
      <h2 id="goals">{t('me.goals.title')}</h2>
      <div className="grid">
        <Card marked>
          <h3>{t('me.goals.shared')}</h3>
          {shared.length === 0 ? <p className="muted">{t('me.goals.noneYet')}</p> : null}
          {shared.map((goal) => (
            <div key={goal.id} className={styles.part}>
              <p className={styles.text}>{goal.text}</p>
              <p className="muted">
                {t(`vocabulary.goalStatus.${goal.status}`)}
                {goal.startOn && goal.endOn
                  ? `. ${t('me.goals.fromTo', { from: format.date(goal.startOn), to: format.date(goal.endOn) })}`
                  : null}
              </p>
            </div>
          ))}
        </Card>
        <Card>
          <OwnText caseId={caseId} field="ownGoal" text={file.citizen.ownGoal ?? ''} />
          {own.map((goal) => (
            <div key={goal.id} className={styles.part}>
              <p className={styles.text}>{goal.text}</p>
              <p className="muted">{t(`vocabulary.goalStatus.${goal.status}`)}</p>
            </div>
          ))}
        </Card>
      </div>
    </section>
  )
}
