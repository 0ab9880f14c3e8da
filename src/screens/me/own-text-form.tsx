import { type FormEvent, useEffect, useId, useState } from 'react'
import { conflictsOf, useCommand } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { longestText } from '../../domain/text-limits.ts'
import { useTranslation } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictPanel } from '../../ui/conflict-panel.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './me.module.css'
import type { OwnField } from './own-text.tsx'

interface Props {
  caseId: string
  field: OwnField
  text: string
  onClose: (isSaved: boolean) => void
}

/** Writing a text of one's own. What is typed stays here until it is saved, whatever arrives meanwhile. */
export function OwnTextForm({ caseId, field, text, onClose }: Props) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const area = useId()
  const [was] = useState(text)
  const [typed, setTyped] = useState(text)
  const command = useCommand(caseId)
  useEffect(() => document.getElementById(area)?.focus(), [area])

  const theirs = conflictsOf(command.error)[0]?.theirs
  const save = (based: string) =>
    command.mutate(
      { type: 'editCitizenText', field, text: typed, was: based },
      { onSuccess: () => onClose(true) },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed === was) onClose(false)
    else if (!command.isPending) save(was)
  }
  const state = command.isPending ? 'saving' : command.isError ? 'failed' : typed === was ? 'idle' : 'unsaved'

  return (
    <form className={styles.part} onSubmit={submit} noValidate>
      <TextArea
        id={area}
        label={t(`me.own.${field}`)}
        hint={t(`me.ownHint.${field}`)}
        error={command.isError && typeof theirs !== 'string' ? refusal(command.error) : undefined}
        limit={longestText}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typeof theirs === 'string' ? (
        <ConflictPanel
          label={t(`me.own.${field}`)}
          yours={typed}
          theirs={theirs}
          onKeepTheirs={() => onClose(false)}
          onUseYours={() => save(theirs)}
        />
      ) : null}
      <div className="cluster">
        <Button type="submit" pending={command.isPending}>
          {t('me.own.save')}
        </Button>
        <Button variant="secondary" onClick={() => onClose(false)}>
          {t('ui.cancel')}
        </Button>
        <SaveState state={state} />
      </div>
    </form>
  )
}
