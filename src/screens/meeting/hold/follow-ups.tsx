import { useState } from 'react'
import { isTaken, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { AgendaItem } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Card } from '../../../ui/card.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { type Line, useDrafts, useWrittenDraft } from './drafts.tsx'
import { EditFollowUp } from './edit-follow-up.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpLine } from './follow-up-line.tsx'
import { emptyFollowUp, type FollowUpValues, fieldsFrom } from './follow-up-values.ts'
import styles from './hold.module.css'
import { proposedLine } from './line-fields.tsx'

interface Props {
  item: AgendaItem
  onSaid: (sentence: string) => void
}

/** What the meeting agrees that somebody does: all of the meeting's, whatever the item. */
export function FollowUps({ item, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file, meeting } = useMeeting()
  const [add, drop] = [useCommand(caseId), useCommand(caseId)]
  const followUps = file.followUps.filter((one) => one.meeting === meeting.id && one.state !== 'dropped')

  const drafts = useDrafts().followUps
  const [editing, setEditing] = useState(
    () => followUps.find(({ id }) => drafts.has(`edit-follow-up-${id}`))?.id,
  )

  const form = `follow-up-${item.id}`
  useWrittenDraft(drafts, form, file.followUps)

  const submit = async (values: FollowUpValues, line: Line): Promise<boolean> => {
    const followUp = { id: line.id, meeting: meeting.id, ...fieldsFrom(values) }
    try {
      await add.mutateAsync({ type: 'addFollowUp', followUp })
    } catch (error) {
      if (isTaken(error)) line.renew()
      return false
    }
    line.renew()
    onSaid(t('meeting.followUp.added'))
    return true
  }
  const remove = (followUp: string) =>
    drop.mutate(
      { type: 'dropFollowUp', followUp },
      {
        onSuccess: () => {
          onSaid(t('meeting.followUp.removed'))
          document.getElementById('follow-ups')?.focus()
        },
      },
    )
  return (
    <section className={styles.part} aria-labelledby="follow-ups">
      <h3 id="follow-ups" tabIndex={-1}>
        {t('meeting.followUp.heading')}
      </h3>
      {drop.isError ? (
        <Alert kind="error" live title={t('meeting.notSaved')}>
          {refusal(drop.error)}
        </Alert>
      ) : null}
      {editing === undefined ? (
        <FollowUpForm
          id={form}
          initial={emptyFollowUp(proposedLine(item.lifeArea))}
          item={item}
          submitLabel={t('meeting.followUp.add')}
          pending={add.isPending}
          failure={add.isError ? refusal(add.error) : undefined}
          onSubmit={submit}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {followUps.map((followUp) => (
          <Card as="li" key={followUp.id}>
            {editing === followUp.id ? (
              <EditFollowUp
                followUp={followUp}
                onClose={(isSaved) => {
                  setEditing(undefined)
                  if (isSaved) onSaid(t('meeting.followUp.changed'))
                  requestAnimationFrame(() => document.getElementById(`edit-${followUp.id}`)?.focus())
                }}
              />
            ) : (
              <FollowUpLine
                followUp={followUp}
                pending={drop.isPending}
                onEdit={() => setEditing(followUp.id)}
                onRemove={() => remove(followUp.id)}
              />
            )}
          </Card>
        ))}
      </ul>
    </section>
  )
}
