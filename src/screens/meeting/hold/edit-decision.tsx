import { useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { useLineWords } from '../../../client/writing/line-words.ts'
import { basedOnTheirs } from '../../../client/writing/not-sent.ts'
import type { CommandOf } from '../../../domain/command.ts'
import type { Decision } from '../../../domain/meeting.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ConflictChoices } from '../../../ui/conflict-choices.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMeeting } from '../meeting-context.tsx'
import { DecisionForm, type DecisionValues } from './decision-form.tsx'
import { useDrafts } from './drafts.tsx'

const valuesOf = ({ text, lifeArea, level }: Decision): DecisionValues => ({ text, lifeArea, level })

type EditDecisionCommand = CommandOf<'editDecision'>

interface Props {
  decision: Decision
  onClose: (isSaved: boolean) => void
}

/** A decision is corrected in place; when somebody else corrected it meanwhile, both texts are shown. */
export function EditDecision({ decision, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file, meeting } = useMeeting()
  const { labelOf, words } = useLineWords(file, useFormat().date)
  const command = useCommand(caseId)
  const form = `edit-decision-${decision.id}`
  const drafts = useDrafts().decisions
  // What is begun before goes on from what it was based on then.
  const [was, setWas] = useState(() => drafts.get(form)?.was ?? valuesOf(decision))
  const [mine, setMine] = useState<EditDecisionCommand>()
  const conflicts = conflictsOf(command.error)

  const send = async (edit: EditDecisionCommand): Promise<boolean> => {
    setMine(edit)
    try {
      await command.mutateAsync(edit)
    } catch {
      return false
    }
    const text = edit.set.text ?? was.text
    const typed = drafts.get(form)?.values.text ?? text
    // Whoever wrote on meanwhile goes on from what is saved.
    if (typed === text) close(true)
    else setWas({ text, lifeArea: edit.set.lifeArea ?? was.lifeArea, level: edit.set.level ?? was.level })
    return true
  }
  const close = (isSaved: boolean) => {
    drafts.keep(form, undefined)
    onClose(isSaved)
  }
  const edit = { type: 'editDecision', meeting: meeting.id, decision: decision.id } as const
  return (
    <>
      {mine && conflicts.length > 0 ? (
        <ConflictChoices
          key={command.submittedAt}
          conflicts={conflicts}
          labelOf={labelOf}
          words={words}
          onChosen={(fields) => {
            const again = basedOnTheirs(mine, conflicts, fields)
            if (again?.type === 'editDecision') void send(again)
            else close(false)
          }}
        />
      ) : null}
      <DecisionForm
        id={form}
        initial={was}
        agendaItem={decision.agendaItem}
        submitLabel={t('meeting.save')}
        pending={command.isPending}
        failure={command.isError && conflicts.length === 0 ? refusal(command.error) : undefined}
        onSubmit={(set) => send({ ...edit, set, was })}
        onCancel={() => close(false)}
      />
    </>
  )
}
