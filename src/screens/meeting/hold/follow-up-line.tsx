import type { FollowUp } from '../../../domain/follow-up.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMeeting } from '../meeting-context.tsx'
import { helpLevels } from './follow-up-values.ts'
import styles from './hold.module.css'
import { LineTags } from './line-tags.tsx'

interface Props {
  followUp: FollowUp
  pending: boolean
  onEdit: () => void
  onRemove: () => void
}

/** One agreement: who does what, when, and with how much help. */
export function FollowUpLine({ followUp, pending, onEdit, onRemove }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { file, short } = useMeeting()
  const citizen = file.citizen.displayName
  const { id, text, owner, helpers, dueOn, plannedHelp, helpReason, state } = followUp
  const help = helpLevels.find((level) => Number(level) === plannedHelp)
  return (
    <>
      <p className={styles.text}>
        <strong>{text}</strong>
      </p>
      <p>
        {t('meeting.followUp.who', { owner: short(owner), date: format.date(dueOn) })}
        {helpers.length > 0 ? ` ${t('meeting.followUp.with', { names: helpers.map(short).join(', ') })}` : ''}
      </p>
      {help ? (
        <p className="muted">
          {t('meeting.followUp.helpAgreed', { citizen, help: t(`vocabulary.helpLevel.${help}`) })}
          {helpReason ? ` (${helpReason})` : ''}
        </p>
      ) : null}
      <div className="cluster">
        <LineTags {...followUp} />
        {state === 'open' ? (
          <>
            <Button
              id={`edit-${id}`}
              variant="secondary"
              small
              onClick={onEdit}
              aria-label={`${t('meeting.edit')}: ${text}`}
            >
              {t('meeting.edit')}
            </Button>
            <Button
              variant="quiet"
              small
              pending={pending}
              onClick={onRemove}
              aria-label={`${t('meeting.remove')}: ${text}`}
            >
              {t('meeting.remove')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  )
}
