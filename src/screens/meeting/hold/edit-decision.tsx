import { useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { Decision } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ConflictPanel } from '../../../ui/conflict-panel.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { DecisionForm, type DecisionValues } from './decision-form.tsx'
import { useDrafts } from './drafts.tsx'

const valuesOf = ({ text, lifeArea, level }: Decision): DecisionValues => ({ text, lifeArea, level })

interface Props {
  decision: Decision
  onClose: (isSaved: boolean) => void
}

/** A decision is corrected in place; when somebody else corrected it meanwhile, both texts are shown. */
export function EditDecision({ decision, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, meeting } = useMeeting()
  const command = useCommand(caseId)
  const form = `edit-decision-${decision.id}`
  const drafts = useDrafts().decisions
  // What is begun before goes on from what it was based on then.
  const [was] = useState(() => drafts.get(form)?.was ?? valuesOf(decision))
  const [mine, setMine] = useState<DecisionValues>()
  const theirs = conflictsOf(command.error).find(({ field }) => field === 'text')?.theirs

  const save = async (set: DecisionValues, based: DecisionValues): Promise<boolean> => {
    setMine(set)
    const edit = { type: 'editDecision', meeting: meeting.id, decision: decision.id } as const
    try {
      await command.mutateAsync({ ...edit, set, was: based })
    } catch {
      return false
    }
    close(true)
    return true
  }
  const close = (isSaved: boolean) => {
    drafts.keep(form, undefined)
    onClose(isSaved)
  }
  return (
    <>
      {mine && typeof theirs === 'string' ? (
        <ConflictPanel
          yours={mine.text}
          theirs={theirs}
          onKeepTheirs={() => close(false)}
          onUseYours={() => void save(mine, { ...was, text: theirs })}
        />
      ) : null}
      <DecisionForm
        id={form}
        initial={was}
        agendaItem={decision.agendaItem}
        submitLabel={t('meeting.save')}
        pending={command.isPending}
        failure={command.isError && theirs === undefined ? refusal(command.error) : undefined}
        onSubmit={(values) => save(values, was)}
        onCancel={() => close(false)}
      />
    </>
  )
}
