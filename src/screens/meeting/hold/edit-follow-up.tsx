import { useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import { useLineWords } from '../../../client/writing/line-words.ts'
import { basedOnTheirs } from '../../../client/writing/not-sent.ts'
import type { CommandOf } from '../../../domain/command.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ConflictChoices } from '../../../ui/conflict-choices.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useMeeting } from '../meeting-context.tsx'
import { useDrafts } from './drafts.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { based, type FollowUpValues, followUpEdit, valuesOf } from './follow-up-values.ts'

type EditFollowUpCommand = CommandOf<'editFollowUp'>

interface Props {
  followUp: FollowUp
  onClose: (isSaved: boolean) => void
}

/** A follow-up is corrected in place; when somebody else corrected it meanwhile, both are shown. */
export function EditFollowUp({ followUp, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId, file } = useMeeting()
  const { labelOf, words } = useLineWords(file, useFormat().date)
  const command = useCommand(caseId)
  const form = `edit-follow-up-${followUp.id}`
  const drafts = useDrafts().followUps
  // What is begun before goes on from what it was based on then.
  const [base, setBase] = useState(() => based(followUp, drafts.get(form)?.was))
  const [mine, setMine] = useState<{ values: FollowUpValues; edit: EditFollowUpCommand | undefined }>()
  const conflicts = conflictsOf(command.error)

  const send = async (values: FollowUpValues, edit: EditFollowUpCommand | undefined): Promise<boolean> => {
    setMine({ values, edit })
    try {
      if (edit) await command.mutateAsync(edit)
    } catch {
      return false
    }
    const typed = drafts.get(form)?.values.text ?? values.text
    // Whoever wrote on meanwhile goes on from what is saved.
    if (typed === values.text) close(true)
    else setBase(based(base, values))
    return true
  }
  const close = (isSaved: boolean) => {
    drafts.keep(form, undefined)
    onClose(isSaved)
  }
  return (
    <>
      {mine?.edit && conflicts.length > 0 ? (
        <ConflictChoices
          key={command.submittedAt}
          conflicts={conflicts}
          labelOf={labelOf}
          words={words}
          onChosen={(fields) => {
            const again = mine.edit && basedOnTheirs(mine.edit, conflicts, fields)
            if (again?.type === 'editFollowUp') void send(mine.values, again)
            else close(false)
          }}
        />
      ) : null}
      <FollowUpForm
        id={form}
        initial={valuesOf(base)}
        submitLabel={t('meeting.save')}
        pending={command.isPending}
        failure={command.isError && conflicts.length === 0 ? refusal(command.error) : undefined}
        onSubmit={(values) => send(values, followUpEdit(base, values))}
        onCancel={() => close(false)}
      />
    </>
  )
}
