import type { MyFollowUpInCase } from '../../client/follow-ups.ts'
import { daysBetween } from '../../domain/days.ts'
import type { Named } from '../../domain/my-follow-ups.ts'
import { useTranslation } from '../../texts/language.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './follow-ups.module.css'
import { useHelpText } from './help-text.ts'

/** When, who, with how much help and for what: each a line, in words. */
export function FollowUpFacts({ one, today }: { one: MyFollowUpInCase; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { followUp } = one
  const nameOf = ({ id, name }: Named) => (id === one.as ? t('follow-ups.you') : name)
  const helpers = one.helpers.flatMap((helper) => nameOf(helper) ?? [])
  const owner = nameOf(one.owner)
  const late = daysBetween(followUp.dueOn, today)
  const isOverdue = followUp.state === 'open' && late > 0
  const help = useHelpText()
  return (
    <dl className={styles.facts}>
      <dt>{t('follow-ups.facts.due')}</dt>
      <dd>
        {format.longDate(followUp.dueOn)}
        {isOverdue ? (
          <span className={styles.overdue}> {t('follow-ups.overdueBy', { count: late })}</span>
        ) : null}
        {followUp.repeats ? `, ${t(`vocabulary.repeats.${followUp.repeats}`).toLowerCase()}` : null}
      </dd>
      {owner ? (
        <>
          <dt>{t('follow-ups.facts.owner')}</dt>
          <dd>{owner}</dd>
        </>
      ) : null}
      {helpers.length > 0 ? (
        <>
          <dt>{t('follow-ups.facts.helpers')}</dt>
          <dd>{helpers.join(', ')}</dd>
        </>
      ) : null}
      {followUp.plannedHelp === undefined ? null : (
        <>
          <dt>{t('follow-ups.facts.planned')}</dt>
          <dd>
            {help(followUp.plannedHelp)}
            {followUp.helpReason ? ` (${followUp.helpReason})` : null}
          </dd>
        </>
      )}
      {followUp.actualHelp === undefined ? null : (
        <>
          <dt>{t('follow-ups.facts.actual')}</dt>
          <dd>{help(followUp.actualHelp)}</dd>
        </>
      )}
      {one.goals.length > 0 ? (
        <>
          <dt>{t('follow-ups.facts.goals')}</dt>
          <dd>{one.goals.join(' · ')}</dd>
        </>
      ) : null}
    </dl>
  )
}
