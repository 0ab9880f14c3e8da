import { useState } from 'react'
import { conflictsOf, useCommand } from '../../../client/commands.ts'
import { useRefusalText } from '../../../client/refusal.ts'
import type { FollowUp } from '../../../domain/follow-up.ts'
import { useTranslation } from '../../../texts/language.ts'
import { ConflictPanel } from '../../../ui/conflict-panel.tsx'
import { useMeeting } from '../meeting-context.tsx'
import { useDrafts } from './drafts.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { based, type FollowUpValues, followUpEdit, valuesOf } from './follow-up-values.ts'

interface Props {
  followUp: FollowUp
  onClose: (isSaved: boolean) => void
}

/** A follow-up is corrected in place; when somebody else corrected it meanwhile, both are shown. */
export function EditFollowUp({ followUp, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const { caseId } = useMeeting()
  const command = useCommand(caseId)
  const form = `edit-follow-up-${followUp.id}`
  const drafts = useDrafts().followUps
  // What is begun before goes on from what it was based on then.
  const [base] = useState(() => based(followUp, drafts.get(form)?.was))
  const [mine, setMine] = useState<FollowUpValues>()
  const conflicts = conflictsOf(command.error)

  const save = async (values: FollowUpValues, from: FollowUp): Promise<boolean> => {
    setMine(values)
    const edit = followUpEdit(from, values)
    try {
      if (edit) await command.mutateAsync(edit)
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
  const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))
  return (
    <>
      {mine && conflicts.length > 0 ? (
        <ConflictPanel
          yours={conflicts.map(({ yours }) => words(yours)).join('\n')}
          theirs={conflicts.map(({ theirs }) => words(theirs)).join('\n')}
          onKeepTheirs={() => close(false)}
          // What is stored by now is what this edit is based on.
          onUseYours={() => void save(mine, followUp)}
        />
      ) : null}
      <FollowUpForm
        id={form}
        initial={valuesOf(base)}
        submitLabel={t('meeting.save')}
        pending={command.isPending}
        failure={command.isError && conflicts.length === 0 ? refusal(command.error) : undefined}
        onSubmit={(values) => save(values, base)}
        onCancel={() => close(false)}
      />
    </>
  )
}
