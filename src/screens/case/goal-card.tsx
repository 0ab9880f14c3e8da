import type { Insights } from '../../domain/insights.ts'
import { nameOf, shortName } from '../../domain/name.ts'
import type { VisibleCaseFile, VisibleGoal } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './case.module.css'

interface Props {
  goal: VisibleGoal
  file: VisibleCaseFile
  insights: Insights
}

/** A goal: where it stands, until when, the next small step, and what must be or would better be in place first. */
export function GoalCard({ goal, file, insights, heading: Heading }: Props & { heading: 'h3' | 'h4' }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, dueOn, startOn, endOn, progress, nextStep } = goal
  const isStartable = insights.startableGoals.includes(goal.id)
  const isOver = status === 'reached' || status === 'dropped'
  const isLate = !isOver && dueOn !== undefined && dueOn < insights.day
  const title = useGoalTitle()
  const id = `goal-${goal.id}`
  const when = [
    startOn && endOn
      ? t('case.goals.fromTo', { from: format.date(startOn), to: format.date(endOn) })
      : startOn && t('case.goals.from', { day: format.date(startOn) }),
    dueOn && t('case.goals.dueOn', { day: format.date(dueOn) }),
  ].filter(Boolean)
  return (
    <li className={goal.kind === 'shared' ? styles.shared : styles.goal} aria-labelledby={id}>
      {goal.kind === 'shared' || goal.kind === 'own' ? (
        <p className="muted small">{t(`vocabulary.goalKind.${goal.kind}`)}</p>
      ) : null}
      <Heading id={id}>{title(goal)}</Heading>
      <p className="cluster">
        <Tag kind={status === 'reached' ? 'success' : 'plain'}>{t(`vocabulary.goalStatus.${status}`)}</Tag>
        {isStartable ? <Tag kind="info">{t('case.goals.startable')}</Tag> : null}
        {isLate ? <Tag kind="warning">{t('case.goals.late')}</Tag> : null}
        <span>{when.join('. ')}</span>
        {progress ? <span>{t('case.goals.progress', { ...progress })}</span> : null}
      </p>
      {nextStep && !isOver ? (
        <p>
          <span className="muted">{t('case.goals.nextStep')}:</span> {nextStep}
        </p>
      ) : null}
      {isOver ? null : <Blocks goal={goal} file={file} insights={insights} />}
    </li>
  )
}

/** The goal's text, or for those who see its times alone what it is about. */
function useGoalTitle(): (goal: Pick<VisibleGoal, 'text' | 'lifeArea'>) => string {
  const { t } = useTranslation()
  return ({ text, lifeArea }) => {
    const area = t(`vocabulary.lifeArea.${lifeArea}`).replace(/^./, (letter) => letter.toLowerCase())
    return text ?? t('case.goals.partly', { area })
  }
}

/** The waits that block a goal, and the goals that come before it. */
function Blocks({ goal, file, insights }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useGoalTitle()
  const waits = insights.blockedGoals.find((one) => one.goal === goal.id)?.waits ?? []
  const before = (goal.prerequisites ?? []).flatMap(({ goal: id, strength }) => {
    const found = file.goals.find((one) => one.id === id)
    return found ? [{ goal: found, strength }] : []
  })
  if (waits.length === 0 && before.length === 0) return null
  return (
    <ul className={styles.blocks}>
      {waits.map((id) => {
        const wait = file.waits.find((one) => one.id === id)
        const until = wait?.expected ?? wait?.promisedBy
        const name = wait && nameOf(file, wait.contact)
        return (
          <li key={id}>
            <strong>{t('case.goals.waitsFor')}</strong>{' '}
            {[name && (name.contact ?? shortName(name)), wait?.what].filter(Boolean).join(': ')}{' '}
            <span className="muted">
              ({until ? t('case.goals.until', { day: format.date(until) }) : t('case.goals.untilUnknown')})
            </span>
          </li>
        )
      })}
      {before.map(({ goal: first, strength }) => (
        <li key={first.id}>
          <strong>{t(`vocabulary.strength.${strength}`)}</strong>: {title(first)}{' '}
          <span className="muted">({t(`vocabulary.goalStatus.${first.status}`)})</span>
        </li>
      ))}
    </ul>
  )
}
