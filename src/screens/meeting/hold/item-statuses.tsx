import { useRef } from 'react'
import { useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { statusesAt } from '../../../domain/at-item.ts'
import { isPresent } from '../../../domain/attendance.ts'
import type { AgendaItem, Status } from '../../../domain/meeting.ts'
import { inTurn, speakingOrder } from '../../../domain/speaking-order.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { useMeeting } from '../meeting-context.tsx'
import styles from './hold.module.css'

interface Props {
  item: AgendaItem
  onSaid: (sentence: string) => void
}

/** Heard, or read aloud for somebody who is not there, and confirmed one by one. */
export function ItemStatuses({ item, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting, full, short } = useMeeting()
  const command = useCommand(caseId)
  const heading = useRef<HTMLHeadingElement>(null)
  const heard = statusesAt(meeting.statuses, meeting.agenda, item.id)
  const statuses = inTurn(heard, speakingOrder(item, meeting, heard))
  if (statuses.length === 0) return null

  const confirm = ({ id, by }: Status) => {
    const next = statuses.find((one) => one.state !== 'confirmed' && one.id !== id)
    command.mutate(
      { type: 'confirmStatus', meeting: meeting.id, status: id },
      { onSuccess: () => onSaid(t('meeting.hold.confirmed', { name: short(by) })) },
    )
    // The button is gone when the status is confirmed: the next one takes the focus, at the end the heading.
    const target = next ? document.getElementById(`confirm-${next.id}`) : heading.current
    target?.focus()
  }
  const isThere = (who: string) =>
    meeting.participants.some((one) => one.contact === who && isPresent(one, item.id))

  return (
    <section className={styles.part} aria-labelledby="statuses">
      <h3 id="statuses" ref={heading} tabIndex={-1}>
        {t('meeting.hold.statuses')}
      </h3>
      {command.isError ? (
        <Alert kind="error" live title={t('meeting.notSaved')}>
          {refusal(command.error)}
        </Alert>
      ) : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {statuses.map((status) => {
          const { id, by, text, state, lifeArea } = status
          return (
            <Card as="li" key={id}>
              <h4>{full(by)}</h4>
              <p className={styles.text}>{text}</p>
              <div className="cluster">
                <Tag>{t(`vocabulary.lifeArea.${lifeArea}`)}</Tag>
                {isThere(by) ? null : <Tag kind="info">{t('meeting.hold.readAloud')}</Tag>}
                {state === 'confirmed' ? (
                  <Tag kind="success">{t('vocabulary.statusState.confirmed')}</Tag>
                ) : (
                  <Button
                    id={`confirm-${id}`}
                    variant="secondary"
                    small
                    pending={command.isPending}
                    onClick={() => confirm(status)}
                    aria-label={`${t('meeting.hold.confirm')}: ${full(by)}`}
                  >
                    {t('meeting.hold.confirm')}
                  </Button>
                )}
              </div>
            </Card>
          )
        })}
      </ul>
    </section>
  )
}
