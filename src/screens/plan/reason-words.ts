import type { TFunction } from 'i18next'
import { nameOf, shortName } from '../../domain/name.ts'
import type { Reason } from '../../domain/proposal.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'

/** Why somebody should come, as a sentence. */
export function reasonWords(reason: Reason, file: VisibleCaseFile, t: TFunction): string {
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
    default:
      return t(`plan.reasons.${reason.why}`, { citizen })
  }
}
