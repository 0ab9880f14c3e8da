import type { Reason } from '../domain/meeting-reasons.ts'
import { nameOf, shortName } from '../domain/name.ts'
import type { VisibleCaseFile } from '../domain/visible-case-file.ts'
import type { Translate } from '../texts/translate.ts'

/** Why somebody should come, in sentences; many open tasks are one reason. */
export function reasonsInWords(reasons: readonly Reason[], file: VisibleCaseFile, t: Translate): string[] {
  const tasks = reasons.filter(({ why }) => why === 'follow_up')
  const shown = tasks.length > 2 ? reasons.filter(({ why }) => why !== 'follow_up') : reasons
  const sentences = shown.map((reason) => reasonWords(reason, file, t))
  return tasks.length > 2 ? [...sentences, t('plan.reasons.tasks', { count: tasks.length })] : sentences
}

function reasonWords(reason: Reason, file: VisibleCaseFile, t: Translate): string {
  const citizen = file.citizen.displayName
  switch (reason.why) {
    case 'blocks': {
      const what = file.waits.find(({ id }) => id === reason.wait)?.what
      const goal = file.goals.find(({ id }) => id === reason.goal)?.text
      if (goal === undefined) return t('plan.reasons.blocks')
      return what === undefined
        ? t('plan.reasons.blocksGoal', { goal })
        : t('plan.reasons.blocksWhat', { what, goal })
    }
    case 'overdue':
      return t('plan.reasons.overdue', { count: reason.days })
    case 'follow_up': {
      const text = file.followUps.find(({ id }) => id === reason.followUp)?.text ?? ''
      return t('plan.reasons.follow_up', { text })
    }
    case 'missing_tie': {
      const other = nameOf(file, reason.to)
      return other
        ? t('plan.reasons.missing_tie', { name: shortName(other) })
        : t('plan.reasons.missing_some')
    }
    case 'area':
      return t('plan.reasons.area', { area: t(`vocabulary.lifeArea.${reason.lifeArea}`) })
    case 'gap':
      return t(`plan.reasons.gap.${reason.gap.kind}`)
    default:
      return t(`plan.reasons.${reason.why}`, { citizen })
  }
}
