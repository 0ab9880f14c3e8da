import { conflictsOf } from '../../client/commands.ts'
import { useRefusalText } from '../../client/refusal.ts'
import { isOffline } from '../../client/request.ts'
import type { VisibleCaseFile } from '../../domain/visible-case-file.ts'
import { useTranslation } from '../../texts/language.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { ConflictPanel } from '../../ui/conflict-panel.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { useFieldWords } from './edit/use-field-words.ts'
import { rebased } from './rebased.ts'
import type { MapCommands } from './use-map-commands.ts'

/** Whether what was done is saved, and what was; else why not, and what can be done about it. */
export function MapStatus({ file, commands }: { file: VisibleCaseFile; commands: MapCommands }) {
  return (
    <div className="stack no-print">
      <SaveState state={commands.saving} what={commands.done} />
      <Refused file={file} commands={commands} />
    </div>
  )
}

function Refused({ file, commands }: { file: VisibleCaseFile; commands: MapCommands }) {
  const { t } = useTranslation()
  const refusal = useRefusalText()
  const words = useFieldWords(file)
  const { refused, run, undo, forgetRefused } = commands
  if (!refused) return null
  const { said, command, error, isUndo } = refused
  const conflicts = conflictsOf(error)
  if (conflicts.length > 0)
    return (
      <ConflictPanel
        label={said}
        yours={conflicts.map(({ field, yours }) => words(field, yours)).join('\n')}
        theirs={conflicts.map(({ field, theirs }) => words(field, theirs)).join('\n')}
        onKeepTheirs={forgetRefused}
        onUseYours={() => void run(rebased(command, commands.currentFile() ?? file), said)}
      />
    )
  return (
    <Alert kind="error" live title={t(isUndo ? 'map-edit.notUndone' : 'map-edit.notDone', { said })}>
      <p>{refusal(error)}</p>
      {isOffline(error) ? (
        <Button variant="secondary" small onClick={() => (isUndo ? undo() : void run(command, said))}>
          {t('map-edit.again')}
        </Button>
      ) : null}
    </Alert>
  )
}
