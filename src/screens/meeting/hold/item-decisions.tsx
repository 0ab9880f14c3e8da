import { useState } from 'react'
import { conflictsOf, isTaken, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { decisionsAt } from '../../../domain/at-item.ts'
import type { AgendaItem, Decision } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { DecisionForm, type DecisionValues } from './decision-form.tsx'
import { type Line, useDrafts, useWrittenDraft } from './drafts.tsx'
import { EditDecision } from './edit-decision.tsx'
import styles from './hold.module.css'
import { proposedLine } from './line-fields.tsx'
import { LineTags } from './line-tags.tsx'
import { RemoveDecision } from './remove-decision.tsx'

interface Props {
  item: AgendaItem
  onSaid: (sentence: string) => void
}

/** What is decided at an item, each written once. Decisions of no item in particular come with the first. */
export function ItemDecisions({ item, onSaid }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const command = useCommand(caseId)
  const [removing, setRemoving] = useState<Decision>()
  const decisions = decisionsAt(meeting.decisions, meeting.agenda, item.id)
  const drafts = useDrafts().decisions
  const [editing, setEditing] = useState(
    () => decisions.find(({ id }) => drafts.has(`edit-decision-${id}`))?.id,
  )

  const form = `decision-${item.id}`
  useWrittenDraft(drafts, form, meeting.decisions)

  const add = async (values: DecisionValues, line: Line): Promise<boolean> => {
    const decision = { id: line.id, ...values, agendaItem: item.id }
    try {
      await command.mutateAsync({ type: 'addDecision', meeting: meeting.id, decision })
    } catch (error) {
      if (isTaken(error)) line.renew()
      return false
    }
    line.renew()
    onSaid(t('meeting.decision.added'))
    return true
  }
  return (
    <section className={styles.part} aria-labelledby="decisions">
      <h3 id="decisions" tabIndex={-1}>
        {t('meeting.decision.heading')}
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is no list to VoiceOver otherwise */}
      <ul role="list" className={styles.list}>
        {decisions.map((decision) => (
          <Card as="li" key={decision.id}>
            {editing === decision.id ? (
              <EditDecision
                decision={decision}
                onClose={(isSaved) => {
                  setEditing(undefined)
                  if (isSaved) onSaid(t('meeting.decision.changed'))
                  requestAnimationFrame(() => document.getElementById(`edit-${decision.id}`)?.focus())
                }}
              />
            ) : (
              <>
                <p className={styles.text}>{decision.text}</p>
                <div className="cluster">
                  <LineTags {...decision} />
                  <Button
                    id={`edit-${decision.id}`}
                    variant="secondary"
                    small
                    onClick={() => setEditing(decision.id)}
                    aria-label={`${t('meeting.edit')}: ${decision.text}`}
                  >
                    {t('meeting.edit')}
                  </Button>
                  <Button
                    variant="quiet"
                    small
                    aria-label={`${t('meeting.remove')}: ${decision.text}`}
                    onClick={() => setRemoving(decision)}
                  >
                    {t('meeting.remove')}
                  </Button>
                </div>
              </>
            )}
          </Card>
        ))}
      </ul>
      {editing === undefined ? (
        <DecisionForm
          id={form}
          initial={{ text: '', ...proposedLine(item.lifeArea) }}
          agendaItem={item.id}
          submitLabel={t('meeting.decision.add')}
          pending={command.isPending}
          failure={
            command.isError && conflictsOf(command.error).length === 0 ? refusal(command.error) : undefined
          }
          onSubmit={add}
        />
      ) : null}
      {removing ? (
        <RemoveDecision
          decision={removing}
          onClose={(isRemoved) => {
            setRemoving(undefined)
            if (!isRemoved) return
            onSaid(t('meeting.decision.removed'))
            requestAnimationFrame(() => document.getElementById('decisions')?.focus())
          }}
        />
      ) : null}
    </section>
  )
}
